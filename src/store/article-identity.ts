import { readOrderAt } from './article.ts';
import type { IdentityType } from './identity.ts';
import { type ChooseName, renameIdentities } from './identity-name.ts';
import { type ArticleTable, saveRows } from './save-rows.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { removeUnused } from './unused.ts';

/** A person, organization or country in an article. */
export interface ArticleIdentityRow {
  readonly type: IdentityType;
  readonly id: number;
  /** The name under which the article speaks of it; null where it was given without one. */
  readonly nameId: number | null;
  readonly mentionCount: number;
  /** Name forms in the article, each with its lookup keys (resolve/alias-key). */
  readonly forms: readonly { readonly name: string; readonly keys: readonly string[] }[];
  /** Descriptions in the article; kept for people only. */
  readonly roles: readonly string[];
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/** The tables of people and those of organizations and countries. */
interface Kind extends ArticleTable {
  readonly id: 'personId' | 'organizationId';
  readonly identity: 'Person' | 'Organization';
}

const COLUMNS = {
  nameId: 'int',
  mentionCount: 'int',
  forms: 'text[]',
  orderAt: 'timestamptz(3)',
  method: 'text',
  version: 'text',
  score: 'float8',
};
const PEOPLE: Kind = {
  name: 'ArticlePerson',
  article: 'articleId',
  id: 'personId',
  identity: 'Person',
  key: { personId: 'int' },
  columns: { ...COLUMNS, roles: 'text[]' },
};
const ORGANIZATIONS: Kind = {
  name: 'ArticleOrganization',
  article: 'articleId',
  id: 'organizationId',
  identity: 'Organization',
  key: { organizationId: 'int' },
  columns: COLUMNS,
};

/**
 * Makes the article's people and organizations the ones given (each at most once). Aliases and roles count
 * the articles that use them, kept by the difference between the article's old and new forms: the cost grows
 * with the article, not with the fame of its people. Identities that no article carries any more go;
 * `chooseName` names those anew whose forms changed.
 */
export async function saveArticleIdentities(
  tx: Tx,
  articleId: number,
  rows: readonly ArticleIdentityRow[],
  chooseName: ChooseName,
): Promise<void> {
  const orderAt = await readOrderAt(tx, articleId);
  const people = rows.filter((row) => row.type === 'person');
  const organizations = rows.filter((row) => row.type !== 'person');
  await saveKind(tx, articleId, orderAt, PEOPLE, people, chooseName);
  await saveKind(tx, articleId, orderAt, ORGANIZATIONS, organizations, chooseName);
}

async function saveKind(
  tx: Tx,
  articleId: number,
  orderAt: string,
  kind: Kind,
  rows: readonly ArticleIdentityRow[],
  chooseName: ChooseName,
): Promise<void> {
  const before = await readForms(tx, articleId, kind);
  const after = rows.map((row) => ({
    ...row,
    [kind.id]: row.id,
    orderAt,
    forms: [...new Set(row.forms.map((form) => form.name))].sort(),
    roles: [...new Set(row.roles)].sort(),
  }));
  await saveRows(tx, kind, articleId, after);
  const aliases = countChanges(before, after, 'forms');
  const keysOf = new Map(
    rows.flatMap((row) => row.forms.map((form) => [pair(row.id, form.name), form.keys])),
  );
  const keyed = aliases.map((change) => ({
    ...change,
    keys: keysOf.get(pair(change.id, change.name)) ?? null,
  }));
  await countForms(tx, { table: 'Alias', owner: kind.id, form: 'name' }, keyed);
  if (kind === PEOPLE) {
    await countForms(
      tx,
      { table: 'Role', owner: 'personId', form: 'text' },
      countChanges(before, after, 'roles'),
    );
  }
  const present = new Set(rows.map((row) => row.id));
  const gone = before.filter((row) => !present.has(row.id)).map((row) => row.id);
  await removeUnused(tx, kind.identity, gone);
  const renamable = aliases.filter((change) => change.by !== 0).map((change) => change.id);
  await renameIdentities(tx, kind.identity, [...new Set(renamable)], chooseName);
}

interface Forms {
  readonly id: number;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
}

function readForms(tx: Tx, articleId: number, { name, id }: Kind): Promise<Forms[]> {
  const roles = name === 'ArticlePerson' ? 'roles' : `'{}'::text[] as roles`;
  return selectRows(
    tx,
    `select "${id}" as id, forms, ${roles} from "${name}" where "articleId" = $1`,
    articleId,
  );
}

interface CountChange {
  readonly id: number;
  readonly name: string;
  /** 1 for a form that the article begins to use, -1 for one that it gives up, 0 for one that it keeps. */
  readonly by: number;
}

/** In a fixed order, so that transactions that count the same forms lock them in the same order. */
function countChanges(
  before: readonly Forms[],
  after: readonly Forms[],
  field: 'forms' | 'roles',
): CountChange[] {
  const changes = new Map<string, CountChange>();
  for (const { id, [field]: names } of after)
    for (const name of names) changes.set(pair(id, name), { id, name, by: 1 });
  for (const { id, [field]: names } of before) {
    for (const name of names)
      changes.set(pair(id, name), { id, name, by: changes.has(pair(id, name)) ? 0 : -1 });
  }
  return [...changes.values()].sort((a, b) => a.id - b.id || (a.name < b.name ? -1 : 1));
}

function pair(id: number, name: string): string {
  return `${id} ${name}`;
}

/** Adds the changes to the counts of `Alias` or `Role`; a form that no article uses any more goes. */
async function countForms(
  tx: Tx,
  { table, owner, form }: { table: 'Alias' | 'Role'; owner: Kind['id']; form: 'name' | 'text' },
  changes: readonly (CountChange & { readonly keys?: readonly string[] | null })[],
): Promise<void> {
  if (changes.length === 0) return;
  const same = `t."${owner}" = i.id and t."${form}" = i.name`;
  const keyed = table === 'Alias';
  await execute(
    tx,
    `with changes as materialized (
      select * from jsonb_to_recordset($1::jsonb) as i(id int, name text, keys text[], by int)
    ), counted as (
      update "${table}" t set "articleCount" = t."articleCount" + by ${keyed ? ', keys = coalesce(i.keys, t.keys)' : ''}
      from changes i where ${same} and (by <> 0 ${keyed ? 'or t.keys is distinct from i.keys' : ''})
    )
    insert into "${table}" as t ("${owner}", "${form}", ${keyed ? 'keys, ' : ''} "articleCount")
    select id, name, ${keyed ? 'keys, ' : ''} 1 from changes i
    where by = 1 and not exists (select from "${table}" t where ${same})
    on conflict ("${owner}", "${form}") do update set "articleCount" = t."articleCount" + 1`,
    changes,
  );
  const ended = changes.filter((change) => change.by === -1);
  if (ended.length === 0) return;
  await execute(
    tx,
    `delete from "${table}" t using jsonb_to_recordset($1::jsonb) as i(id int, name text)
    where ${same} and t."articleCount" <= 0`,
    ended,
  );
}
