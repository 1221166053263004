import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { makeProject } from './make-project.ts';
import { runTool } from './run-tool.ts';

/** What a developer writes; it compiles only where genql's types are exact. */
const USAGE = `
import { createClient, type QuoteKind } from './client';

export async function ask(url: string) {
  const { person, speaker } = await createClient({ url }).query({
    person: {
      __args: { slug: 'steve-witkoff' },
      name: true,
      quotes: {
        __args: { first: 3, filter: { kind: ['DIRECT'] } },
        totalCount: true,
        edges: { node: { id: true, text: true, kind: true, speaker: { id: true, on_Person: { slug: true } } } },
      },
    },
    speaker: { __args: { name: 'Nobody Whatever' }, __typename: true, on_Failure: { message: true } },
  });
  const quotes = person?.quotes.edges.map(({ node }) => node) ?? [];
  const kinds: QuoteKind[] = quotes.map(({ kind }) => kind);
  // @ts-expect-error It isn't selected.
  quotes.map(({ venue }) => venue);
  return { name: person?.name, kinds, speakers: quotes.map(({ speaker }) => speaker), speaker };
}

// @ts-expect-error There is no such argument.
export const wrong = () => createClient().query({ person: { __args: { nickname: 'x' }, name: true } });
`;

it('genql makes a client from the running server, which type-checks and asks', async () => {
  const endpoint = `${inject('serverUrl')}/graphql`;
  const folder = await makeProject({ 'usage.ts': USAGE });
  await runTool(folder, '@genql/cli/dist/cli.js', '--endpoint', endpoint, '--output', join(folder, 'client'));
  await runTool(folder, 'typescript/bin/tsc', '-p', '.');
  const { ask } = await import(join(folder, 'usage.ts'));
  const { name, kinds, speakers, speaker } = await ask(endpoint);
  expect([name, kinds]).toEqual(['Steve Witkoff', ['DIRECT', 'DIRECT', 'DIRECT']]);
  expect(speakers).toEqual(Array(3).fill({ id: expect.any(String), slug: 'steve-witkoff' }));
  expect(speaker).toEqual({
    __typename: 'UnknownName',
    message: 'Nobody is known by the name "Nobody Whatever".',
  });
});
