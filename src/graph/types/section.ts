import type { Section as PageSection } from '../../page/page.ts';
import { builder } from '../builder.ts';
import { Span } from './span.ts';

/** A section as the store keeps it, with the article whose text it cuts. */
export interface SectionShape extends PageSection {
  readonly articleId: number;
}

const SectionKind = builder.enumType('SectionKind', {
  description: 'What a stretch of a page is.',
  values: {
    HEADLINE: { value: 'headline', description: 'The headline.' },
    STANDFIRST: { value: 'standfirst', description: 'The summary under the headline.' },
    BODY: { value: 'body', description: 'The article itself.' },
    CAPTION: { value: 'caption', description: 'What stands under a picture.' },
    CREDIT: { value: 'credit', description: 'Whose picture it is.' },
    COMMENTARY: { value: 'commentary', description: "What an aggregator added. Never the outlet's words." },
    RELATED: { value: 'related', description: 'A list of related articles.' },
    FURNITURE: { value: 'furniture', description: 'Menus, share buttons, dates and the like.' },
  } as const,
});

export const Section = builder.objectRef<SectionShape>('Section').implement({
  description:
    "A stretch of a page, about a paragraph long. Together a page's sections hold all of its text.",
  fields: (t) => ({
    kind: t.expose('kind', { type: SectionKind, description: 'What it is.' }),
    heading: t.exposeBoolean('heading', { description: 'Whether it is a subheading.' }),
    text: t.string({
      description: 'Its text.',
      resolve: async ({ articleId, start, end }, _args, { articleTexts }) =>
        (await articleTexts.load(articleId)).slice(start, end),
    }),
    span: t.field({
      type: Span,
      description: "Where it stands in the article's text.",
      resolve: ({ start, end }) => ({ start, end }),
    }),
  }),
});
