import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../random.ts';
import { type Ask, askInProcess, type Operation } from './ask-in-process.ts';
import { changeRows } from './change-rows.ts';
import { drawAllowed } from './draw-allowed.ts';
import { executeWithoutPlan } from './execute-without-plan.ts';
import { sampleValues } from './sample-values.ts';

/** An operation that was asked again after a change. */
export interface AskedAgain {
  readonly operation: Operation;
  /** What was done to the database since it was asked last. */
  readonly change: string;
  /** Whether it was answered from memory. */
  readonly isRemembered: boolean;
  /** Whether the answer is what the graph says now. */
  readonly isRight: boolean;
}

/** Operations that are asked again after each change: those that were drawn last, beside the usual ones. */
const ASKED_AGAIN = 6;
/** People and articles of whom the usual ones ask. */
const SUBJECTS = 3;
/** Milliseconds in which notices of a change have come. */
const NOTICES = 5;
const QUOTE =
  'text kind speaker { name } venue { name } utterance { text outletCount } article { title outlet { name } }';
const PERSON = `query ($slug: String!, $outlet: [String!]) { person(slug: $slug) { name aliases { name } roles { text }
  quotes(first: 20) { totalCount edges { node { ${QUOTE} } } }
  elsewhere: quotes(first: 5, filter: { outlet: $outlet }) { totalCount edges { node { text article { title } } } }
  mentionedIn(first: 5) { edges { node { title } } } } }`;
const ARTICLE = `query ($slug: String!) { article(slug: $slug) { title publishedAt outlet { name domain } topics { name }
  story { title articles(first: 5) { totalCount edges { node { title outlet { name } } } } }
  quotes(first: 20) { totalCount edges { node { ${QUOTE} } } }
  related(first: 10) { edges { kind score node { title outlet { name } } } } } }`;
const SLUGS = `{ people(first: ${SUBJECTS}, orderBy: MOST_QUOTED) { edges { node { slug } } } articles(first: ${SUBJECTS}) { edges { node { slug outlet { domain } } } } }`;
const LISTS = [
  '{ outlets { edges { node { name articles(first: 3) { totalCount edges { node { title quotes(first: 2) { totalCount edges { node { text } } } } } } } } } }',
  '{ utterances(first: 10) { edges { node { text quotes(first: 5, orderBy: OLDEST) { edges { node { text article { title outlet { name } } } } } } } } }',
  '{ claims(first: 10) { edges { node { text claimant { name } story { title } appearances { edges { node { text quote { text } article { title outlet { domain } } } } } } } } }',
];

interface Subject {
  readonly slug: string;
  readonly outlet?: { readonly domain: string } | null;
}

/** What clients ask: of some people, some articles, and lists with what hangs on their rows. */
async function usualOperations(ask: Ask): Promise<Operation[]> {
  const { data } = await ask({ query: SLUGS, variables: {} });
  const { people, articles } = data as Record<'people' | 'articles', { edges: { node: Subject }[] }>;
  const outlet = articles.edges.flatMap(({ node }) => node.outlet?.domain ?? []).slice(0, 1);
  return [
    ...people.edges.map(({ node: { slug } }) => ({ query: PERSON, variables: { slug, outlet } })),
    ...articles.edges.map(({ node: { slug } }) => ({ query: ARTICLE, variables: { slug } })),
    ...LISTS.map((query) => ({ query, variables: {} })),
  ];
}

/**
 * Draws operations, the same ones for the same seed, and after each changes rows of the store at random and asks those before
 * it again: none may be answered from memory with what is no longer so. The store is no longer what it was.
 */
export async function* fuzzRemembered(store: Store, count: number, seed: number): AsyncGenerator<AskedAgain> {
  const { ask } = askInProcess(store);
  const random = randomFrom(seed);
  const draw = { random, values: await sampleValues(ask) };
  const asked: Operation[] = [];
  const usual = await usualOperations(ask);
  while (store.changes.state() === null) await wait(NOTICES);
  for (let done = 0; done < count; done++) {
    const { operation } = drawAllowed(draw);
    await ask(operation);
    asked.unshift(operation);
    asked.length = Math.min(asked.length, ASKED_AGAIN);
    const change = await changeRows(store, random);
    if (change === null) continue;
    while (store.changes.state() === null) await wait(NOTICES);
    for (const again of [...usual, ...asked]) {
      const { data, errors, statements } = await ask(again);
      const isRight =
        errors.length > 0 || isDeepStrictEqual(data ?? null, await executeWithoutPlan(store, again));
      yield { operation: again, change, isRemembered: statements === 0, isRight };
    }
  }
}
