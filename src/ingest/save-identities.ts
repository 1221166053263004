import { aliasKeys } from '../resolve/alias-keys.ts';
import { chooseName } from '../resolve/choose-name.ts';
import type { Entity } from '../resolve/entity.ts';
import { MATCHER_VERSION, matchIdentities } from '../resolve/match-identities.ts';
import { saveArticleIdentities } from '../store/article-identity.ts';
import { claimIdentities, createIdentities, findIdentities } from '../store/identity.ts';
import type { Tx } from '../store/statement.ts';
import type { Reading } from './read-article.ts';

/** The identity columns of a row that refers to a person, an organization or nobody. */
export interface IdentityColumns {
  readonly personId: number | null;
  readonly organizationId: number | null;
}

export const NOBODY: IdentityColumns = { personId: null, organizationId: null };

/**
 * Finds or creates the people, organizations and countries of an article and saves under which forms and
 * roles it knows them.
 *
 * @returns for each entity of the reading's resolution, the identity it is
 */
export async function saveIdentities(
  tx: Tx,
  articleId: number,
  { resolution }: Reading,
): Promise<IdentityColumns[]> {
  const { entities } = resolution;
  const keys = [...new Set(entities.flatMap(keysOf))].sort();
  await claimIdentities(tx, keys);
  const matches = matchIdentities(entities, await findIdentities(tx, keys));
  const unknown = entities.filter((_, index) => matches[index]?.id === null);
  const created = await createIdentities(tx, unknown);
  const idOf = new Map(unknown.map((entity, index) => [entity, created[index]]));
  const ids = entities.map((entity, index) => matches[index]?.id ?? idOf.get(entity) ?? null);
  const rows = entities.flatMap((entity, index) => {
    const id = ids[index] ?? null;
    const match = matches[index];
    if (id === null || !match) return [];
    return {
      type: entity.type,
      id,
      mentionCount: entity.mentions.length,
      forms: entity.forms.map(({ name }) => ({ name, keys: aliasKeys(entity.type, name) })),
      roles: entity.roles.map(({ text }) => text),
      method: `identity/${match.rule}`,
      version: `${resolution.version}+${MATCHER_VERSION}`,
      score: match.score,
    };
  });
  await saveArticleIdentities(tx, articleId, rows, chooseName);
  return entities.map((entity, index) => columnsOf(entity, ids[index] ?? null));
}

const keysOf = (entity: Entity): string[] => entity.forms.flatMap(({ name }) => aliasKeys(entity.type, name));

function columnsOf(entity: Entity, id: number | null): IdentityColumns {
  return entity.type === 'person'
    ? { personId: id, organizationId: null }
    : { personId: null, organizationId: id };
}
