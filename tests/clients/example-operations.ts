import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const OPERATIONS = join(import.meta.dirname, '../../src/sdk/operations');

export interface ExampleOperation {
  /** `PersonAcrossOutlets`. */
  readonly name: string;
  /** Without its comment, which has backticks. */
  readonly text: string;
}

/** The operations of the SDK, which GraphiQL shows, too. */
export async function readExampleOperations(): Promise<ExampleOperation[]> {
  const files = (await readdir(OPERATIONS)).filter((file) => file.endsWith('.graphql')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(OPERATIONS, file), 'utf8')));
  return texts.map((text) => ({
    name: /^(?:query|mutation|subscription) (\w+)/m.exec(text)?.[1] ?? '',
    text: text.replace(/^#.*\n/gm, ''),
  }));
}

/**
 * Lines that compile only where the documents' types are exact.
 * @param from Where `ResultOf` and `VariablesOf` come from.
 */
export const usage = (from: string): string => `
import type { ResultOf, VariablesOf } from '${from}';
import type { PersonAcrossOutlets, ReviewAContradiction } from './documents';

type Person = NonNullable<ResultOf<typeof PersonAcrossOutlets>['person']>;
type Quote = Person['quotes']['edges'][number]['node'];
export const quote = (given: Quote): [string, 'DIRECT' | 'INDIRECT' | 'MIXED'] => [given.text, given.kind];
// @ts-expect-error The venue can be null.
export const venue = (given: Quote): string => given.venue.name;
// @ts-expect-error There is no such kind.
export const kind: Quote['kind'] = 'SHOUTED';
// @ts-expect-error The document doesn't select it.
export const slug = (given: Person): string => given.slug;
export const variables: VariablesOf<typeof ReviewAContradiction> = { claim: 'id' };
// @ts-expect-error A claim must be named.
export const nothing: VariablesOf<typeof ReviewAContradiction> = {};
`;
