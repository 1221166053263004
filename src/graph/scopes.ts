import { GraphQLError } from 'graphql';
import { type KeyHolder, SCOPES, type Scope } from '../store/api-key.ts';

/** What a request may do: what its key allows, and reading where that is public. */
export function scopesOf(key: KeyHolder | null, publicRead: boolean): ReadonlySet<Scope> {
  const held = key?.scopes.includes('admin') ? SCOPES : (key?.scopes ?? []);
  return new Set(publicRead ? [...held, 'read'] : held);
}

/** A field was asked for that the request's key doesn't allow; without a key, that one is needed. */
export function refusal(key: KeyHolder | null): GraphQLError {
  return key === null
    ? new GraphQLError('This needs an API key (`Authorization: Bearer …`).', {
        extensions: { code: 'UNAUTHENTICATED' },
      })
    : new GraphQLError(`The API key "${key.name}" doesn't allow this.`, {
        extensions: { code: 'FORBIDDEN', scopes: [...key.scopes] },
      });
}
