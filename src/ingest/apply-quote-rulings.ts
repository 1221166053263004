import { quotedIn } from '../extract/quoted-in.ts';
import { methodOf } from '../link/edit-method.ts';
import { utteranceKeys } from '../link/utterance-keys.ts';
import type { Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { ArticleRulings } from '../store/article-ruling.ts';
import type { QuoteRow } from '../store/quote.ts';
import type { QuoteAnchor } from '../store/quote-anchor.ts';
import type { QuoteRuling, RuledSpan, RuledSpeaker, StandingRuling } from '../store/quote-ruling.ts';
import { pairQuotes } from '../store/rekey-quotes.ts';
import type { IdentityColumns } from './identity-columns.ts';
import { joinSpans } from './join-spans.ts';

/** What the rulings are applied to. */
interface Ruled {
  readonly text: string;
  readonly sections: readonly Section[];
  /** By name key, to whom a speaker's name belongs. */
  readonly identityOf: ReadonlyMap<string, IdentityColumns>;
}

/** The quotes as curators will have them, and where the machine found what they ruled on. */
export interface RuledQuotes {
  readonly rows: readonly QuoteRow[];
  readonly anchors: readonly (QuoteAnchor & { readonly isFound: boolean })[];
}

/**
 * Puts curators' rulings over what the machine read: a quote is known by its key, or else by its words in their place
 * (`pairQuotes`), so that another extractor's reading of it is ruled all the same. A ruling whose quote is there no more,
 * or whose words are, leaves its anchor not found. Pure.
 */
export function applyQuoteRulings(
  rows: readonly QuoteRow[],
  anchors: ArticleRulings['anchors'],
  ruled: Ruled,
): RuledQuotes {
  if (anchors.length === 0) return { rows, anchors: [] };
  const rowOf = matchAnchors(rows, anchors);
  const ruledRows = new Map<string, QuoteRow | null>();
  const found = anchors.map((anchor) => {
    const row = rowOf.get(anchor.id);
    if (row === undefined) return { ...anchor, isFound: false };
    const after = applyAll(row, anchor.rulings, ruled);
    if (after !== 'lost') ruledRows.set(row.key, after);
    const { key, start, end, text } = row;
    return { id: anchor.id, key, start, end, text, isFound: after !== 'lost' };
  });
  return {
    rows: rows.flatMap((row) => {
      const after = ruledRows.get(row.key);
      return after === null ? [] : [after ?? row];
    }),
    anchors: found,
  };
}

function matchAnchors(rows: readonly QuoteRow[], anchors: ArticleRulings['anchors']): Map<number, QuoteRow> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const found = new Map(
    anchors.flatMap((anchor): [number, QuoteRow][] => {
      const row = byKey.get(anchor.key);
      return row ? [[anchor.id, row]] : [];
    }),
  );
  const taken = new Set([...found.values()].map(({ key }) => key));
  const open = rows.filter(({ key }) => !taken.has(key));
  for (const [anchor, row] of pairQuotes(
    anchors.filter(({ id }) => !found.has(id)),
    open,
  ))
    found.set(anchor.id, row);
  return found;
}

/** The row as ruled; null where it was rejected, `lost` where words that it is to have are not there. */
function applyAll(row: QuoteRow, rulings: readonly StandingRuling[], ruled: Ruled): QuoteRow | null | 'lost' {
  let after = row;
  for (const ruling of rulings) {
    const method = methodOf(ruling.editId);
    if (ruling.kind === 'REJECTION') return null;
    if (ruling.kind === 'SPEAKER')
      after = { ...after, ...speakerColumns(ruling.value, ruled), speakerMethod: method };
    else {
      const moved = moveSpan(after, ruling.value, ruled);
      if (moved === null) return 'lost';
      after = { ...moved, method, version: 'edit', score: 1 };
    }
  }
  return after;
}

/** Nothing that the text says of the machine's speaker counts for another. */
function speakerColumns(speaker: RuledSpeaker, { identityOf }: Ruled) {
  const identity = speaker.status === 'RESOLVED' ? identityOf.get(speaker.key) : undefined;
  return {
    speakerStatus: speaker.status,
    personId: identity?.personId ?? null,
    organizationId: identity?.organizationId ?? null,
    speakerMentionId: null,
    speakerScore: 1,
    candidates: [],
    unnamedSource: speaker.status === 'UNNAMED' ? speaker.unnamedSource : null,
  };
}

/** The quote with its words where the curator sees them; in an edited page, nearest to where the quote is now. */
function moveSpan(row: QuoteRow, span: RuledSpan, { text, sections }: Ruled): QuoteRow | null {
  const start = nearest(text, span.text, row.start);
  const section = sections.find((each) => start !== null && each.start <= start && start < each.end);
  if (start === null || section === undefined) return null;
  const parts = partsWithin(row.parts, { start, end: start + span.text.length });
  const words = joinSpans(text, parts);
  return {
    ...row,
    ...quotedIn(text, section, parts),
    start,
    end: start + span.text.length,
    parts,
    text: words,
    keys: utteranceKeys(words),
  };
}

/** Where the words stand nearest to an offset; null where they don't. Linear. */
function nearest(text: string, words: string, offset: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  return best;
}

/** The parts inside the hull, the first and last of them drawn out to its ends. */
function partsWithin(parts: readonly Span[], hull: Span): Span[] {
  const inside = parts.filter(({ start, end }) => end > hull.start && start < hull.end);
  if (inside.length === 0) return [hull];
  return inside.map(({ start, end }, index) => ({
    start: index === 0 ? hull.start : start,
    end: index === inside.length - 1 ? hull.end : end,
  }));
}

/** The names that the rulings give as speakers. */
export function ruledSpeakers(anchors: ArticleRulings['anchors']) {
  return anchors
    .flatMap(({ rulings }): readonly QuoteRuling[] => rulings)
    .flatMap(({ kind, value }) =>
      kind === 'SPEAKER' && value.status === 'RESOLVED' ? [{ ...value, bare: null }] : [],
    );
}
