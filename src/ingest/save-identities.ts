import { aliasKeys } from '../resolve/alias-keys.ts';
import { chooseName } from '../resolve/choose-name.ts';
import type { Entity } from '../resolve/entity.ts';
import type { IdentityMatch } from '../resolve/identity.ts';
import { MATCHER_VERSION, matchIdentities } from '../resolve/match-identities.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../store/article-identity.ts';
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
  const unknown = new Map<string, Entity>();
  for (const [index, entity] of entities.entries())
    if (matches[index]?.id === null) unknown.set(noveltyKey(entity, index), entity);
  const created = await createIdentities(tx, [...unknown.values()]);
  const idOf = new Map([...unknown.keys()].map((key, position) => [key, created[position]]));
  const ids = entities.map(
    (entity, index) => matches[index]?.id ?? idOf.get(noveltyKey(entity, index)) ?? null,
  );
  const rows = entities.flatMap((entity, index) => {
    const id = ids[index] ?? null;
    const match = matches[index];
    return id === null || !match
      ? []
      : [toRow(entity, id, match, `${resolution.version}+${MATCHER_VERSION}`)];
  });
  await saveArticleIdentities(tx, articleId, joinRows(rows), chooseName);
  return entities.map((entity, index) => columnsOf(entity, ids[index] ?? null));
}

const keysOf = (entity: Entity): string[] => entity.forms.flatMap(({ name }) => aliasKeys(entity.type, name));

function columnsOf(entity: Entity, id: number | null): IdentityColumns {
  return entity.type === 'person'
    ? { personId: id, organizationId: null }
    : { personId: null, organizationId: id };
}

/** Same for what becomes one new identity: people are told apart already, bodies by their name. */
const noveltyKey = (entity: Entity, index: number): string =>
  (entity.type === 'person' ? undefined : aliasKeys(entity.type, entity.name)[0]) ?? String(index);

function toRow(entity: Entity, id: number, match: IdentityMatch, version: string): ArticleIdentityRow {
  return {
    type: entity.type,
    id,
    mentionCount: entity.mentions.length,
    forms: entity.forms.map(({ name }) => ({ name, keys: aliasKeys(entity.type, name) })),
    roles: entity.roles.map(({ text }) => text),
    method: `identity/${match.rule}`,
    version,
    score: match.score,
  };
}

/** One row an identity: a page that names Russia and Moscow apart speaks of one country. */
function joinRows(rows: readonly ArticleIdentityRow[]): ArticleIdentityRow[] {
  const joined = new Map<string, ArticleIdentityRow>();
  for (const row of rows) {
    const key = `${row.type === 'person'} ${row.id}`;
    const other = joined.get(key);
    joined.set(key, other ? joinTwo(other, row) : row);
  }
  return [...joined.values()];
}

function joinTwo(one: ArticleIdentityRow, other: ArticleIdentityRow): ArticleIdentityRow {
  const forms = new Map([...one.forms, ...other.forms].map((form) => [form.name, form]));
  return {
    ...one,
    mentionCount: one.mentionCount + other.mentionCount,
    forms: [...forms.values()],
    roles: [...one.roles, ...other.roles],
    score: Math.min(one.score, other.score),
  };
}
