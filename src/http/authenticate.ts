import { GraphQLError } from 'graphql';
import { findKeyHolder, type KeyHolder } from '../store/api-key.ts';
import type { Tx } from '../store/statement.ts';

const BEARER = /^bearer +(\S+)$/i;

/**
 * Whose key the request carries (`Authorization: Bearer onr_…`); null where it carries none.
 * @throws GraphQLError (401) for a key that is unknown or revoked, which is never taken for none
 */
export async function authenticate(tx: Tx, { headers }: Request): Promise<KeyHolder | null> {
  const given = headers.get('authorization');
  if (given === null) return null;
  const key = BEARER.exec(given.trim())?.[1];
  const holder = key === undefined ? null : await findKeyHolder(tx, key);
  if (holder !== null) return holder;
  // What was received is not repeated: it may be somebody's secret.
  const message =
    key === undefined
      ? '`Authorization` must be `Bearer` and an API key.'
      : 'The API key is unknown or was revoked.';
  const http = { status: 401, headers: { 'www-authenticate': 'Bearer realm="onrecord"' } };
  throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http } });
}
