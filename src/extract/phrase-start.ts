import type { Span } from '../page/span.ts';
import type { Token } from '../text/tokens.ts';
import { isNameWord } from './name-runs.ts';
import { isCapitalized } from './section-words.ts';

/** Farthest that a phrase reaches back from its head, in tokens. */
const REACH = 9;
/** Marks and endings inside a phrase: "Roe's", "voters'", "vice-chair", "AT & T". */
const INNER = /^(?:['’‘]s|['’]|-|&|\/)$/u;
/** Verbs in "-ed" that report and so end the phrase before them. */
const REPORTING = /^(?:added|asked|noted|argued|replied|insisted|warned|claimed)$/;

function isModifier(token: Token): boolean {
  if (INNER.test(token.text)) return true;
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return /[\p{L}\p{N}]/u.test(token.text);
  if (token.pos === 'VERB') return /(?:ing|ed)$/.test(token.text) && !REPORTING.test(token.text);
  return isNameWord(token);
}

/** Whether `tokens[k - 1]` goes on the noun phrase that begins at `k`. */
function continues(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1];
  const first = tokens[k];
  const further = tokens[k - 2];
  if (!before || !first || before.pos === 'DET' || !isModifier(before)) return false;
  if (before.pos === 'VERB' && !/^(?:DET|ADJ)$/.test(further?.pos ?? 'DET')) return false;
  if (/^['’]$/.test(before.text) && !/s$/.test(further?.text ?? '')) return false;
  // "when refugees President Roe": a small noun does not describe an office with a capital.
  return !(before.pos === 'NOUN' && !isCapitalized(before.text) && isCapitalized(first.text));
}

/** First token of the noun phrase that ends at `head`, without its article or possessive pronoun. */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let k = head;
  while (k > 0 && head - k < REACH && continues(tokens, k)) k--;
  while (k < head && INNER.test(tokens[k]?.text ?? '')) k++;
  return k;
}

/** Character span of a token range. */
export function spanOf(tokens: readonly Token[], range: { from: number; to: number }): Span {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 };
}
