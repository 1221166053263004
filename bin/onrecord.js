#!/usr/bin/env node
import { ensureBundle } from '../scripts/ensure-bundle.js';

const { runCli } = await import(ensureBundle());
await runCli(process.argv);
