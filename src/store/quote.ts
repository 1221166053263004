import type { Cue, QuoteKind } from '../extract/quote.ts';
import type { SectionKind } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { SpeakerStatus } from '../resolve/entity.ts';
import { QUOTE_KEYS } from './quote-key.ts';
import { type KeyedQuote, rekeyQuotes } from './rekey-quotes.ts';
import {
  type ArticleTable,
  type IdsByKey,
  idsByKey,
  mapRows,
  type RowsByArticle,
  saveRows,
} from './save-rows.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { saveTimedKeys, timedKeys } from './timed-key.ts';
import { removeUnused } from './unused.ts';

/** A quote as it is saved; see `Quote` in schema.prisma for each field. */
export interface QuoteRow extends Span {
  /** Natural key within the article: kind of section, folded words and their running number. */
  readonly key: string;
  readonly kind: QuoteKind;
  readonly section: Extract<SectionKind, 'headline' | 'standfirst' | 'body'>;
  /** The words: parts joined by a space. */
  readonly text: string;
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  readonly speakerStatus: SpeakerStatus;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly speakerMentionId: number | null;
  readonly speakerMethod: string;
  readonly speakerScore: number;
  /** Names of the candidates when AMBIGUOUS. */
  readonly candidates: readonly string[];
  /** What is said of the source when UNNAMED, folded. */
  readonly unnamedSource: string | null;
  readonly cue: Cue | null;
  readonly venueId: number | null;
  /** The venue as the text words it. */
  readonly venue: (Span & { readonly text: string }) | null;
  /** ISO date. */
  readonly saidOn: string | null;
  /** Keys of other quotes among the rows. */
  readonly continuesKey: string | null;
  readonly nestedInKey: string | null;
  /** Index keys of the words (link/). */
  readonly keys: readonly number[];
  /** The instant by which its article is ordered; ISO. */
  readonly orderAt: string;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const QUOTE: ArticleTable = {
  name: 'Quote',
  article: 'articleId',
  id: 'id',
  key: { key: 'text' },
  columns: {
    kind: '"QuoteKind"',
    section: '"QuoteSection"',
    text: 'text',
    start: 'int',
    end: 'int',
    parts: 'int[]',
    quoted: 'int[]',
    speakerStatus: '"SpeakerStatus"',
    personId: 'int',
    organizationId: 'int',
    speakerMentionId: 'int',
    speakerMethod: 'text',
    speakerScore: 'float8',
    candidates: 'text[]',
    unnamedSource: 'text',
    cueText: 'text',
    cueLemma: 'text',
    cueStart: 'int',
    cueEnd: 'int',
    venueId: 'int',
    venueText: 'text',
    venueStart: 'int',
    venueEnd: 'int',
    saidOn: 'date',
    orderAt: 'timestamptz(3)',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};

export interface SavedQuotes {
  /** The id under each key, for each article. */
  readonly ids: IdsByKey;
  /** Utterances of quotes that went or changed: hand them to `saveUtterances`. */
  readonly touchedUtteranceIds: readonly number[];
}

/** A quote as it was before its article was saved. */
interface QuoteBefore extends KeyedQuote {
  readonly id: number;
  readonly articleId: number;
  readonly utteranceId: number | null;
  readonly venueId: number | null;
}

/**
 * Makes the articles' quotes the ones given (keys distinct within an article), in text order. A quote keeps its id and its
 * utterance as long as its key stays, or the words that it had in its place mostly stay. Venues that lose their last
 * quote go. Three statements for new articles, at most eight.
 */
export async function saveQuotes(tx: Tx, rowsOf: RowsByArticle<QuoteRow>): Promise<SavedQuotes> {
  const before = await selectRows<QuoteBefore>(
    tx,
    `select id, "articleId", key, text, start, "end", "utteranceId", "venueId" from "Quote"
    where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    [...rowsOf.keys()],
  );
  await rekeyQuotes(tx, before, rowsOf);
  const saved = await saveRows(tx, QUOTE, mapRows(rowsOf, toColumns));
  const ids = idsByKey(rowsOf, saved);
  await saveTimedKeys(tx, QUOTE_KEYS, timedKeys(rowsOf, ids));
  await saveRelations(tx, rowsOf, ids, new Map(before.map((quote) => [quote.id, quote.text])));
  const kept = new Set(saved.filter((row) => row.change === 'kept').map((row) => row.id));
  const touched = before.filter((quote) => !kept.has(quote.id));
  await removeUnused(tx, 'Venue', distinct(touched.map((quote) => quote.venueId)));
  return { ids, touchedUtteranceIds: distinct(touched.map((quote) => quote.utteranceId)) };
}

function toColumns({ cue, venue, ...row }: QuoteRow): object {
  return {
    ...row,
    section: row.section.toUpperCase(),
    parts: row.parts.flatMap((part) => [part.start, part.end]),
    quoted: row.quoted.flatMap((range) => [range.start, range.end]),
    cueText: cue?.text,
    cueLemma: cue?.lemma,
    cueStart: cue?.start,
    cueEnd: cue?.end,
    venueText: venue?.text,
    venueStart: venue?.start,
    venueEnd: venue?.end,
  };
}

/** Ties quotes of an article to each other, once all have ids; new words have no known variant. */
async function saveRelations(
  tx: Tx,
  rowsOf: RowsByArticle<QuoteRow>,
  ids: IdsByKey,
  wordsBefore: ReadonlyMap<number, string>,
): Promise<void> {
  const rows = [...rowsOf].flatMap(([articleId, own]) => own.map((row) => ({ articleId, row })));
  const areAlone = rows.every(({ row }) => row.continuesKey === null && row.nestedInKey === null);
  if (wordsBefore.size === 0 && areAlone) return;
  const relations = rows.map(({ articleId, row }) => {
    const idOf = (key: string | null) => (key === null ? null : (ids.get(articleId)?.get(key) ?? null));
    return {
      id: idOf(row.key),
      continuesId: idOf(row.continuesKey),
      nestedInId: idOf(row.nestedInKey),
      isReworded: wordsBefore.get(idOf(row.key) ?? 0) !== row.text,
    };
  });
  await execute(
    tx,
    `update "Quote" q set "continuesId" = i."continuesId", "nestedInId" = i."nestedInId",
      variant = case when not "isReworded" then variant end
    from jsonb_to_recordset($1::jsonb) as i(id int, "continuesId" int, "nestedInId" int, "isReworded" bool)
    where q.id = i.id and ((q."continuesId", q."nestedInId")
      is distinct from (i."continuesId", i."nestedInId") or (variant is not null and "isReworded"))`,
    relations,
  );
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids)].filter((id) => id !== null).sort((a, b) => a - b);
}
