/** Invented news of any length: the same text for the same length, so that runs compare. */

import { randomFrom } from './random.ts';

const GIVEN = ['Anna', 'Peter', 'Maria', 'John', 'Karen', 'Lars', 'Ingrid', 'Tomas'];
const FAMILY = ['Roe', 'Ward', 'Olsen', 'Meyer', 'Quill', 'Tarn', 'Brandt', 'Hale', 'Norwick'];
const THINGS = ['bridge', 'budget', 'harbor', 'school', 'vote', 'strike', 'tunnel', 'report', 'ferry'];
const VERBS = ['said', 'told reporters', 'insisted', 'warned', 'argued', 'added on Monday'];
const PLACES = ['Norhaven', 'Eastmoor', 'Kelby', 'Harborfield'];

type Pick = (words: readonly string[]) => string;

const SENTENCES: readonly ((pick: Pick) => string)[] = [
  (p) => `Mayor ${p(GIVEN)} ${p(FAMILY)} ${p(VERBS)} that the ${p(THINGS)} would open before the winter.`,
  (p) => `“We never asked for the ${p(THINGS)},” ${p(FAMILY)} said. “The ${p(THINGS)} was enough.”`,
  (p) => `The ${p(THINGS)} was closed for three weeks last year, and nobody in ${p(PLACES)} could say why.`,
  (p) =>
    `According to the ministry, the ${p(THINGS)} cost 40 million dollars, twice what the council had set.`,
  () => 'She called the plan “a gift to nobody” and left before the others had read it.',
  (p) => `"It is only a ${p(THINGS)}," he ${p(VERBS)}, "and we will build another one in the spring."`,
  (p) => `A spokeswoman for ${p(FAMILY)} declined to comment, but officials in ${p(PLACES)} were less shy.`,
  (p) => `${p(GIVEN)} ${p(FAMILY)}, a lawyer for the town, said he had seen no ${p(THINGS)} and no order.`,
];
const SENTENCES_A_PARAGRAPH = 3;

/** News of `length` characters, a paragraph a line, or all in one line. */
export function inventedNews(length: number, seed = 1, paragraphs = true): string {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const parts: string[] = [];
  let size = 0;
  for (let i = 1; size < length; i++) {
    const part = pick(SENTENCES)(pick) + (paragraphs && i % SENTENCES_A_PARAGRAPH === 0 ? '\n\n' : ' ');
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}
