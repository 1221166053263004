#!/usr/bin/env node
// Runs the TypeScript sources as they are: a clone needs no build step between `npm ci` and this.
import { register } from 'tsx/esm/api';
import { ensureClient } from '../scripts/ensure-client.js';

ensureClient();
register();
const { runCli } = await import('../src/cli/main.ts');
await runCli(process.argv);
