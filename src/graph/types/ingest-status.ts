import { builder } from '../builder.ts';

export const IngestStatus = builder.enumType('IngestStatus', {
  description: 'What ingesting an article did.',
  values: {
    CREATED: { value: 'created', description: 'It is new.' },
    UPDATED: {
      value: 'updated',
      description: 'It was there under this id, with another text or read by older rules.',
    },
    UNCHANGED: { value: 'unchanged', description: 'It was there just so.' },
  } as const,
});
