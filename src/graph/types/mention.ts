import { builder } from '../builder.ts';
import { asNode } from '../node.ts';
import { ownProvenance } from './provenance.ts';
import { ownSpan } from './span.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';

export const MentionKind = builder.enumType('MentionKind', {
  description: 'How a text refers to somebody.',
  values: {
    NAME: { description: 'By name: "Witkoff".' },
    NOMINAL: { description: 'By a description: "the envoy", "a US official".' },
    PRONOUN: { description: 'By a pronoun: "he".' },
  } as const,
});

const Mention = builder.prismaObject('Mention', {
  description: "A stretch of an article's text that refers to a person or an organization.",
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKind, description: 'How it refers.' }),
    text: t.exposeString('text', { description: 'The words, as they stand in the article.' }),
    span: t.field({
      ...ownSpan,
      description: "Where they stand in the article's text.",
    }),
    refersTo: t.field({
      type: Speaker,
      nullable: true,
      description: 'Whom it refers to; null where that is not known ("a US official").',
      select: (_args, _context, nested) => selectSpeaker(nested),
      resolve: speakerOf,
    }),
    article: t.relation('article', { description: 'The article that it stands in.' }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that decided whom it refers to.',
    }),
  }),
});
asNode(Mention, 'Mention');
