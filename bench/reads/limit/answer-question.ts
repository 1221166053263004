import type { QuestionName, Variables } from '../questions.ts';
import { LIMIT_STATEMENTS } from './statements.ts';

/** Sends a named statement and gives the text that it returns. */
export type AskDatabase = (name: string, sql: string, values: readonly unknown[]) => Promise<string>;

/** The answer to a question, as the JSON text that the database made of it: one statement, nothing else. */
export async function answerQuestion(
  ask: AskDatabase,
  question: QuestionName,
  variables: Variables,
): Promise<string> {
  const statement = LIMIT_STATEMENTS[question];
  if (!statement) throw new Error(`${question} has no statement`);
  const known = { ...variables, ...readIds(variables) };
  return ask(
    question,
    statement.sql,
    statement.parameters.map((name) => known[name] ?? null),
  );
}

/** Row ids and key values that OnRecord's opaque ids and cursors stand for. */
function readIds({ id, after }: Variables): Variables {
  if (typeof id === 'string') return { rowId: Number(fromBase64(id).split(':')[1]) };
  if (typeof after !== 'string') return {};
  const [, at, row] = JSON.parse(fromBase64(after));
  return { at, row };
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64url').toString();
