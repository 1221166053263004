import { QUESTIONS, type QuestionName } from '../questions.ts';
import { type Document, rowIdOf } from './stack.ts';

const OWN_SQL = 'needs resolvers with SQL of their own';

/** Its schema is written for these questions, so the documents are OnRecord's own but for ids. */
export const mercuriusDocuments: Readonly<Record<QuestionName, Document | string>> = {
  Q1: QUESTIONS.Q1,
  Q2: QUESTIONS.Q2,
  Q3: QUESTIONS.Q3,
  Q4: {
    query: `query Q4($id: ID!) { node: utterance(id: $id) { id text quotes(first: 20) { edges { node {
      id text variant article { id title outlet { id name } } } } } } }`,
    variables: ({ id }) => ({ id: rowIdOf(id) }),
  },
  Q5: QUESTIONS.Q5,
  Q6: QUESTIONS.Q6,
  Q7: OWN_SQL,
  Q8: OWN_SQL,
  Q9: OWN_SQL,
  Q10: OWN_SQL,
};
