import type { QuestionName, Variables } from './questions.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import type { Stack } from './stacks/stack.ts';

/** A stack whose server runs. */
export interface RunningStack extends Stack {
  readonly server: ServerProcess;
  /** Version of the Node that it runs on: "22". */
  readonly nodeVersion: string;
}

export async function startStack(stack: Stack, nodeVersion: string): Promise<RunningStack> {
  return { ...stack, nodeVersion, server: await startProcess(stack.command) };
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks one question once; null where the stack has no way to.
 * @throws Error with what came instead of an answer
 */
export async function askOnce(
  stack: RunningStack,
  question: QuestionName,
  variables: Variables,
): Promise<Record<string, unknown> | null> {
  const request = stack.ask(question, variables);
  if ('missing' in request) return null;
  const response = await fetch(stack.server.url + request.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: request.body,
  });
  const text = await response.text();
  const answer: Answer = text.startsWith('{') ? JSON.parse(text) : {};
  if (!response.ok || !answer.data || answer.errors)
    throw new Error(
      `${stack.name} on ${question} ${JSON.stringify(variables)}: ${response.status} ${text.slice(0, 500)}`,
    );
  return answer.data;
}
