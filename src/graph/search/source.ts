import { Prisma } from '../../store/generated/client.ts';
import type { SearchConditions } from '../filters/search.ts';
import type { NodeType } from '../global-id.ts';
import type { CompiledSearch } from './compiled-search.ts';

/** One kind of thing that search finds. Another kind is another file, and its place in `sources.ts`. */
export interface SearchSource {
  readonly type: NodeType;
  /** Its number: of results that fit equally, the higher one comes first. It stands in cursors. */
  readonly kind: number;
  /**
   * The rows that have the words: SQL for `kind, id, score, "byWords"`. Names are found by likeness as well.
   * Scores: above 0.5 by words, up to 0.5 by likeness; they depend on the row and the query alone.
   */
  byWords(search: CompiledSearch, conditions: SearchConditions): Prisma.Sql;
  /** The rows that have something spelled like the words, in the same form; null for names, see `byWords`. */
  readonly byLikeness: ((search: CompiledSearch, conditions: SearchConditions) => Prisma.Sql) | null;
  /** SQL for whether any row has the words of the one row of `asked`; null for names. */
  readonly hasWords: Prisma.Sql | null;
  /** SQL for what the rows with these ids say: a `Passage` each. */
  passages(search: CompiledSearch, ids: readonly number[]): Prisma.Sql;
}

/** The texts of a result, with the words that were found between U+0001 and U+0002. */
export interface Passage {
  readonly id: number;
  /** Its name or title, and the same with marks; null where there is none. */
  readonly title: string | null;
  readonly markedTitles: readonly string[];
  /** Its words, and the same with marks; null where there are none. */
  readonly text: string | null;
  readonly markedTexts: readonly string[];
  /** An article's sections: `[{kind, start, end}]`; else null. */
  readonly sections: unknown;
  /** Offset of the text in its article's, where it stands there as it is. */
  readonly offset: number | null;
}

/** What a filter asks of a row; nothing where a field is left out. */
export type Clause = Prisma.Sql | null | undefined;

/** ` AND a AND b`; nothing for none. */
export function andAll(clauses: readonly Clause[]): Prisma.Sql {
  const given = clauses.filter((clause) => clause != null);
  return given.length === 0 ? Prisma.empty : Prisma.sql` AND ${Prisma.join(given, ' AND ')}`;
}

/** HighlightAll: the whole text comes back, so that marks can be counted off as offsets. */
const MARKS = `'HighlightAll=true, StartSel=' || chr(1) || ', StopSel=' || chr(2)`;

/** SQL for the column's text with marks: once for the stems, once for the beginnings, where there are such. */
export function marked({ stems, prefixes }: CompiledSearch, column: Prisma.Sql): Prisma.Sql {
  const headline = (config: string, query: string) =>
    Prisma.sql`ts_headline(${Prisma.raw(`'${config}'`)}, search_text(${column}), ${query}::tsquery, ${Prisma.raw(MARKS)})`;
  const all = [
    ...(stems === '' ? [] : [headline('onrecord', stems)]),
    ...(prefixes === '' ? [] : [headline('onrecord_name', prefixes)]),
  ];
  return Prisma.sql`ARRAY[${Prisma.join(all)}]`;
}
