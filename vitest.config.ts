import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    exclude: ['test/bench/**', 'node_modules/**'],
    setupFiles: ['test/support/setup.ts'],
    // Vitest would leave one core idle; tests of kills and of the page wait more than they reckon.
    maxWorkers: 2,
    // Loading the product costs more than most files of tests: it is loaded once for each worker. Nothing of ours keeps state in modules
    // but settings that every test sets alike.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
