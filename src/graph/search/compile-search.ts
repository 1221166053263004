import { Prisma, type PrismaClient } from '../../store/generated/client.ts';
import type { CompiledSearch } from './compiled-search.ts';
import { nothingAsked, type ParsedSearch, parseSearch, type SearchTerm } from './parse-search.ts';
import type { SearchSource } from './source.ts';

/** Configurations of text search that the migration makes. */
type Config = 'onrecord' | 'onrecord_name';

/**
 * Has the database turn a query into what its indexes are asked for. One statement.
 * Rejects with InvalidArgument where nothing is left to look for.
 */
export async function compileSearch(
  prisma: PrismaClient,
  query: string,
  sources: readonly SearchSource[],
): Promise<CompiledSearch> {
  const parsed = parseSearch(query);
  const looked = parsed.branches.flat().filter(({ negated }) => !negated);
  const inTexts = parsed.isPlain
    ? sources.flatMap(({ hasWords }) => (hasWords === null ? [] : [hasWords]))
    : [];
  const [row] = await prisma.$queryRaw<Omit<CompiledSearch, 'text' | 'alike'>[]>`
    WITH asked AS (SELECT (${wholeQuery(parsed, 'onrecord')}) AS words)
    SELECT words::text, (${wholeQuery(parsed, 'onrecord_name')})::text AS names,
      (${anyOf(looked.filter(({ kind }) => kind === 'words'))})::text AS stems,
      (${anyOf(looked.filter(({ kind }) => kind === 'prefix'))})::text AS prefixes,
      ${Prisma.join([Prisma.sql`false`, ...inTexts], ' OR ')} AS "inTexts"
    FROM asked`;
  if (!row || row.words === '') throw nothingAsked(query);
  return { ...row, text: parsed.text, alike: parsed.isPlain ? parsed.text : '' };
}

/**
 * Any of the branches. One whose words all are too common to be looked for drops out: what it excludes alone would
 * fit nearly everything.
 */
function wholeQuery({ branches }: ParsedSearch, config: Config): Prisma.Sql {
  const all = branches.map((terms) => {
    const wanted = terms.filter(({ negated }) => !negated).map((term) => termQuery(term, config));
    const excluded = terms.filter(({ negated }) => negated).map((term) => termQuery(term, config));
    const both = Prisma.join([Prisma.sql`wanted`, ...excluded.map((term) => Prisma.sql`!!${term}`)], ' && ');
    return Prisma.sql`(SELECT CASE WHEN numnode(wanted) = 0 THEN wanted ELSE ${both} END
      FROM (SELECT ${Prisma.join(wanted, ' && ')} AS wanted) branch)`;
  });
  return Prisma.join(all, ' || ');
}

function anyOf(terms: readonly SearchTerm[]): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`''::tsquery`;
  return Prisma.join(
    terms.map((term) => termQuery(term, 'onrecord')),
    ' || ',
  );
}

/** Beginnings are looked up among words as they are written: a stem may be shorter ("negoti" for "negotiat*"). */
function termQuery({ kind, text }: SearchTerm, config: Config): Prisma.Sql {
  if (kind === 'words') {
    return Prisma.sql`phraseto_tsquery(${Prisma.raw(`'${config}'`)}, search_text(${text}))`;
  }
  const quoted = `'${text.replaceAll(/['\\]/g, ' ')}':*`;
  return Prisma.sql`to_tsquery('onrecord_name', ${quoted})`;
}
