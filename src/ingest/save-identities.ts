import { aliasKeys } from '../resolve/alias-keys.ts';
import { chooseName } from '../resolve/choose-name.ts';
import type { Entity } from '../resolve/entity.ts';
import { type EntityName, entityName, plainForm, readBareKey } from '../resolve/entity-name.ts';
import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../store/article-identity.ts';
import type { ArticleRulings, Namesake } from '../store/article-ruling.ts';
import { createIdentities } from '../store/identity.ts';
import { assignNames, countNameUses, findNames, insertNames, type StoredName } from '../store/name.ts';
import { readNameUses } from '../store/name-use.ts';
import type { RowsByArticle } from '../store/save-rows.ts';
import type { Tx } from '../store/statement.ts';
import { ruledSpeakers } from './apply-quote-rulings.ts';
import { type IdentityColumns, NOBODY } from './identity-columns.ts';
import { pairNewNames } from './pair-new-names.ts';
import type { Reading } from './read-article.ts';
import type { SavedArticle, SavedIdentities } from './saved-article.ts';

/** A name of the article with whose it is; why, `Name` says. */
interface OwnedName {
  readonly nameId: number;
  readonly identityId: number;
}

/** An article whose people are looked for, with what curators ruled on it. */
interface RuledArticle extends SavedArticle {
  readonly rulings: Pick<ArticleRulings, 'namesakes' | 'anchors'>;
}

/** The names of an article: one for each entity of its reading, and those of speakers whom curators name. */
interface ArticleNames extends SavedArticle {
  readonly names: readonly (EntityName | null)[];
  readonly speakers: readonly EntityName[];
}

/**
 * Finds or creates the people, organizations and countries of articles and saves under which forms and roles they know
 * them; what came of each article, in their order. A name that is known is the identity's that it was last time; a new one
 * that is like the names of one identity alone joins it, any other founds one. What other articles tell is weighed later, by
 * `relink`. What curators ruled on an article comes first: names that mean a namesake here, speakers that they name.
 */
export async function saveIdentities(tx: Tx, articles: readonly RuledArticle[]): Promise<SavedIdentities[]> {
  const named = articles.map(nameArticle);
  const known = await findNames(tx, [...new Set(named.flatMap(namesOf).map(({ key }) => key))].sort());
  const stored = new Map(known.map((name) => [name.key, name]));
  const owners = new Map(known.flatMap(ownedBy));
  let open: ArticleNames[] = [];
  for (const article of named) {
    const byKey = new Map(namesOf(article).map((name) => [name.key, name]));
    const fresh = [...byKey.values()].filter(({ key }) => !owners.has(key));
    // Whom a bare surname means depends on how many articles speak of whom.
    if (fresh.some(({ key }) => readBareKey(key) !== null)) {
      await saveNamed(tx, open, owners);
      open = [];
    }
    if (fresh.length > 0) await ownNames(tx, fresh, stored, owners);
    open.push(article);
  }
  await saveNamed(tx, open, owners);
  return named.map(({ reading, names, speakers }) => ({
    entities: reading.resolution.entities.map((entity, index) =>
      columnsOf(entity, ownerOf(names[index], owners)),
    ),
    speakers: new Map(speakers.map((name) => [name.key, columnsOf(name, ownerOf(name, owners))])),
  }));
}

/** Owners of names by key. */
type Owners = ReadonlyMap<string, OwnedName>;

const ownerOf = (name: EntityName | null | undefined, owners: Owners): OwnedName | null =>
  owners.get(name?.key ?? '') ?? null;

const namesOf = ({ names, speakers }: ArticleNames): EntityName[] =>
  [...names, ...speakers].flatMap((name) => name ?? []);

/** Saves under which forms and roles the articles know whom their names belong to. */
async function saveNamed(tx: Tx, named: readonly ArticleNames[], owners: Owners): Promise<void> {
  if (named.length === 0) return;
  const rowsOf = new Map(
    named.map(({ articleId, reading, names }) => {
      const rows = reading.resolution.entities.flatMap((entity, index) => {
        const owner = ownerOf(names[index], owners);
        return owner ? [toRow(entity, owner, reading)] : [];
      });
      return [articleId, joinRows(rows)];
    }),
  );
  const before = await readNameUses(tx, [...rowsOf.keys()]);
  await saveArticleIdentities(tx, rowsOf, chooseName);
  await countUses(tx, before, rowsOf, named, owners);
}

function nameArticle({ articleId, reading, rulings: { namesakes, anchors } }: RuledArticle): ArticleNames {
  const namesakeOf = new Map(namesakes.map((namesake) => [namesake.nameKey, namesake]));
  const names = reading.resolution.entities.map((entity) => meant(entityName(entity), namesakeOf));
  return { articleId, reading, names, speakers: ruledSpeakers(anchors) };
}

/** The name that the article means by one that a namesake shares. */
function meant(name: EntityName | null, namesakeOf: ReadonlyMap<string, Namesake>): EntityName | null {
  const namesake = name && namesakeOf.get(name.key);
  if (!name || !namesake) return name;
  return { ...name, key: namesake.asKey, form: namesake.form, blockKeys: namesake.blockKeys, bare: null };
}

/** Gives names that are nobody's to somebody, those that nobody has met among them, and adds them to `owners`. */
async function ownNames(
  tx: Tx,
  open: readonly EntityName[],
  stored: ReadonlyMap<string, StoredName>,
  owners: Map<string, OwnedName>,
): Promise<void> {
  const fresh = open.filter(({ key }) => !stored.has(key));
  const inserted = await insertNames(
    tx,
    fresh.map(({ key, form, blockKeys }) => ({ key, form, blockKeys })),
    MATCHER_VERSION,
  );
  for (const [key, owned] of await pairNewNames(tx, inserted)) owners.set(key, owned);
  const left = open.flatMap(({ key }) => stored.get(key) ?? []);
  const homeless = [...left, ...inserted].filter(({ key }) => !owners.has(key));
  const byKey = new Map(open.map((name) => [name.key, name]));
  for (const [key, owned] of await found(tx, homeless, byKey)) owners.set(key, owned);
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
function toRow(
  entity: Entity,
  { nameId, identityId }: OwnedName,
  { resolution, orderAt }: Reading,
): ArticleIdentityRow {
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
    orderAt,
    method: 'identity/name',
    version: `${resolution.version}+${MATCHER_VERSION}`,
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

/** Names that articles use anew, go on using, or no longer use: all are judged anew. */
async function countUses(
  tx: Tx,
  before: readonly { readonly articleId: number; readonly id: number }[],
  rowsOf: RowsByArticle<ArticleIdentityRow>,
  named: readonly ArticleNames[],
  owners: Owners,
): Promise<void> {
  const formOf = new Map<number, string>();
  for (const name of named.flatMap(({ names }) => names)) {
    const id = name && owners.get(name.key)?.nameId;
    const known = id ? formOf.get(id) : undefined;
    if (name && id && (known === undefined || name.form < known)) formOf.set(id, name.form);
  }
  const changes = new Map<number, number>();
  const count = (id: number, by: number) => changes.set(id, (changes.get(id) ?? 0) + by);
  for (const rows of rowsOf.values())
    for (const id of new Set(rows.flatMap(({ nameId }) => nameId ?? []))) count(id, 1);
  for (const { id } of before) count(id, -1);
  const ids = [...changes.keys()].sort((a, b) => a - b);
  await countNameUses(
    tx,
    ids.map((id) => ({ id, by: changes.get(id) ?? 0, form: formOf.get(id) ?? null })),
  );
}
