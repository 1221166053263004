import type { Draw } from './draw.ts';

/** How an article's words relate to what was said. */
export type Wording = 'full' | 'head' | 'tail' | 'altered' | 'fragment' | 'indirect';

const WORDINGS: readonly Wording[] = [
  'full',
  'full',
  'full',
  'full',
  'head',
  'head',
  'tail',
  'tail',
  'altered',
  'fragment',
  'indirect',
  'indirect',
];

export const drawWording = (draw: Draw): Wording => draw.pick(WORDINGS);

/** Words that editors and transcribers exchange. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/\bwill not\b/, "won't"],
  [/\bnobody\b/, 'no one'],
  [/\bnever seen\b/, 'not seen'],
  [/\bWe need\b/, 'We want'],
  [/\bthe country\b/, 'this country'],
  [/\bleave\b/, 'quit'],
  [/\bhave\b/, 'had'],
  [/\bpromise\b/, 'assure'],
  [/\bcost\b/, 'destroy'],
  [/\bthe\b/, 'this'],
];

/** The sentence with one word exchanged, where it has one of those that get exchanged. */
export function alter(sentence: string): string {
  const exchange = EXCHANGES.find(([word]) => word.test(sentence));
  return exchange ? sentence.replace(...exchange) : sentence;
}
