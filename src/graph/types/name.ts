import { builder } from '../builder.ts';
import { batchAt, type GraphContext } from '../context.ts';
import { spellNames } from '../spell-names.ts';
import { ownProvenance } from './provenance.ts';

builder.prismaObject('Name', {
  description:
    'A full name, its spellings folded into one: all articles that use it speak of one identity. Several of them under one identity were joined; `provenance` says why.',
  select: { id: true },
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The folded name behind a letter for its kind: "p:volodimir zelenski" (person), "b:zelenski" (bare surname), "o:nato" (organization), "c:UA" (country).',
    }),
    spelling: t.string({
      description: 'The spelling that most articles use; the folded name where none writes it in full.',
      select: { key: true },
      resolve: ({ id, key }, _args, context) => spellingOf(context, id, key),
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that decided whose name it is.',
    }),
  }),
});

/** The spelling of a folded name: one statement for all names of the document. */
export async function spellingOf(context: GraphContext, nameId: number, key: string): Promise<string> {
  const batch = batchAt<string>(context, 'spellings of names', (ids) => spellNames(context.prisma, ids));
  return (await batch.load(nameId)) ?? key.slice(key.indexOf(':') + 1);
}
