import { QUESTIONS, type QuestionName } from '../questions.ts';
import { type Document, rowIdOf } from './stack.ts';

const OWN_SQL = 'Prisma has no such query; needs SQL of its own';

export const pothosDocuments: Readonly<Record<QuestionName, Document | string>> = {
  Q1: QUESTIONS.Q1,
  Q2: {
    query: `query Q2($slug: String!) { article(slug: $slug) { id title publishedAt outlet { id name domain }
      quotes(first: 20) { edges { node { id text speaker { name slug } } } }
      related(first: 10) { edges { node { kind score node { id title outlet { id name } } } } } } }`,
  },
  Q3: QUESTIONS.Q3,
  Q4: {
    query: `query Q4($id: Int!) { node: utterance(id: $id) { id text quotes(first: 20) { edges { node {
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
