/** A page of what a person is quoted with, forward or backward. */
export const PERSON_QUOTES = `
  query PersonQuotes($first: Int, $after: String, $last: Int, $before: String, $filter: QuoteFilter) {
    person(slug: "steve-witkoff") {
      ...Name
      quotes(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            text
            speaker {
              ...Name
            }
            article {
              id
              title
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
          hasPreviousPage
          startCursor
        }
      }
    }
  }

  fragment Name on Speaker {
    id
    name
  }
`;

export interface PersonQuotes {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly quotes: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string; readonly text: string } }[];
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
      };
    };
  };
}

/** The ids of a page's quotes, in order. */
export const idsOf = ({ person }: PersonQuotes): string[] => person.quotes.edges.map(({ node }) => node.id);
