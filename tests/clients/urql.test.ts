import type { AnyVariables } from '@urql/core';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { ADD_ALIAS, type AddAlias, ALIASES, type Aliases, UNDO } from './aliases.ts';
import { introspect } from './introspect.ts';
import { idsOf, PERSON_QUOTES, type PersonQuotes } from './person-quotes.ts';
import { createUrqlClient } from './urql-client.ts';

const endpoint = `${inject('serverUrl')}/graphql`;
const introspection = await introspect(endpoint);

/** A client, and how to ask it; an error of the answer is thrown. Graphcache may warn of nothing. */
function open() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => {
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });
  const client = createUrqlClient(endpoint, introspection);
  const ask = async <Data = PersonQuotes>(
    variables: AnyVariables,
    { document = PERSON_QUOTES, requestPolicy = 'cache-first' as 'cache-first' | 'network-only' } = {},
  ): Promise<Data> => {
    const { data, error } = await client.query<Data>(document, variables, { requestPolicy });
    if (error) throw error;
    if (!data) throw new Error('urql has no data');
    return data;
  };
  return { client, ask };
}

describe('urql with its normalized cache', () => {
  it('pages forward in one list, each quote once, and finds it all in the cache', async () => {
    const { client, ask } = open();
    let page = await ask({ first: 10 });
    while (page.person.quotes.pageInfo.hasNextPage) {
      page = await ask({ first: 10, after: page.person.quotes.pageInfo.endCursor });
    }
    const { totalCount } = page.person.quotes;
    expect(totalCount).toBeGreaterThan(20);
    const cached = await client.query<PersonQuotes>(
      PERSON_QUOTES,
      { first: 10 },
      { requestPolicy: 'cache-only' },
    );
    const ids = cached.data ? idsOf(cached.data) : [];
    expect(ids).toHaveLength(totalCount);
    expect(new Set(ids).size).toBe(totalCount);
    expect(await ask({ first: 10 }, { requestPolicy: 'network-only' })).toEqual(cached.data);
  });

  it('pages backward to the same list', async () => {
    const { ask } = open();
    let page = await ask({ last: 10 });
    while (page.person.quotes.pageInfo.hasPreviousPage) {
      page = await ask({ last: 10, before: page.person.quotes.pageInfo.startCursor });
    }
    expect(idsOf(await ask({ last: 10 }))).toEqual(idsOf(await open().ask({ first: 100 })));
  });

  it('keeps lists with other filters apart', async () => {
    const { ask } = open();
    const all = await ask({ first: 5 });
    const some = await ask({ first: 5, filter: { kind: ['INDIRECT'] } });
    expect(some.person.quotes.totalCount).toBeLessThan(all.person.quotes.totalCount);
    expect(await ask({ first: 5 })).toEqual(all);
  });

  it('shows an edit everywhere, and its refusal as an answer', async () => {
    const { client, ask } = open();
    const fetchOptions = { headers: { authorization: `Bearer ${inject('curatorKey')}` } };
    const aliases = () => ask<Aliases>({ slug: 'marco-rubio' }, { document: ALIASES });
    const { person } = await aliases();
    const add = async (alias: string) => {
      const variables = { speaker: person.id, alias };
      return (await client.mutation<AddAlias>(ADD_ALIAS, variables, { fetchOptions })).data?.addAlias;
    };
    const added = await add('Marco Antonio Rubio');
    expect((await aliases()).person.aliases).toContainEqual({ name: 'Marco Antonio Rubio' });
    await client.mutation(UNDO, { edit: added?.edit?.id }, { fetchOptions });
    expect(await add('…')).toMatchObject({ __typename: 'EditRefused', message: expect.any(String) });
  });

  it('answers with the code and the field of an error', async () => {
    await expect(open().ask({ filter: { outlet: 'nowhere.example' } })).rejects.toMatchObject({
      graphQLErrors: [
        { extensions: { code: 'NOT_FOUND', field: 'filter.outlet', received: 'nowhere.example' } },
      ],
    });
  });
});
