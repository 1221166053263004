import { stdout } from 'node:process';
import { type Command, InvalidArgumentError } from 'commander';
import { createApiKey, listApiKeys, revokeApiKey, SCOPES, type Scope } from '../store/api-key.ts';
import { withStore } from './store-from-env.ts';

/** `onrecord keys`: who may ingest, curate or administer over the API. */
export function addKeysCommand(keys: Command): void {
  keys
    .command('create')
    .description('make a key and print it, once: only its digest is kept')
    .argument('<name>', 'who has it: edits name it', readName)
    .requiredOption('--scopes <list>', `what it allows: ${SCOPES.join(', ')} (all of it)`, readScopes)
    .action(async (name: string, { scopes }: { scopes: Scope[] }) => {
      const key = await withStore((store) => store.transaction((tx) => createApiKey(tx, name, scopes)));
      stdout.write(`${key}\n`);
    });
  keys
    .command('list')
    .description('list the keys with what they allow; not the keys themselves')
    .option('--json', 'one JSON object a line')
    .action(async ({ json }: { json?: true }) => {
      const listed = await withStore((store) => store.transaction(listApiKeys));
      for (const { name, scopes, createdAt, revokedAt } of listed) {
        const row = { name, scopes, createdAt, revokedAt };
        const ended = revokedAt === null ? '' : `  revoked ${revokedAt.toISOString()}`;
        const text = `${name}  ${scopes.join(',')}  made ${createdAt.toISOString()}${ended}`;
        stdout.write(`${json ? JSON.stringify(row) : text}\n`);
      }
    });
  keys
    .command('revoke')
    .description('end a key for good; its edits stay')
    .argument('<name>', 'as it was given to `keys create`')
    .action(async (name: string) => {
      if (!(await withStore((store) => store.transaction((tx) => revokeApiKey(tx, name)))))
        throw new Error(`No valid key is named ${JSON.stringify(name)}`);
      stdout.write(`Revoked ${name}\n`);
    });
}

/** Letters, digits and what mail addresses have, so that a name can stand in a log line. */
const NAME = /^[\p{L}\p{N}._@+-]{1,60}$/u;

function readName(value: string): string {
  if (NAME.test(value)) return value;
  throw new InvalidArgumentError('A name is 1 to 60 letters, digits or any of . _ @ + -');
}

function readScopes(value: string): Scope[] {
  return value.split(',').map((given) => {
    const scope = SCOPES.find((known) => known === given.trim());
    if (scope !== undefined) return scope;
    throw new InvalidArgumentError(`Scopes are ${SCOPES.join(', ')}; "${given}" is none`);
  });
}
