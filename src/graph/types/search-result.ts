import type { ObjectRef } from '@pothos/core';
import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder, type SchemaTypes } from '../builder.ts';
import type { Snippet } from '../search/choose-snippet.ts';
import { Span } from './span.ts';

export const SearchType = builder.enumType('SearchType', {
  description: 'What search looks through.',
  values: {
    PERSON: { value: 'Person', description: 'People, by any name that articles use.' },
    ORGANIZATION: {
      value: 'Organization',
      description: 'Organizations and countries, by any name that articles use.',
    },
    OUTLET: { value: 'Outlet', description: 'Outlets, by name or domain.' },
    CLAIM: { value: 'Claim', description: 'Claims, by their words.' },
    QUOTE: { value: 'Quote', description: 'Quotes, by their words.' },
    ARTICLE: {
      value: 'Article',
      description:
        "Articles, by title, standfirst and body (its first 100,000 characters): the outlet's own words.",
    },
  } as const,
});

export type SearchTypeName = typeof SearchType.$inferType;

const typenames = new WeakMap<object, SearchTypeName>();

/** Marks a loaded row as what it is, so that fields of type SearchNode can return it. */
export function asSearchNode<Row extends object>(typename: SearchTypeName, row: Row): Row {
  typenames.set(row, typename);
  return row;
}

const named = (typename: SearchTypeName) =>
  getRefFromModel(typename, builder) as unknown as ObjectRef<SchemaTypes, object>;

export const SearchNode = builder.unionType('SearchNode', {
  description: 'What search finds.',
  types: [
    named('Person'),
    named('Organization'),
    named('Outlet'),
    named('Claim'),
    named('Quote'),
    named('Article'),
  ],
  resolveType: (row) => typenames.get(row),
});

export const SearchMatch = builder.enumType('SearchMatch', {
  description: 'How a result fits a query.',
  values: {
    WORDS: { description: 'It has the words, inflected or not.' },
    LIKENESS: {
      description:
        'It has something spelled like them: names in any case, texts only where no text has the words themselves.',
    },
  } as const,
});

const SearchField = builder.enumType('SearchField', {
  description: 'What a snippet is part of.',
  values: {
    NAME: { description: 'A name of a person, organization or outlet.' },
    TITLE: { description: 'The title of an article.' },
    TEXT: { description: 'The text of an article, the words of a quote or a claim.' },
  } as const,
});

const Highlight = builder.objectRef<{ start: number; end: number }>('Highlight').implement({
  description:
    "A word that was looked for: UTF-16 offsets in the snippet's `text`, the end not included. In JavaScript, `text.slice(start, end)` is the word.",
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 unit.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last UTF-16 unit.' }),
  }),
});

export const SearchSnippet = builder.objectRef<Snippet>('SearchSnippet').implement({
  description:
    'The stretch of a result that shows best why it was found. Plain text; what to highlight are offsets.',
  fields: (t) => ({
    field: t.expose('field', { type: SearchField, description: 'What it is part of.' }),
    text: t.exposeString('text', {
      description: 'The stretch, at most about 300 characters, but names and titles whole.',
    }),
    highlights: t.field({
      type: [Highlight],
      description: 'The words that were looked for, in order. Of a phrase each word by itself.',
      resolve: ({ highlights }) => [...highlights],
    }),
    span: t.expose('span', {
      type: Span,
      nullable: true,
      description:
        "Where the stretch stands in the article's `text`; null for names, titles, claims and quotes in several parts.",
    }),
  }),
});
