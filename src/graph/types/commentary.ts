import type { ActionItem as PageActionItem } from '../../page/page.ts';
import { builder } from '../builder.ts';
import { ownSpan, Span } from './span.ts';

const CommentaryKind = builder.enumType('CommentaryKind', {
  description: 'What an aggregator added to an article.',
  values: {
    OPINION: { description: 'What it thinks of the news.' },
    ACTION: { description: 'A call to act.' },
    TODO: { description: 'A list of things to do, with addresses and templates.' },
  } as const,
});

const ActionItemKind = builder.enumType('ActionItemKind', {
  description: 'What a reader is asked to do.',
  values: {
    PETITION: { value: 'petition', description: 'Sign a petition.' },
    CONTACT: { value: 'contact', description: 'Write to or call somebody.' },
    ORGANIZATION: { value: 'organization', description: 'Support or join an organization.' },
    TEMPLATE: { value: 'template', description: 'Send a prepared message.' },
    LINK: { value: 'link', description: 'Open a link.' },
  } as const,
});

const ActionItem = builder.objectRef<PageActionItem>('ActionItem').implement({
  description: 'One thing that a commentary asks its readers to do.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActionItemKind, description: 'What is asked for.' }),
    name: t.exposeString('name', {
      description: 'Name of the petition, office, organization or link; the first line of a template.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'The address to go to, as the page gives it.',
    }),
    email: t.exposeString('email', { nullable: true, description: 'The e-mail address to write to.' }),
    span: t.field({
      type: Span,
      description: "Where it stands in the article's text.",
      resolve: ({ start, end }) => ({ start, end }),
    }),
  }),
});

builder.prismaObject('Commentary', {
  description:
    "What an aggregator added to an article. Never the outlet's words: no quote, person or claim of this graph comes from it.",
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: CommentaryKind, description: 'What it is.' }),
    text: t.string({
      description: 'Its text.',
      select: { articleId: true, start: true, end: true },
      resolve: async ({ articleId, start, end }, _args, { articleTexts }) =>
        (await articleTexts.load(articleId)).slice(start, end),
    }),
    span: t.field({
      ...ownSpan,
      description: "Where it stands in the article's text.",
    }),
    actionItems: t.field({
      type: [ActionItem],
      description: 'What it asks its readers to do.',
      select: { actionItems: true },
      resolve: ({ actionItems }) => actionItems as unknown as PageActionItem[],
    }),
  }),
});
