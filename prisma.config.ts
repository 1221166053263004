import { defineConfig } from 'prisma/config';

// `prisma generate` needs no engine, but tries to download one where it finds none. Any existing
// executable stops it; migrations run through the WASM engine (src/store/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
