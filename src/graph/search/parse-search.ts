import { InvalidArgument } from '../errors.ts';

const MAX_LENGTH = 300;
const MAX_TERMS = 32;
/** A shorter beginning would be that of a good part of all words. */
const MIN_PREFIX = 2;
const QUOTE_MARK = /["“”„«»]/;
const SPACE = /\s/;
/** Characters that make a word; a term without any asks for nothing. */
const WORD = /[\p{L}\p{N}]/u;
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** A word, the words of a phrase, or the beginning of a word. */
export interface SearchTerm {
  readonly kind: 'words' | 'prefix';
  readonly text: string;
  readonly negated: boolean;
}

/** What somebody typed into a search box, read. */
export interface ParsedSearch {
  /** One of these must fit; of its terms, all. */
  readonly branches: readonly (readonly SearchTerm[])[];
  /** The words that are looked for, without those that must not be there. */
  readonly text: string;
  /** Whether it is words only: no phrase, prefix, OR or minus. */
  readonly isPlain: boolean;
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
}

/**
 * Reads `a "b c" d* OR -e`: words that must all be there, phrases, beginnings, alternatives, exclusions. Every text
 * can be read; a quote mark that nothing closes goes to the end. Linear.
 * @throws InvalidArgument where it is too long, looks for nothing, or a beginning is too short
 */
export function parseSearch(query: string): ParsedSearch {
  if (query.length > MAX_LENGTH) {
    throw refused(query, `must have at most ${MAX_LENGTH} characters; received ${query.length}.`, MAX_LENGTH);
  }
  const tokens = tokenize(query.replaceAll(UNSTORABLE, ' '));
  if (tokens.length > MAX_TERMS) {
    throw refused(
      query,
      `must have at most ${MAX_TERMS} words and phrases; received ${tokens.length}.`,
      MAX_TERMS,
    );
  }
  const branches: SearchTerm[][] = [[]];
  for (const token of tokens) {
    if (isOr(token)) branches.push([]);
    else branches.at(-1)?.push(...termsOf(token, query));
  }
  const positive = branches.flat().filter(({ negated }) => !negated);
  if (positive.length === 0) throw nothingAsked(query);
  return {
    branches: branches.filter((terms) => terms.some(({ negated }) => !negated)),
    text: positive.map(({ text }) => text).join(' '),
    isPlain: tokens.every(
      ({ text, quoted, negated }) => !quoted && !negated && !text.endsWith('*') && text !== 'OR',
    ),
  };
}

/** The error of a query without a word that could be looked for. */
export function nothingAsked(query: string): InvalidArgument {
  return refused(
    query,
    'must have a word to look for: not only common ones ("the"), excluded ones ("-word") or marks.',
  );
}

function refused(query: string, reason: string, limit?: number): InvalidArgument {
  const received = query.slice(0, MAX_LENGTH).replaceAll(UNSTORABLE, '\uFFFD');
  return new InvalidArgument(`\`query\` ${reason}`, {
    field: 'query',
    received,
    ...(limit === undefined ? {} : { limit }),
  });
}

const isOr = ({ text, quoted, negated }: Token): boolean => text === 'OR' && !quoted && !negated;

function termsOf({ text, quoted, negated }: Token, query: string): SearchTerm[] {
  const isPrefix = !quoted && text.endsWith('*');
  const words = isPrefix ? text.replace(/\*{1,300}$/, '') : text;
  if (!WORD.test(words)) return [];
  if (isPrefix && [...words].length < MIN_PREFIX) {
    throw refused(
      query,
      `has the beginning "${text}": give at least ${MIN_PREFIX} characters before the "*".`,
    );
  }
  return [{ kind: isPrefix ? 'prefix' : 'words', text: words, negated }];
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (SPACE.test(query.charAt(at))) {
      at++;
      continue;
    }
    const negated = query.charAt(at) === '-';
    if (negated) at++;
    const quoted = QUOTE_MARK.test(query.charAt(at));
    if (quoted) at++;
    const end = endOfToken(query, at, quoted);
    if (end > at) tokens.push({ text: query.slice(at, end), quoted, negated });
    at = quoted ? end + 1 : end;
  }
  return tokens;
}

/** Where a phrase meets its closing mark, a word a space or a mark; else the end. */
function endOfToken(query: string, start: number, quoted: boolean): number {
  let end = start;
  while (end < query.length) {
    const character = query.charAt(end);
    if (QUOTE_MARK.test(character) || (!quoted && SPACE.test(character))) break;
    end++;
  }
  return end;
}
