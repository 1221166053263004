import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's `module` build, Node takes its `main`: two copies refuse each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // An embedded database takes 300 MB and a core: two files at a time fit the smallest machines.
    maxWorkers: 2,
    // Reading the sources anew for each file takes longer than most files' tests. No test mocks a module, or sets what another reads.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: ['tests/clients/**'] },
      },
      {
        extends: true,
        test: {
          name: 'clients',
          include: ['tests/clients/*.test.ts'],
          globalSetup: 'tests/clients/serve-seeds.ts',
        },
      },
    ],
  },
});
