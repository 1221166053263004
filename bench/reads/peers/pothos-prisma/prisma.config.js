import { defineConfig } from 'prisma/config';

// The generator needs no engine: naming any file keeps Prisma from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
export default defineConfig({ schema: 'schema.prisma' });
