import { graphql } from 'relay-runtime';

/** What a React component would have beside it: relay-compiler reads it, the test loads what that made of it. */
export const documents = [
  graphql`
    query SpeakerQuotesQuery($name: String!) {
      speaker(name: $name) {
        __typename
        ... on SpeakerFound {
          speaker {
            id
            ...SpeakerQuotes_newest
            ...SpeakerQuotes_oldest
          }
        }
        ... on Failure {
          message
        }
      }
    }
  `,
  graphql`
    fragment SpeakerQuotes_newest on Speaker
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "SpeakerQuotesNewestQuery") {
      name
      quotes(first: $count, after: $cursor) @connection(key: "SpeakerQuotes_quotes") {
        totalCount
        edges {
          node {
            id
            text
            speaker {
              name
            }
          }
        }
      }
    }
  `,
  graphql`
    fragment SpeakerQuotes_oldest on Speaker
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "SpeakerQuotesOldestQuery") {
      oldest: quotes(last: $count, before: $cursor) @connection(key: "SpeakerQuotes_oldest") {
        edges {
          node {
            id
          }
        }
      }
    }
  `,
];
