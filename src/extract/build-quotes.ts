import { quoteConfidence, speakerConfidence } from './confidence.ts';
import { findCircumstances } from './find-circumstances.ts';
import type { JoinedQuote } from './join-drafts.ts';
import type { Mention } from './mention.ts';
import type { ExtractedQuote, QuoteKind, SpeakerMention } from './quote.ts';
import type { DraftQuote } from './read-drafts.ts';

/** Quotes and the mentions that they index: those given, and the phrases that only their cue shows to be speakers. */
export interface BuiltQuotes {
  readonly mentions: readonly Mention[];
  readonly quotes: readonly ExtractedQuote[];
  readonly stances: readonly ExtractedQuote[];
}

const NOBODY: SpeakerMention = { mention: null, rule: 'none', score: 0 };

/** Turns joined drafts into quotes: settles the speakers, hulls and nesting. Both lists come out in text order. */
export function buildQuotes(
  text: string,
  mentions: readonly Mention[],
  quotes: readonly JoinedQuote[],
  stances: readonly JoinedQuote[],
  published: number | null,
): BuiltQuotes {
  const joined = [...quotes, ...stances];
  const added = subjectsWithoutMention(text, joined);
  const all = [...mentions, ...added.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const places = new Map(all.map((mention, i) => [mention, i]));
  const speakers: SpeakerMention[] = [];
  for (const [i, quote] of joined.entries()) {
    const own = ownMention(quote.draft, mentions, added);
    const mention = own === undefined ? null : (places.get(own) ?? null);
    speakers.push(withConfidence(settleSpeaker(joined, i, mention, speakers), quote.draft.kind, all));
  }
  const circumstances = findCircumstances(
    text,
    mentions,
    quotes.map((quote) => quote.draft),
    published,
  );
  const built = joined.map((quote, i) => ({
    ...buildQuote(text, quote, speakers[i] ?? NOBODY),
    ...circumstances[i],
  }));
  return {
    mentions: all,
    quotes: inTextOrder(built.slice(0, quotes.length)),
    stances: inTextOrder(built.slice(quotes.length)),
  };
}

function ownMention(
  draft: DraftQuote,
  mentions: readonly Mention[],
  added: ReadonlyMap<number, Mention>,
): Mention | undefined {
  if (draft.subject === null) return undefined;
  return draft.subject.mention === null
    ? added.get(draft.subject.span.start)
    : mentions[draft.subject.mention];
}

type SettledSpeaker = Omit<SpeakerMention, 'score'>;

function withConfidence(
  speaker: SettledSpeaker,
  kind: QuoteKind,
  mentions: readonly Mention[],
): SpeakerMention {
  const mention = speaker.mention === null ? undefined : mentions[speaker.mention];
  return { ...speaker, score: mention ? speakerConfidence(kind, speaker.rule, mention.kind) : 0 };
}

/** A bare quote speaks with the voice of the one that it goes on from, or of the quote before in its paragraph. */
function settleSpeaker(
  joined: readonly JoinedQuote[],
  i: number,
  own: number | null,
  speakers: readonly SpeakerMention[],
): SettledSpeaker {
  const quote = joined[i];
  if (quote === undefined) return NOBODY;
  const { draft } = quote;
  if (quote.continues !== null)
    return { mention: speakers[quote.continues]?.mention ?? null, rule: 'continuation' };
  if (draft.side === 'bare' && draft.rule === 'bare') {
    const before = joined[i - 1];
    const near = before !== undefined && before.draft.paragraph === draft.paragraph;
    const inherited = near ? (speakers[i - 1]?.mention ?? null) : null;
    if (inherited !== null) return { mention: inherited, rule: 'quote-before' };
    return { mention: own, rule: own === null ? 'none' : 'sentence-before' };
  }
  return { mention: own, rule: own === null ? 'none' : (draft.subject?.rule ?? 'none') };
}

function buildQuote(text: string, quote: JoinedQuote, speaker: SpeakerMention): ExtractedQuote {
  const { draft } = quote;
  const start = Math.min(...quote.parts.map((p) => p.start));
  const end = Math.max(...quote.parts.map((p) => p.end));
  const { cue, complementizer } = draft;
  return {
    start,
    end,
    parts: quote.parts,
    quoted: quote.quoted,
    kind: draft.kind,
    section: draft.section,
    cue: cue === null ? null : { ...cue, text: text.slice(cue.start, cue.end) },
    ...(complementizer === null ? {} : { complementizer }),
    speaker,
    venue: null,
    saidOn: null,
    continues: quote.continues,
    nestedIn: null,
    rule: quote.rule,
    score: draft.tagged ?? quoteConfidence(draft.kind, quote.rule),
  };
}

/** Sorts by start, keeps `continues` pointing at the same quotes and fills `nestedIn`. */
function inTextOrder(quotes: readonly ExtractedQuote[]): ExtractedQuote[] {
  const order = quotes.map((_, i) => i).sort((a, b) => compareSpans(quotes[a], quotes[b]) || a - b);
  const place = new Map(order.map((old, now) => [old, now]));
  const open: { index: number; end: number }[] = [];
  return order.flatMap((old, now) => {
    const quote = quotes[old];
    if (quote === undefined) return [];
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) < quote.end) open.pop();
    const nestedIn = open[open.length - 1]?.index ?? null;
    open.push({ index: now, end: quote.end });
    const continues = quote.continues === null ? null : (place.get(quote.continues) ?? null);
    return [{ ...quote, continues, nestedIn }];
  });
}

function compareSpans(a: ExtractedQuote | undefined, b: ExtractedQuote | undefined): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0);
}

/** Noun phrases in a subject's place that the mention finder doesn't know ("the unsigned opinion"). */
function subjectsWithoutMention(text: string, joined: readonly JoinedQuote[]): Map<number, Mention> {
  const added = new Map<number, Mention>();
  for (const { draft } of joined) {
    const { subject } = draft;
    if (subject === null || subject.mention !== null || added.has(subject.span.start)) continue;
    const { start, end } = subject.span;
    if (draft.named !== undefined) {
      added.set(start, draft.named);
      continue;
    }
    added.set(start, {
      ...{ start, end, text: text.slice(start, end), full: { start, end } },
      ...{ kind: 'nominal', type: 'unknown', honorific: null, role: null, gender: 'unknown' },
      ...{ rule: 'cue-subject', score: 0.5 },
    });
  }
  return added;
}
