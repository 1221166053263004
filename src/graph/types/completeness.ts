import { builder } from '../builder.ts';

export const Completeness = builder.enumType('Completeness', {
  description: "How much of a page's own text is stored.",
  values: {
    FULL: { description: "The page's own text, whole." },
    EXCERPT: { description: "A part of the page's own text." },
    DIGEST: {
      description: 'A summary by others, in which the spoken words are kept as the page printed them.',
    },
  } as const,
});
