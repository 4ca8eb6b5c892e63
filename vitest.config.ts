import { defineConfig } from 'vitest/config'

process.env.TZ = 'UTC'

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          testTimeout: 30_000,
          // Files share what they import: nothing under test keeps a state that a result depends on, and reading the
          // packages anew for each file would take half of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'end-to-end', include: ['test/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
})
