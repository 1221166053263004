/** A person's spellings, an edit that adds one, and another that takes the edit back. */
export const ALIASES = `
  query Aliases($slug: String!) {
    person(slug: $slug) {
      id
      aliases {
        name
      }
    }
  }
`;

export interface Aliases {
  readonly person: { readonly id: string; readonly aliases: readonly { readonly name: string }[] };
}

export const ADD_ALIAS = `
  mutation AddAlias($speaker: ID!, $alias: String!) {
    addAlias(input: { speaker: $speaker, alias: $alias }) {
      __typename
      ... on AddAliasPayload {
        edit {
          id
        }
        speaker {
          id
          ... on Person {
            aliases {
              name
            }
          }
        }
      }
      ... on Failure {
        message
      }
    }
  }
`;

export interface AddAlias {
  readonly addAlias: {
    readonly __typename: string;
    readonly edit?: { readonly id: string };
    readonly message?: string;
  };
}

export const UNDO = `
  mutation Undo($edit: ID!) {
    undoEdit(input: { edit: $edit }) {
      __typename
    }
  }
`;
