import type { JoinedQuote } from './join-drafts.ts';
import type { DraftQuote } from './read-drafts.ts';

/** Characters of what is said in turn without a cue, at most: longer words are a statement that goes on. */
const LONGEST_TURN = 180;
const REPLIES = /^(?:reply|answer|respond|retort|counter|shoot|fire|snap|interject|protest)$/;

/**
 * Gives the quotes after an exchange of two to the two in turn: `“Why?” asked Roe. / “Because,” Ward replied. / “I see.”
 * / “Good.”` Only where the turns are clear: a question or a reply between two speakers in paragraphs of their own, then
 * paragraphs of nothing but short quotes. Linear.
 */
export function takeTurns(text: string, joined: readonly JoinedQuote[]): JoinedQuote[] {
  const quotes = [...joined];
  for (let i = 0; i + 2 < quotes.length; i++) {
    const [first, second] = [quotes[i], quotes[i + 1]];
    if (first === undefined || second === undefined || !isExchange(text, first, second)) continue;
    const speakers = [first.draft.subject, second.draft.subject];
    for (let j = i + 2; j < quotes.length; j++) {
      const next = quotes[j];
      if (next === undefined || !follows(quotes[j - 1], next) || !isBareTurn(next)) break;
      const subject = speakers[(j - i) % 2] ?? null;
      const rule = 'conversation';
      quotes[j] = { ...next, continues: null, rule, draft: { ...next.draft, subject, rule } };
      if (!next.draft.endsParagraph) break;
    }
  }
  return quotes;
}

function isExchange(text: string, first: JoinedQuote, second: JoinedQuote): boolean {
  const [a, b] = [first.draft, second.draft];
  if (!isCuedTurn(a) || !isCuedTurn(b) || !follows(first, second)) return false;
  const nameOf = ({ subject }: DraftQuote) => subject && text.slice(subject.span.start, subject.span.end);
  if (a.subject?.mention === b.subject?.mention || nameOf(a) === nameOf(b)) return false;
  const end = first.parts[first.parts.length - 1]?.end ?? 0;
  return text.charAt(end - 1) === '?' || REPLIES.test(b.cue?.lemma ?? '');
}

/** A paragraph of nothing but a closed quote and who said it. */
function isCuedTurn(draft: DraftQuote): boolean {
  const { subject, cue, side, kind, parts, paragraphStart, endsParagraph, open } = draft;
  const whole = kind === 'DIRECT' && endsParagraph && !open && (parts[0]?.start ?? 0) - paragraphStart <= 2;
  return whole && subject !== null && cue !== null && side !== 'bare' && side !== 'after';
}

function isBareTurn({ draft, parts }: JoinedQuote): boolean {
  const { side, rule, open, sentence, paragraphStart } = draft;
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || last.end - first.start > LONGEST_TURN) return false;
  return side === 'bare' && rule === 'bare' && !open && sentence.start <= paragraphStart;
}

function follows(before: JoinedQuote | undefined, next: JoinedQuote): boolean {
  return before !== undefined && next.draft.paragraph === before.draft.paragraph + 1;
}
