import type { Span } from '../page/span.ts';
import type { DraftQuote } from './read-drafts.ts';

/** Characters of an opening mark and the white space after it, at most. */
const LONGEST_MARK = 3;

/** A quote with all its parts and its place in a chain of paragraphs. */
export interface JoinedQuote {
  readonly draft: DraftQuote;
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  /** Index of the quote that this one goes on from, or null. */
  readonly continues: number | null;
  readonly rule: string;
}

/**
 * Joins drafts to quotes. A sentence that is only a quote, right after `“…,” she said.`, is a part of that quote; one
 * that opens the next paragraph goes on from the last quote; others stand alone.
 */
export function joinDrafts(drafts: readonly DraftQuote[]): JoinedQuote[] {
  const joined: JoinedQuote[] = [];
  for (const draft of drafts) {
    const index = draft.side === 'bare' || goesOnAside(draft) ? partOf(joined, draft) : -1;
    const whole = joined[index];
    if (whole !== undefined) {
      joined[index] = appendPart(whole, draft);
      continue;
    }
    const bare = draft.side === 'bare' && draft.rule === 'bare';
    const continues = bare ? continuedFrom(joined, draft) : openBefore(joined, draft);
    const open = continues !== null && joined[continues]?.draft.open === true;
    const unknown = continues === null || bare ? undefined : joined[continues];
    if (continues !== null && unknown?.rule === 'bare')
      joined[continues] = { ...unknown, draft: { ...unknown.draft, subject: draft.subject } };
    const rule = continues === null ? draft.rule : open ? 'continuation-open' : 'continuation';
    joined.push({ draft, parts: draft.parts, quoted: draft.quoted, continues, rule });
  }
  return joined;
}

/** A draft as a quote of its own. */
export function standAlone(draft: DraftQuote): JoinedQuote {
  return { draft, parts: draft.parts, quoted: draft.quoted, continues: null, rule: draft.rule };
}

/** `“We lost.” (she said.) “Nobody came,” which hurt her.`: words without a cue that only a remark of the writer follows. */
function goesOnAside({ side, cue }: DraftQuote): boolean {
  return side === 'before' && cue === null;
}

/** Index of the quote in the sentence right before whose words this bare quote goes on with, or -1. */
function partOf(joined: readonly JoinedQuote[], draft: DraftQuote): number {
  if (takesUp(joined, draft)) return -1;
  for (let i = joined.length - 1; i >= 0 && i > joined.length - 5; i--) {
    const other = joined[i];
    if (other === undefined || other.draft.paragraph !== draft.paragraph) return -1;
    const spoken = other.draft.side !== 'after' && other.draft.form === 'finite';
    if (spoken && other.draft.side !== 'bare' && followsDirectly(other.draft, joined, draft))
      return addsMore(other.draft, joined.slice(i + 1)) ? -1 : i;
  }
  return -1;
}

/**
 * Whether the bare quote takes up what a whole sentence in between reports:
 * `“We lost,” he said. He added that it was his fault. “I slept.”`
 */
function takesUp(joined: readonly JoinedQuote[], draft: DraftQuote): boolean {
  const last = joined[joined.length - 1]?.draft;
  const before = joined[joined.length - 2]?.draft;
  if (last === undefined || last.side !== 'after' || last.paragraph !== draft.paragraph) return false;
  return last.sentence !== before?.sentence && draft.sentence.start - last.sentence.end <= 4;
}

/**
 * Whether the sentence reports more after its tag, which the next quote then goes on from:
 * `“We lost,” she said, adding that it hurt. “Nobody came.”`
 */
function addsMore({ sentence }: DraftQuote, later: readonly JoinedQuote[]): boolean {
  return later.some(({ draft }) => draft.sentence === sentence && draft.cue?.lemma === 'add');
}

/** Whether nothing but sentences of the same quote lies between. */
function followsDirectly(from: DraftQuote, joined: readonly JoinedQuote[], to: DraftQuote): boolean {
  const last = joined[joined.length - 1];
  const reached = Math.max(from.sentence.end, ...(last ? last.parts.map((p) => p.end) : []));
  return to.sentence.start - reached <= 4;
}

/** The quote right before, in the same paragraph or at the end of the one before: a bare quote goes on from it. */
function continuedFrom(joined: readonly JoinedQuote[], draft: DraftQuote): number | null {
  const index = joined.length - 1;
  const last = joined[index];
  if (last === undefined) return null;
  if (last.draft.paragraph === draft.paragraph) return index;
  const next = last.draft.paragraph === draft.paragraph - 1;
  const opens = draft.sentence.start <= draft.paragraphStart;
  return next && opens && last.draft.endsParagraph ? index : null;
}

/** The quote without a cue that a cued one goes on with, as its marks never closed: `“We lost.¶“We did,” Ms. Roe said.` */
function openBefore(joined: readonly JoinedQuote[], draft: DraftQuote): number | null {
  const index = continuedFrom(joined, draft);
  const first = draft.parts[0];
  const before = index === null ? undefined : joined[index];
  if (before === undefined || first === undefined || !before.draft.open || before.draft.side !== 'bare')
    return null;
  const opens = draft.kind === 'DIRECT' && first.start - draft.paragraphStart <= LONGEST_MARK;
  return before.draft.paragraph !== draft.paragraph && draft.side !== 'after' && opens ? index : null;
}

function appendPart(whole: JoinedQuote, draft: DraftQuote): JoinedQuote {
  return {
    ...whole,
    draft: { ...whole.draft, open: draft.open, endsParagraph: draft.endsParagraph },
    parts: [...whole.parts, ...draft.parts],
    quoted: [...whole.quoted, ...draft.quoted],
  };
}
