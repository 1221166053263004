import type { QuestionName, Variables } from '../questions.ts';
import type { Command } from '../server-process.ts';

export interface Request {
  readonly path: string;
  readonly body: string;
}

/** A document of a stack's own, and the variables that it makes of OnRecord's. */
export interface Document {
  readonly query: string;
  readonly variables?: (variables: Variables) => Variables;
}

/** Something that answers the questions, and how it is started. */
export interface Stack {
  readonly name: string;
  /** What it is made of, with versions. */
  readonly made: string;
  readonly command: Command;
  /** How a question is put; where it cannot be, why. */
  ask(question: QuestionName, variables: Variables): Request | { readonly missing: string };
}

/** Asks with documents of the stack's own at `/graphql`. */
export function askWith(
  documents: Readonly<Record<QuestionName, Document | string>>,
  path = '/graphql',
): Stack['ask'] {
  return (question, variables) => {
    const document = documents[question];
    if (typeof document === 'string') return { missing: document };
    const own = document.variables?.(variables) ?? variables;
    return { path, body: JSON.stringify({ query: document.query, variables: own }) };
  };
}

/** The row id in a global id of OnRecord's. */
export function rowIdOf(globalId: unknown): number {
  return Number(Buffer.from(String(globalId), 'base64url').toString().split(':')[1]);
}
