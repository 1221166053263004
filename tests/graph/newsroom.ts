import { createApiKey, type Scope } from '../../src/store/api-key.ts';
import type { Store } from '../../src/store/open-store.ts';
import { askOf, dataOf } from './ask.ts';

/** An article as a test tells it: paragraphs, and when it appeared. */
export interface Told {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly day?: number;
  readonly paragraphs: readonly string[];
}

interface Result {
  readonly __typename: string;
  readonly message?: string;
  readonly field?: string;
  readonly edit?: { readonly id: string };
  readonly conflictingEdit?: { readonly id: string } | null;
  readonly [field: string]: unknown;
}

let keys = 0;

/** A database with a key for everything, asked over HTTP. */
export async function openNewsroom(store: Store) {
  const make = (scopes: readonly Scope[]) => createApiKey(store.prisma, `key-${++keys}`, scopes);
  const ask = askOf(store, await make(['admin']));

  /** Runs a mutation: `wanted` is what is asked of its payload. */
  async function edit(name: string, input: object, wanted = ''): Promise<Result> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const data = await dataOf(
      ask<Record<string, Result>>(
        `mutation Edit($input: ${type}Input!) { ${name}(input: $input) { __typename
          ... on Failure { message } ... on EditConflict { conflictingEdit { id } } ... on EditRefused { field }
          ... on ${type}Payload { edit { id } ${wanted} } } }`,
        { input },
      ),
    );
    return data[name] as Result;
  }

  return {
    ask,
    askWith: async (...scopes: Scope[]) => askOf(store, await make(scopes)),
    edit,
    /** Runs a mutation that must succeed; gives the edit's id and the payload. */
    async succeed(name: string, input: object, wanted = ''): Promise<Result & { editId: string }> {
      const result = await edit(name, input, wanted);
      const id = result.edit?.id;
      if (!result.__typename.endsWith('Payload') || !id) throw new Error(JSON.stringify(result));
      return { ...result, editId: id };
    },
    remove: (articleId: string) =>
      ask<{ deleteArticle: { __typename: string } }>(
        'mutation Remove($id: ID!) { deleteArticle(input: { article: $id }) { __typename } }',
        { id: articleId },
      ),
    undo: (id: string) => edit('undoEdit', { edit: id }),
    ingest: async ({ id, title, outlet = 'harbor.example', day = 3, paragraphs }: Told) => {
      const publishedAt = `2031-03-${String(day).padStart(2, '0')}`;
      const input = {
        id,
        title: title ?? `News of ${id}`,
        outlet,
        publishedAt,
        text: paragraphs.join('\n\n'),
      };
      const { ingestArticle } = await dataOf(
        ask<{ ingestArticle: { status: string; article: { id: string } } }>(
          `mutation Ingest($input: IngestArticleInput!) { ingestArticle(input: $input) {
            ... on IngestArticlePayload { status article { id } } ... on Failure { message } } }`,
          { input },
        ),
      );
      return ingestArticle;
    },
    /** Makes every article look as if older rules had read it, so that it is read again when it is ingested. */
    age: () => store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } }),
  };
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

/** All quotes with who said them, sorted. */
export async function quotesOf({ ask }: Newsroom) {
  const { quotes } = await dataOf(
    ask<{ quotes: { edges: { node: QuoteNode }[] } }>(
      `{ quotes(first: 100) { edges { node { id text kind speakerStatus unnamedSource variant
        speaker { __typename name slug ... on Node { id } } utterance { id }
        speakerProvenance { method version edit { id } } provenance { method edit { id } }
        linkProvenance { method edit { id } } article { id slug } } } } }`,
    ),
  );
  return quotes.edges
    .map(({ node }) => node)
    .sort((a, b) => (`${a.article.slug} ${a.text}` < `${b.article.slug} ${b.text}` ? -1 : 1));
}

interface ProvenanceNode {
  readonly method: string;
  readonly version?: string | null;
  readonly edit: { readonly id: string } | null;
}

export interface QuoteNode {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly speakerStatus: string;
  readonly unnamedSource: string | null;
  readonly speaker: { readonly id: string; readonly name: string; readonly slug: string } | null;
  readonly utterance: { readonly id: string } | null;
  readonly speakerProvenance: ProvenanceNode;
  readonly provenance: ProvenanceNode;
  readonly linkProvenance: ProvenanceNode | null;
  readonly article: { readonly id: string; readonly slug: string };
}

/** All people with their ids, names and aliases, by slug. */
export async function peopleOf({ ask }: Newsroom) {
  const { people } = await dataOf(
    ask<{ people: { edges: { node: PersonNode }[] } }>(
      `{ people(first: 100) { edges { node { id slug name aliases { name articleCount }
        names { key provenance { method edit { id } } } quotes { totalCount } } } } }`,
    ),
  );
  return people.edges.map(({ node }) => node);
}

export interface PersonNode {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly { readonly name: string; readonly articleCount: number }[];
  readonly names: readonly { readonly key: string; readonly provenance: ProvenanceNode }[];
  readonly quotes: { readonly totalCount: number };
}

/** The one of these that fits. */
export function pick<T>(items: readonly T[], fits: (item: T) => boolean): T {
  const found = items.filter(fits);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} fit, of ${JSON.stringify(items, null, 1)}`);
  return only;
}
