import type { IdentityType } from './identity.ts';
import { type ChooseName, renameIdentities } from './identity-name.ts';
import { type ArticleTable, mapRows, type RowsByArticle, saveRows } from './save-rows.ts';
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
  /** The instant by which the article is ordered; ISO. */
  readonly orderAt: string;
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
 * Makes the articles' people and organizations the ones given (each at most once an article). Aliases and roles count
 * the articles that use them, kept by the difference between an article's old and new forms: the cost grows
 * with the articles, not with the fame of their people. Identities that no article carries any more go;
 * `chooseName` names those anew whose forms changed. At most fifteen statements.
 */
export async function saveArticleIdentities(
  tx: Tx,
  rowsOf: RowsByArticle<ArticleIdentityRow>,
  chooseName: ChooseName,
): Promise<void> {
  const ofKind = (isPerson: boolean) =>
    new Map(
      [...rowsOf].map(([id, rows]) => [id, rows.filter(({ type }) => (type === 'person') === isPerson)]),
    );
  await saveKind(tx, PEOPLE, ofKind(true), chooseName);
  await saveKind(tx, ORGANIZATIONS, ofKind(false), chooseName);
}

async function saveKind(
  tx: Tx,
  kind: Kind,
  rowsOf: RowsByArticle<ArticleIdentityRow>,
  chooseName: ChooseName,
): Promise<void> {
  const before = await readForms(tx, [...rowsOf.keys()], kind);
  const columns = mapRows(rowsOf, (row) => ({
    ...row,
    [kind.id]: row.id,
    forms: [...new Set(row.forms.map((form) => form.name))].sort(),
    roles: [...new Set(row.roles)].sort(),
  }));
  await saveRows(tx, kind, columns);
  const after = [...columns].flatMap(([articleId, rows]) => rows.map((row) => ({ articleId, ...row })));
  const aliases = countChanges(before, after, 'forms');
  await countForms(tx, { table: 'Alias', owner: kind.id, form: 'name' }, withKeys(aliases, rowsOf));
  if (kind === PEOPLE) {
    const roles = countChanges(before, after, 'roles');
    await countForms(tx, { table: 'Role', owner: 'personId', form: 'text' }, roles);
  }
  const present = new Set(after.map(({ articleId, id }) => `${articleId} ${id}`));
  const gone = before.filter(({ articleId, id }) => !present.has(`${articleId} ${id}`));
  await removeUnused(tx, kind.identity, [...new Set(gone.map(({ id }) => id))]);
  const renamable = aliases.filter(({ by, isGivenUp }) => by !== 0 || isGivenUp);
  await renameIdentities(tx, kind.identity, [...new Set(renamable.map(({ id }) => id))], chooseName);
}

interface Forms {
  readonly articleId: number;
  readonly id: number;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
}

function readForms(tx: Tx, articleIds: readonly number[], { name, id }: Kind): Promise<Forms[]> {
  const roles = name === 'ArticlePerson' ? 'roles' : `'{}'::text[] as roles`;
  return selectRows(
    tx,
    `select "articleId", "${id}" as id, forms, ${roles} from "${name}"
    where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    articleIds,
  );
}

interface CountChange {
  readonly id: number;
  readonly name: string;
  /** How many more articles use the form. */
  readonly by: number;
  /** Whether one of them gave it up. */
  readonly isGivenUp: boolean;
}

/** In a fixed order, so that transactions that count the same forms lock them in the same order. */
function countChanges(
  before: readonly Forms[],
  after: readonly Forms[],
  field: 'forms' | 'roles',
): CountChange[] {
  const changes = new Map<string, CountChange>();
  const used = new Set(
    after.flatMap(({ articleId, id, [field]: names }) =>
      names.map((name) => `${articleId} ${pair(id, name)}`),
    ),
  );
  const count = (id: number, name: string, by: number, isGivenUp: boolean): void => {
    const known = changes.get(pair(id, name));
    changes.set(pair(id, name), {
      id,
      name,
      by: (known?.by ?? 0) + by,
      isGivenUp: isGivenUp || (known?.isGivenUp ?? false),
    });
  };
  for (const { id, [field]: names } of after) for (const name of names) count(id, name, 1, false);
  for (const { articleId, id, [field]: names } of before)
    for (const name of names) count(id, name, -1, !used.has(`${articleId} ${pair(id, name)}`));
  return [...changes.values()].sort((a, b) => a.id - b.id || (a.name < b.name ? -1 : 1));
}

/** The changes with the lookup keys of their forms. */
function withKeys(
  changes: readonly CountChange[],
  rowsOf: RowsByArticle<ArticleIdentityRow>,
): (CountChange & { readonly keys: readonly string[] | null })[] {
  const keysOf = new Map(
    [...rowsOf.values()]
      .flat()
      .flatMap((row) => row.forms.map((form) => [pair(row.id, form.name), form.keys] as const)),
  );
  return changes.map((change) => ({ ...change, keys: keysOf.get(pair(change.id, change.name)) ?? null }));
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
    select id, name, ${keyed ? 'keys, ' : ''} by from changes i
    where by > 0 and not exists (select from "${table}" t where ${same})
    on conflict ("${owner}", "${form}") do update set "articleCount" = t."articleCount" + excluded."articleCount"`,
    changes,
  );
  const ended = changes.filter(({ isGivenUp }) => isGivenUp);
  if (ended.length === 0) return;
  await execute(
    tx,
    `delete from "${table}" t using jsonb_to_recordset($1::jsonb) as i(id int, name text)
    where ${same} and t."articleCount" <= 0`,
    ended,
  );
}
