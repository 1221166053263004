import { builder } from '../builder.ts';

export const Failure = builder.interfaceRef<Error>('Failure').implement({
  description: 'Why a field has no answer, where that is an answer by itself.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong, in a sentence.' }),
  }),
});
