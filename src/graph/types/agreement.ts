import { builder } from '../builder.ts';

export const Agreement = builder.enumType('Agreement', {
  description: 'Whether the articles in which a claim appears agree about it.',
  values: {
    AGREES: { description: 'They say the same.' },
    DIFFERS: { description: 'They differ in a detail.' },
    CONTRADICTS: { description: 'They cannot all be right.' },
    SINGLE: { description: 'Only one article has it.' },
  } as const,
});
