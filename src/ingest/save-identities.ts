import { aliasKeys } from '../resolve/alias-keys.ts';
import { chooseName } from '../resolve/choose-name.ts';
import type { Entity } from '../resolve/entity.ts';
import { type EntityName, entityName, plainForm } from '../resolve/entity-name.ts';
import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../store/article-identity.ts';
import type { ArticleRulings, Namesake } from '../store/article-ruling.ts';
import { createIdentities } from '../store/identity.ts';
import { assignNames, countNameUses, findNames, insertNames, type StoredName } from '../store/name.ts';
import { readNameUses } from '../store/name-use.ts';
import type { Tx } from '../store/statement.ts';
import { ruledSpeakers } from './apply-quote-rulings.ts';
import { type IdentityColumns, NOBODY } from './identity-columns.ts';
import { pairNewNames } from './pair-new-names.ts';
import type { Reading } from './read-article.ts';

/** Who is who in an article. */
export interface SavedIdentities {
  /** For each entity of the reading's resolution, the identity it is. */
  readonly entities: readonly IdentityColumns[];
  /** By name key, those whom curators name as speakers. */
  readonly speakers: ReadonlyMap<string, IdentityColumns>;
}

/** A name of the article with whose it is; why, `Name` says. */
interface OwnedName {
  readonly nameId: number;
  readonly identityId: number;
}

/**
 * Finds or creates the people, organizations and countries of an article and saves under which forms and roles it knows
 * them. A name that is known is the identity's that it was last time; a new one that is like the names of one identity
 * alone joins it, any other founds one. What other articles tell is weighed later, by `relink`.
 * What curators ruled on the article comes first: names that mean a namesake here, speakers that they name.
 */
export async function saveIdentities(
  tx: Tx,
  articleId: number,
  { resolution }: Reading,
  { namesakes, anchors }: ArticleRulings,
): Promise<SavedIdentities> {
  const { entities } = resolution;
  const namesakeOf = new Map(namesakes.map((namesake) => [namesake.nameKey, namesake]));
  const names = entities.map((entity) => meant(entityName(entity), namesakeOf));
  const speakers = ruledSpeakers(anchors);
  const owners = await ownNames(tx, [...names, ...speakers]);
  const rows = entities.flatMap((entity, index) => {
    const owner = owners.get(names[index]?.key ?? '');
    return owner ? [toRow(entity, owner, resolution.version)] : [];
  });
  const joined = joinRows(rows);
  const before = await readNameUses(tx, articleId);
  await saveArticleIdentities(tx, articleId, joined, chooseName);
  await countUses(tx, before, joined, names, owners);
  return {
    entities: entities.map((entity, index) => columnsOf(entity, owners.get(names[index]?.key ?? '') ?? null)),
    speakers: new Map(speakers.map((name) => [name.key, columnsOf(name, owners.get(name.key) ?? null)])),
  };
}

/** The name that the article means by one that a namesake shares. */
function meant(name: EntityName | null, namesakeOf: ReadonlyMap<string, Namesake>): EntityName | null {
  const namesake = name && namesakeOf.get(name.key);
  if (!name || !namesake) return name;
  return { ...name, key: namesake.asKey, form: namesake.form, blockKeys: namesake.blockKeys, bare: null };
}

/** Whose the names are, by key: names that nobody has met are saved, and given to somebody. */
async function ownNames(tx: Tx, names: readonly (EntityName | null)[]): Promise<Map<string, OwnedName>> {
  const byKey = new Map(names.flatMap((name) => (name ? [[name.key, name] as const] : [])));
  const known = await findNames(tx, [...byKey.keys()].sort());
  const knownKeys = new Set(known.map(({ key }) => key));
  const fresh = [...byKey.values()].filter(({ key }) => !knownKeys.has(key));
  const inserted = await insertNames(
    tx,
    fresh.map(({ key, form, blockKeys }) => ({ key, form, blockKeys })),
    MATCHER_VERSION,
  );
  const owners = new Map(known.flatMap((name) => ownedBy(name)));
  const homes = await pairNewNames(tx, inserted);
  for (const [key, owned] of homes) owners.set(key, owned);
  const homeless = [...known, ...inserted].filter(({ key }) => !owners.has(key));
  for (const [key, owned] of await found(tx, homeless, byKey)) owners.set(key, owned);
  return owners;
}

