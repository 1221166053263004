import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { TypedDocumentString } from '../../src/sdk/generated/graphql.ts';
import type { Store } from '../../src/store/open-store.ts';
import { recordStatements } from '../../src/store/record-statements.ts';

interface AskedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly AskedError[];
  /** The SQL that it took. */
  readonly statements: readonly string[];
}

/**
 * Asks the server over HTTP, without a port, with a key or none; nothing is remembered. Documents of the SDK are answered in
 * their types. A read that the compiler leaves to Prisma fails the test.
 */
export function askOf(store: Store, key: string | null = null) {
  const yoga = createGraphqlYoga(store, { maxCost: 1_000_000, answersMegabytes: 0 });
  return async function ask<Data = Record<string, never>, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>> {
    const record = recordStatements(store);
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: Data; errors?: AskedError[] };
    record.stop();
    const fallbacks = [...store.readFallbacks.keys()];
    if (fallbacks.length > 0) throw new Error(`Not compiled: ${fallbacks.join('; ')}`);
    return { data, errors, statements: record.statements };
  };
}

/** The answer to a question that must not fail. */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, errors } = await answer;
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return data;
}
