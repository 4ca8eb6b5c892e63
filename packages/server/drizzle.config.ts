import { defineConfig } from 'drizzle-kit'

// Paths are relative to the folder that `npm run migrations` runs in.
export default defineConfig({
  dialect: 'postgresql',
  schema: 'packages/server/src/store/schema.ts',
  out: 'packages/server/migrations',
  schemaFilter: ['stackmark'],
})
