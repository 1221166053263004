import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { execute, selectRows, type Tx } from './statement.ts';
import { type WalPosition, WRITTEN } from './wal-position.ts';

/** What a key allows. `admin` allows all of it. */
export const SCOPES = ['read', 'ingest', 'curate', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, as far as a key tells. */
export interface KeyHolder {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** What was written before is in what it reads: it may have written it. Null for a key that can't write. */
  readonly since: WalPosition | null;
}

/** A key as it is listed: never the key itself, which nobody keeps. */
export interface ListedKey extends Omit<KeyHolder, 'since'> {
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** A name that another key has, revoked ones among them: edits go on naming who made them. */
export class KeyNameTakenError extends Error {
  override readonly name = 'KeyNameTakenError';

  constructor(keyName: string) {
    super(`A key named ${JSON.stringify(keyName)} is there already (revoked ones keep their name)`);
  }
}

/** Tells our keys from other secrets, for those who scan code for leaked ones. */
const PREFIX = 'onr_';
/** 256 bits: nobody guesses one, so a plain SHA-256 of it is enough to keep. */
const SECRET_BYTES = 32;
/** Characters of the digest by which a key is looked up; the rest is compared in constant time. */
const LOOKUP = 16;
const LONGEST_KEY = 100;

/**
 * Makes a key and keeps its digest.
 * @returns the key, which can't be shown again
 * @throws KeyNameTakenError
 */
export async function createApiKey(tx: Tx, name: string, scopes: readonly Scope[]): Promise<string> {
  const key = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
  const added = await execute(
    tx,
    `insert into "ApiKey" (name, hash, scopes)
    values ($1, $2, array(select jsonb_array_elements_text($3::jsonb))) on conflict (name) do nothing`,
    name,
    digest(key),
    scopes,
  );
  if (added === 0) throw new KeyNameTakenError(name);
  return key;
}

/** All keys, revoked ones among them, in the order in which they were made. */
export function listApiKeys(tx: Tx): Promise<ListedKey[]> {
  return selectRows(tx, 'select id, name, scopes, "createdAt", "revokedAt" from "ApiKey" order by id');
}

/** Ends a key for good. False when no valid key has the name. */
export async function revokeApiKey(tx: Tx, name: string): Promise<boolean> {
  const revoked = await execute(
    tx,
    'update "ApiKey" set "revokedAt" = now() where name = $1 and "revokedAt" is null',
    name,
  );
  return revoked > 0;
}

/** Whose key it is; null for one that is unknown or revoked. One statement, none for what can be no key. */
export async function findKeyHolder(tx: Tx, key: string): Promise<KeyHolder | null> {
  if (!key.startsWith(PREFIX) || key.length > LONGEST_KEY) return null;
  const hash = digest(key);
  const rows = await selectRows<Omit<KeyHolder, 'since'> & { hash: string; since: string | null }>(
    tx,
    `select id, name, scopes, hash,
      case when scopes <> array['read'] and not pg_is_in_recovery() then ${WRITTEN} end as since
    from "ApiKey"
    where hash >= $1 and hash < $1 || 'g' and "revokedAt" is null`,
    hash.slice(0, LOOKUP),
  );
  const found = rows.find((row) => timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash)));
  if (!found) return null;
  const { id, name, scopes, since } = found;
  return { id, name, scopes, since: since === null ? null : BigInt(since) };
}

const digest = (key: string): string => createHash('sha256').update(key).digest('hex');
