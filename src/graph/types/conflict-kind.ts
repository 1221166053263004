import { builder } from '../builder.ts';

export const ConflictKind = builder.enumType('ConflictKind', {
  description: 'How it comes that the same words are attributed to two speakers.',
  values: {
    CONFLICT: { description: 'Two articles name different speakers: one of them is wrong.' },
    REQUOTATION: { description: 'One speaker repeats what the other one said before.' },
    SOURCE_LEVEL: {
      description:
        'Both name the same source at different levels: an agency and its head, a country and its minister.',
    },
  } as const,
});
