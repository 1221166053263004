/** What is asked, with the documents as OnRecord takes them; other stacks' answers have the same shape, by aliases. */
export const QUESTIONS = {
  Q1: {
    title: 'a person, 20 quotes, their articles and outlets',
    query: `query Q1($slug: String!) { person(slug: $slug) { id name quotes(first: 20) { edges { node {
      id text kind article { id title publishedAt outlet { id name domain } } } } } } }`,
  },
  Q2: {
    title: 'an article with its outlet, quotes, their speakers, related articles',
    query: `query Q2($slug: String!) { article(slug: $slug) { id title publishedAt outlet { id name domain }
      quotes(first: 20) { edges { node { id text speaker { name slug } } } }
      related(first: 10) { edges { kind score node { id title outlet { id name } } } } } }`,
  },
  Q3: {
    title: "an outlet's 50 latest articles, how many quotes each has",
    query: `query Q3($domain: String!) { outlet(domain: $domain) { id articles(first: 50) { edges { node {
      id title quotes { totalCount } } } } } }`,
  },
  Q4: {
    title: 'an utterance, its quotes across outlets',
    query: `query Q4($id: ID!) { node(id: $id) { ... on Utterance { id text quotes(first: 20, orderBy: OLDEST) { edges { node {
      id text variant article { id title outlet { id name } } } } } } } }`,
  },
  Q5: {
    title: 'a page far down the most quoted connection',
    query: `query Q5($slug: String!, $first: Int!, $after: String) { person(slug: $slug) { id quotes(first: $first, after: $after) {
      edges { cursor node { id text article { id title } } } pageInfo { hasNextPage } } } }`,
  },
  Q6: {
    title: "that connection's totalCount",
    query: 'query Q6($slug: String!) { person(slug: $slug) { id quotes { totalCount } } }',
  },
  Q7: {
    title: 'search for quotes with two words',
    query: `query Q7($query: String!) { search(query: $query, types: [QUOTE], first: 10) { totalCount edges { score node {
      ... on Quote { id text speaker { name } article { id title } } } } } }`,
  },
  Q8: {
    title: 'an utterance, its wordings, word by word',
    query: `query Q8($id: ID!) { node(id: $id) { ... on Utterance { id text variants { variant text quoteCount outlets { id domain } }
      quotes(first: 20, orderBy: OLDEST) { edges { node { id variant wordDiff { kind text } } } } } } }`,
  },
  Q9: {
    title: 'a story: its articles, what they share, where they differ',
    query: `query Q9($slug: String!) {
      story(slug: $slug) { id title articles(first: 20) { edges { node { id title publishedAt outlet { id name domain } } } }
        discrepancies(first: 10) { aspect grade values { value appearance { text article { id title } } } } }
      utterances(filter: { story: [$slug] }, orderBy: MOST_REPORTED, first: 10) { edges { node { id text outletCount } } } }`,
  },
  Q10: {
    title: 'how a person and an outlet are linked',
    query: `query Q10($from: ID!, $to: ID!) { path(from: $from, to: $to) { link from { id } to { id } } }`,
  },
} as const;

export type QuestionName = keyof typeof QUESTIONS;
export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];

export type Variables = Readonly<Record<string, string | number | null>>;
