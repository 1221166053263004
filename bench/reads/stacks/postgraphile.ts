import type { QuestionName } from '../questions.ts';
import { type Document, rowIdOf } from './stack.ts';

const OUTLET = 'outlet: outletByOutletId { id: rowId name domain }';
const NEWEST = 'orderBy: [ORDER_AT_DESC, ROW_ID_DESC]';
const NO_SQL = 'needs SQL of its own, as a plan or a function';

export const postgraphileDocuments: Readonly<Record<QuestionName, Document | string>> = {
  Q1: {
    query: `query Q1($slug: String!) { person: personBySlug(slug: $slug) { id: rowId name quotes: quotesByPersonId(first: 20, ${NEWEST}) { edges { node {
      id: rowId text kind article: articleByArticleId { id: rowId title publishedAt ${OUTLET} } } } } } }`,
  },
  Q2: {
    query: `query Q2($slug: String!) { article: articleBySlug(slug: $slug) { id: rowId title publishedAt ${OUTLET}
      quotes: quotesByArticleId(first: 20, orderBy: [START_ASC, ROW_ID_ASC]) { edges { node { id: rowId text speaker: personByPersonId { name slug } } } }
      related: articleLinksByFromId(first: 10, orderBy: [SCORE_DESC, ROW_ID_DESC]) { edges { node { kind score
        node: articleByToId { id: rowId title outlet: outletByOutletId { id: rowId name } } } } } } }`,
  },
  Q3: {
    query: `query Q3($domain: String!) { outlet: outletByDomain(domain: $domain) { id: rowId articles: articlesByOutletId(first: 50, ${NEWEST}) { edges { node {
      id: rowId title quotes: quotesByArticleId { totalCount } } } } } }`,
  },
  Q4: {
    query: `query Q4($id: Int!) { node: utteranceByRowId(rowId: $id) { id: rowId text quotes: quotesByUtteranceId(first: 20, orderBy: [ORDER_AT_ASC, ROW_ID_ASC]) { edges { node {
      id: rowId text variant article: articleByArticleId { id: rowId title outlet: outletByOutletId { id: rowId name } } } } } } }`,
    variables: ({ id }) => ({ id: rowIdOf(id) }),
  },
  Q5: {
    query: `query Q5($slug: String!, $first: Int!, $after: Cursor) { person: personBySlug(slug: $slug) { id: rowId quotes: quotesByPersonId(first: $first, after: $after, ${NEWEST}) {
      edges { cursor node { id: rowId text article: articleByArticleId { id: rowId title } } } pageInfo { hasNextPage } } } }`,
  },
  Q6: {
    query:
      'query Q6($slug: String!) { person: personBySlug(slug: $slug) { id: rowId quotes: quotesByPersonId { totalCount } } }',
  },
  Q7: NO_SQL,
  Q8: NO_SQL,
  Q9: NO_SQL,
  Q10: NO_SQL,
};