function ownedBy({ id, key, personId, organizationId }: StoredName): [string, OwnedName][] {
  const identityId = personId ?? organizationId;
  if (identityId === null) return [];
  return [[key, { nameId: id, identityId }]];
}

/** New identities for names that are like nobody's. */
async function found(
  tx: Tx,
  names: readonly StoredName[],
  byKey: ReadonlyMap<string, EntityName>,
): Promise<Map<string, OwnedName>> {
  const known = names.flatMap((name) => {
    const entity = byKey.get(name.key);
    return entity ? [{ name, entity }] : [];
  });
  const ids = await createIdentities(
    tx,
    known.map(({ entity: { type, form } }) => ({ type, name: form })),
  );
  const rows = known.map(({ name, entity }, index) => ({
    id: name.id,
    key: name.key,
    type: entity.type,
    identityId: ids[index] ?? 0,
    method: 'name/new',
    version: MATCHER_VERSION,
    score: 1,
  }));
  await assignNames(
    tx,
    'person',
    rows.filter(({ type }) => type === 'person'),
  );
  await assignNames(
    tx,
    'organization',
    rows.filter(({ type }) => type !== 'person'),
  );
  return new Map(rows.map(({ id, key, identityId }) => [key, { nameId: id, identityId }]));
}

function columnsOf(entity: Pick<Entity, 'type'>, owner: OwnedName | null): IdentityColumns {
  if (owner === null) return NOBODY;
  return entity.type === 'person'
    ? { personId: owner.identityId, organizationId: null }
    : { personId: null, organizationId: owner.identityId };
}

/** The article's own share of it: whose its name is can change when other articles come. */
function toRow(entity: Entity, { nameId, identityId }: OwnedName, version: string): ArticleIdentityRow {
  return {
    type: entity.type,
    id: identityId,
    nameId,
    mentionCount: entity.mentions.length,
    forms: entity.forms.map(({ name }) => {
      const form = plainForm(name);
      return { name: form, keys: aliasKeys(entity.type, form) };
    }),
    roles: entity.roles.map(({ text }) => text),
    method: 'identity/name',
    version: `${version}+${MATCHER_VERSION}`,
    score: 1,
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

/** The name that is met more often stands for both. */
function joinTwo(one: ArticleIdentityRow, other: ArticleIdentityRow): ArticleIdentityRow {
  const forms = new Map([...one.forms, ...other.forms].map((form) => [form.name, form]));
  const main = other.mentionCount > one.mentionCount ? other : one;
  return {
    ...main,
    mentionCount: one.mentionCount + other.mentionCount,
    forms: [...forms.values()],
    roles: [...one.roles, ...other.roles],
    score: Math.min(one.score, other.score),
  };
}

/** Names that the article uses anew, goes on using, or no longer uses: all are judged anew. */
async function countUses(
  tx: Tx,
  before: readonly number[],
  rows: readonly ArticleIdentityRow[],
  names: readonly (EntityName | null)[],
  owners: ReadonlyMap<string, OwnedName>,
): Promise<void> {
  const formOf = new Map<number, string>();
  for (const name of names) {
    const id = name && owners.get(name.key)?.nameId;
    const known = id ? formOf.get(id) : undefined;
    if (name && id && (known === undefined || name.form < known)) formOf.set(id, name.form);
  }
  const after = new Set(rows.flatMap(({ nameId }) => nameId ?? []));
  const used = new Set(before);
  const ids = [...new Set([...after, ...used])].sort((a, b) => a - b);
  await countNameUses(
    tx,
    ids.map((id) => ({
      id,
      by: after.has(id) === used.has(id) ? 0 : after.has(id) ? 1 : -1,
      form: formOf.get(id) ?? null,
    })),
  );
}
