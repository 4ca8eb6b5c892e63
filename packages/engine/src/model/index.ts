export type * from './assessment.ts'
export type * from './brief.ts'
export type * from './evidence.ts'
export type * from './guide.ts'
