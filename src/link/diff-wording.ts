import { diffArrays } from 'diff';
import { foldWords } from './fold-words.ts';

/** A stretch of words that both wordings have, or only one. */
export interface WordChange {
  /** `added`: in the quote only; `removed`: in the fullest wording only. */
  readonly kind: 'same' | 'added' | 'removed';
  /** As the quote prints it (as the fullest wording does, where removed), with its punctuation. */
  readonly text: string;
}

/** Past this many edits a word diff tells a reader nothing; the two wordings then stand as a whole. */
const MAX_EDITS = 1_000;

interface PrintedWord {
  readonly text: string;
  readonly key: string;
}

/**
 * The word diff from the fullest wording to a quote. Differences of print (case, quote marks, accents,
 * contractions) are no changes. Joining the texts of `same` and `added` gives the quote back, spaces apart.
 * O(words × edits), edits bounded.
 */
export function diffWording(quote: string, fullest: string): WordChange[] {
  const [from, to] = [printedWords(fullest), printedWords(quote)];
  const changes = diffArrays(from, to, { comparator: (a, b) => a.key === b.key, maxEditLength: MAX_EDITS });
  if (!changes) return [toChange('removed', from), toChange('added', to)];
  return changes.map((change) =>
    toChange(change.added ? 'added' : change.removed ? 'removed' : 'same', change.value),
  );
}

function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(/\S+/g)].map(([word]) => ({
    text: word,
    key: foldWords(word)
      .map((folded) => folded.word)
      .join(' '),
  }));
}

function toChange(kind: WordChange['kind'], words: readonly PrintedWord[]): WordChange {
  return { kind, text: words.map((word) => word.text).join(' ') };
}
