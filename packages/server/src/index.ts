export { type Failure, type FailureCode, FailureError, failureCodes } from './failures.ts'
export { type Opened, openStore, type StoreSettings } from './store/open-store.ts'
export { storeSettings } from './store/settings.ts'
export type { Store } from './store/store.ts'
