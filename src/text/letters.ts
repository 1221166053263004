/**
 * Classes of UTF-16 code units, found out once each: a regular expression with a Unicode class searches a list of
 * ranges for every character that it looks at. Halves of surrogate pairs have no class of their own.
 */
const UNKNOWN = 0;
const OTHER = 1;
const UPPER = 2;
const LOWER = 3;
/** A letter without case, or in title case. */
const LETTER = 4;
const COMBINING = 5;
const DIGIT = 6;
/** Numbers that are no decimal digits: "½", "Ⅷ". */
const NUMBER = 7;
const SPACE = 8;
const SURROGATE = 9;

const classes = new Uint8Array(0x10000);

function findClass(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (/\p{Lu}/u.test(char)) return UPPER;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{M}/u.test(char)) return COMBINING;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{N}/u.test(char)) return NUMBER;
  return /\s/u.test(char) ? SPACE : OTHER;
}

function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const found = findClass(code);
  classes[code] = found;
  return found;
}

const ASTRAL_CAPITAL = /^\p{Lu}/u;
const ASTRAL_SMALL = /^\p{Ll}/u;

/** Whether the word begins with a capital letter (`/^\p{Lu}/u`). */
export function startsCapital(word: string): boolean {
  if (word === '') return false;
  const found = classOf(word.charCodeAt(0));
  return found === UPPER || (found === SURROGATE && ASTRAL_CAPITAL.test(word));
}

/** Whether the word begins with a small letter (`/^\p{Ll}/u`). */
export function startsSmall(word: string): boolean {
  if (word === '') return false;
  const found = classOf(word.charCodeAt(0));
  return found === LOWER || (found === SURROGATE && ASTRAL_SMALL.test(word));
}

/** Whether the code unit is white space (`/\s/`). */
export const isSpaceCode = (code: number): boolean => classOf(code) === SPACE;

/** Whether the code unit is a whole letter or number (`/[\p{L}\p{N}]/u`). */
export function isWordCode(code: number): boolean {
  const found = classOf(code);
  return (found >= UPPER && found <= LETTER) || found === DIGIT || found === NUMBER;
}

/** Whether the code unit is a whole letter or a mark that combines with one (`/[\p{L}\p{M}]/u`). */
export function isLetterCode(code: number): boolean {
  const found = classOf(code);
  return found >= UPPER && found <= COMBINING;
}

/** Whether the code unit is half of a pair. */
export const isSurrogateCode = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** How many letters a stretch has (`/\p{L}/gu`). */
export function countLetters(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const found = classOf(text.charCodeAt(i));
    if (found >= UPPER && found <= LETTER) count++;
    else if (found === SURROGATE) return count + countSlowly(text.slice(i, end));
  }
  return count;
}

const countSlowly = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
