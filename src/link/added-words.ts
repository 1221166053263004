import { diffWording, type WordChange } from './diff-wording.ts';
import { foldWords } from './fold-words.ts';

/**
 * What a quote prints that other reports of the same utterance don't: its words in order, `added` where none of
 * the others has them in this place, `same` where one has. A differently printed word is no added one.
 * O(others × words × edits), edits bounded; reports that repeat each other are compared once.
 */
export function addedWords(quote: string, others: readonly string[]): WordChange[] {
  const words = quote.match(/\S+/g) ?? [];
  const known = words.map(() => false);
  for (const other of new Set(others)) markShared(known, diffWording(quote, other));
  const changes: WordChange[] = [];
  let kind: 'same' | 'added' = 'same';
  for (const [index, word] of words.entries()) {
    if (foldWords(word).length > 0) kind = known[index] ? 'same' : 'added'; // A lone dash goes with what it follows.
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: `${last.text} ${word}` };
    else changes.push({ kind, text: word });
  }
  return changes;
}

/** Marks the words of the quote that stand in both wordings of a diff. */
function markShared(known: boolean[], changes: readonly WordChange[]): void {
  let at = 0;
  for (const { kind, text } of changes) {
    if (kind === 'removed') continue;
    const count = text.match(/\S+/g)?.length ?? 0;
    if (kind === 'same') known.fill(true, at, at + count);
    at += count;
  }
}
