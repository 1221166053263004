import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { describe, expect, inject, it } from 'vitest';

const client = new GraphQLClient(`${inject('serverUrl')}/graphql`);

const PAGE = gql`
  query Page($slug: String!, $after: String) {
    person(slug: $slug) {
      quotes(first: 10, after: $after) {
        totalCount
        edges { node { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

interface Page {
  readonly person: {
    readonly quotes: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

describe('graphql-request', () => {
  it('pages to the end, each quote once', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const { person }: Page = await client.request<Page>(PAGE, { slug: 'steve-witkoff', after });
      ids.push(...person.quotes.edges.map(({ node }) => node.id));
      total = person.quotes.totalCount;
      after = person.quotes.pageInfo.hasNextPage ? person.quotes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(total).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });

  it('gets the cost from the extensions', async () => {
    const { extensions } = await client.rawRequest('{ corpus { articleCount } }');
    expect(extensions).toMatchObject({ cost: { actual: 1 } });
  });

  it('throws an error with the code and the field of ours', async () => {
    const asked = client.request('{ quotes(filter: { outlet: "nowhere.example" }) { totalCount } }');
    const error = await asked.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ClientError);
    expect((error as ClientError).response.errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', field: 'filter.outlet', received: 'nowhere.example' } },
    ]);
  });

  it('sends a key, and is told when it is none', async () => {
    const keyed = (key: string) => ({ authorization: `Bearer ${key}` });
    const edits = '{ edits { totalCount } }';
    await expect(client.request(edits, {}, keyed('onr_unknown'))).rejects.toMatchObject({
      response: { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    await client.request(edits, {}, keyed(inject('curatorKey')));
  });
});
