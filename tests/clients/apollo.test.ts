import { CombinedGraphQLErrors, gql, type TypedDocumentNode } from '@apollo/client';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ADD_ALIAS, type AddAlias, ALIASES, type Aliases, UNDO } from './aliases.ts';
import { createApolloClient } from './apollo-client.ts';
import { introspect } from './introspect.ts';
import { idsOf, PERSON_QUOTES, type PersonQuotes } from './person-quotes.ts';

const quotesQuery: TypedDocumentNode<PersonQuotes, Record<string, unknown>> = gql(PERSON_QUOTES);
const aliasesQuery: TypedDocumentNode<Aliases, { slug: string }> = gql(ALIASES);
const addAlias: TypedDocumentNode<AddAlias, { speaker: string; alias: string }> = gql(ADD_ALIAS);

/** A component is told of an answer some time after it came. */
const PATIENCE = { timeout: 60_000 };

const endpoint = `${inject('serverUrl')}/graphql`;
const introspection = await introspect(endpoint);
const open = () => createApolloClient(endpoint, introspection);

/** Shows a query as a component does, and asks for more until there is none. */
async function showAll(client: ReturnType<typeof open>, variables: Record<string, unknown>) {
  const watched = client.watchQuery({ query: quotesQuery, variables });
  let shown: string[] = [];
  const subscription = watched.subscribe(({ data, dataState }) => {
    if (dataState === 'complete') shown = idsOf(data as PersonQuotes);
  });
  onTestFinished(() => subscription.unsubscribe());
  await expect.poll(() => shown, PATIENCE).toHaveLength(10);
  let next = nextPage(watched.getCurrentResult().data as PersonQuotes, variables);
  while (next) {
    const { data } = await watched.fetchMore({ variables: next });
    next = nextPage(data as PersonQuotes, variables);
  }
  return { watched, shown: () => shown };
}

function nextPage({ person }: PersonQuotes, variables: Record<string, unknown>) {
  const { hasNextPage, endCursor, hasPreviousPage, startCursor } = person.quotes.pageInfo;
  if ('last' in variables) return hasPreviousPage ? { before: startCursor } : null;
  return hasNextPage ? { after: endCursor } : null;
}

function dataOf<Data>({ data }: { readonly data?: Data }): Data {
  if (data === undefined) throw new Error('Apollo has no data');
  return data;
}

describe('Apollo Client', () => {
  it('pages forward in one list, with one thing for each id, and starts over on refetch', async () => {
    const client = open();
    const { watched, shown } = await showAll(client, { first: 10 });
    const { person } = await client.query({ query: quotesQuery, variables: { first: 10 } }).then(dataOf);
    const { totalCount } = person.quotes;
    expect(totalCount).toBeGreaterThan(20);
    await expect.poll(shown, PATIENCE).toHaveLength(totalCount);
    expect(new Set(shown()).size).toBe(totalCount);
    const cached = Object.keys(client.cache.extract() as Record<string, unknown>);
    const keysOf = (type: string) => cached.filter((key) => key.startsWith(`${type}:`));
    expect(keysOf('Quote')).toHaveLength(totalCount);
    expect(keysOf('Person')).toEqual([`Person:${person.id}`]);

    const whole = shown();
    await watched.refetch();
    await expect.poll(shown, PATIENCE).toEqual(whole.slice(0, 10));
  });

  it('pages backward to the same list', async () => {
    const { shown } = await showAll(open(), { last: 10 });
    const all = await open()
      .query({ query: quotesQuery, variables: { first: 100 } })
      .then(dataOf);
    await expect.poll(shown, PATIENCE).toEqual(idsOf(all));
  });

  it('keeps lists with other filters apart', async () => {
    const client = open();
    const ask = (variables: object) =>
      client.query({ query: quotesQuery, variables: { first: 5, ...variables } }).then(dataOf);
    const all = await ask({});
    const some = await ask({ filter: { kind: ['INDIRECT'] } });
    expect(some.person.quotes.totalCount).toBeLessThan(all.person.quotes.totalCount);
    expect(client.readQuery({ query: quotesQuery, variables: { first: 5 } })).toEqual(all);
  });

  it('shows an edit everywhere, and its refusal as an answer', async () => {
    const client = open();
    const variables = { slug: 'emmanuel-macron' };
    const context = { headers: { authorization: `Bearer ${inject('curatorKey')}` } };
    const { person } = await client.query({ query: aliasesQuery, variables }).then(dataOf);
    const add = async (alias: string) => {
      const answer = await client.mutate({
        mutation: addAlias,
        variables: { speaker: person.id, alias },
        context,
      });
      return dataOf(answer).addAlias;
    };
    const { edit } = await add('Manu Macron');
    expect(client.readQuery({ query: aliasesQuery, variables })?.person.aliases).toContainEqual({
      __typename: 'Alias',
      name: 'Manu Macron',
    });
    await client.mutate({ mutation: gql(UNDO), variables: { edit: edit?.id }, context });
    expect(await add('…')).toMatchObject({ __typename: 'EditRefused', message: expect.any(String) });
  });

  it('rejects with the code and the field of an error', async () => {
    const filter = { outlet: 'nowhere.example' };
    const asked = open().query({ query: quotesQuery, variables: { filter } });
    const error = await asked.catch((thrown: unknown) => thrown);
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', field: 'filter.outlet', received: 'nowhere.example' } },
    ]);
  });
});
