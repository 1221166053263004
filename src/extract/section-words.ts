import type { Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { isWordCode, startsCapital, startsSmall } from '../text/letters.ts';
import type { Token } from '../text/tokens.ts';

/** A section's tokens with what name finding asks of each one. */
export interface SectionWords {
  readonly section: Section;
  readonly tokens: readonly Token[];
  /** True for each token that opens a sentence, a quote or the section: its capital says little. */
  readonly openers: readonly boolean[];
  /** True where most words begin with a capital (headlines, shouted text): capitals say little. */
  readonly titleCase: boolean;
}

const OPENING_MARKS = new Set([
  '“',
  '"',
  '‘',
  '(',
  '[',
  '—',
  '–',
  '--',
  ':',
  '•',
  '*',
  '«',
  '…',
  '...',
  '|',
  '-',
]);
const SENTENCE_ENDS = new Set(['.', '!', '?']);
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'AUX']);
/** Short words other than verbs stay small in titles: "is", "to", "all". */
const SHORTEST_CONTENT = 4;
/** Share of small content words up to which a line is title case: taggers take some prepositions for adverbs. */
const MOST_SMALL = 0.15;

/** Whether the word begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  return startsCapital(word);
}

/** Whether the token has a letter or a number. */
const isWord = (text: string): boolean => isWordCode(text.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(text);

function findOpeners(tokens: readonly Token[], sentences: readonly Span[]): boolean[] {
  const openers: boolean[] = [];
  let sentence = 0;
  for (const [i, token] of tokens.entries()) {
    while ((sentences[sentence]?.start ?? Number.POSITIVE_INFINITY) < token.start) sentence++;
    const before = tokens[i - 1];
    if (before === undefined || sentences[sentence]?.start === token.start) {
      openers.push(true);
      continue;
    }
    const glued = before.end === token.start;
    const marked = OPENING_MARKS.has(before.text) && !(before.text === '-' && glued);
    const second = openers[i - 1] === true && !isWord(before.text);
    openers.push(marked || second || (!glued && SENTENCE_ENDS.has(before.text)));
  }
  return openers;
}

/** Title case capitalizes every verb, noun and adjective; running text leaves its verbs small. */
function isTitleCase(tokens: readonly Token[], openers: readonly boolean[]): boolean {
  let small = 0;
  let capitalized = 0;
  tokens.forEach((token, i) => {
    const long = token.text.length >= SHORTEST_CONTENT || token.pos === 'VERB';
    if (openers[i] || !long || !CONTENT.has(token.pos)) return;
    if (isCapitalized(token.text)) capitalized++;
    else if (startsSmall(token.text)) small++;
  });
  return capitalized >= 3 && small <= MOST_SMALL * (small + capitalized);
}

/** Reads a section's tokens for name finding. Linear. */
export function readSectionWords(
  section: Section,
  tokens: readonly Token[],
  sentences: readonly Span[],
): SectionWords {
  const openers = findOpeners(tokens, sentences);
  return { section, tokens, openers, titleCase: isTitleCase(tokens, openers) };
}
