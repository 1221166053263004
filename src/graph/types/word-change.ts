import type { WordChange as WordChangeShape } from '../../link/diff-wording.ts';
import { builder } from '../builder.ts';

const WordChangeKind = builder.enumType('WordChangeKind', {
  description: 'Which of two wordings have a stretch of words.',
  values: {
    SAME: { value: 'same', description: 'Both have it.' },
    ADDED: { value: 'added', description: 'Only the quote has it.' },
    REMOVED: { value: 'removed', description: 'Only the other wording has it.' },
  } as const,
});

export const WordChange = builder.objectRef<WordChangeShape>('WordChange').implement({
  description:
    "A stretch of words in the comparison of a quote with another wording. SAME and ADDED together are the quote's words, in order.",
  fields: (t) => ({
    kind: t.expose('kind', { type: WordChangeKind, description: 'Which of the two have it.' }),
    text: t.exposeString('text', { description: 'The words, as they are printed.' }),
  }),
});
