import type { Span } from '../page/span.ts';

/** A number with what it counts. */
export interface Quantity extends Span {
  readonly value: number;
  /** "percent", "$", or the noun behind it, as printed in lower case. */
  readonly unit: string;
  /** False for "about 300", "more than 300", "up to 300". */
  readonly isExact: boolean;
}

const SMALL_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
  ['dozen', 12],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
/** "$1,200.50", "46", "three", "3.5 million", "three and a half". A number word "one" is rather a pronoun. */
const NUMBER =
  /(?<![\p{L}\p{N}.,])([$€£])? ?(?:(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d+)?|(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen)(?:-(two|three|four|five|six|seven|eight|nine))?)( and a half)?(?:[ -](hundred|thousand|million|m|billion|bn|trillion)\b)?(?![\p{L}\p{N}]|[.:]\d)/giu;
const PERCENT = /^(?: ?%|[ -]per ?cent\b)/iu;
const NEXT_WORDS = /^[ -]([\p{Ll}\p{Lu}][\p{L}’'-]*)(?: ([\p{L}][\p{L}’'-]*))?(?: ([\p{L}][\p{L}’'-]*))?/u;
const APPROXIMATE =
  /\b(?:about|around|some|nearly|almost|roughly|approximately|estimated|over|under|below|above|up to|at least|at most|(?:more|less|fewer|greater|higher|lower) than|as (?:many|much) as|close to|just|only|between|to|or|and)(?: (?:a|an|the))? ?$/iu;
/** A name or a place in a list, not a count: "Article 5", "No. 1", "2016". */
const NAMED =
  /(?:\b(?:Article|Section|Chapter|No|Number|Title|Route|Highway|Flight|Boeing|Airbus|Channel|Room|Page|Phase|Act|Amendment|Proposition|Prop|Measure)\.? |[#-])$/u;
const YEAR = /^(?:1[6-9]|20)\d\d$/;
const NO_UNIT = new Set(
  (
    'a an the and or but of in on at to for from by with as is are was were be been has have had will would could can may ' +
    'might that who which when where while if than then so not more less other others am pm'
  ).split(' '),
);

/** The counts and measures in a stretch of text, in text order; dates, years and numbers that are names are none. Linear. */
export function findQuantities(text: string, within: Span): Quantity[] {
  const stretch = text.slice(within.start, within.end);
  return [...stretch.matchAll(NUMBER)].flatMap((match): Quantity[] => {
    const end = match.index + match[0].length;
    const lead = match[0].length - match[0].trimStart().length;
    const before = stretch.slice(Math.max(0, match.index - 30), match.index + lead);
    const unit = unitOf(match, stretch.slice(end, end + 60));
    if (unit === null || NAMED.test(before)) return [];
    const value = tellValue(match);
    return [
      {
        start: within.start + match.index + lead,
        end: within.start + end,
        value,
        unit,
        isExact: !APPROXIMATE.test(before),
      },
    ];
  });
}

function unitOf([whole, currency, digits, , , , , scale]: RegExpMatchArray, after: string): string | null {
  if (currency !== undefined) return currency;
  if (PERCENT.test(after)) return 'percent';
  if (digits !== undefined && scale === undefined && YEAR.test(digits) && !whole.includes(',')) return null;
  const words = NEXT_WORDS.exec(after)?.slice(1) ?? [];
  const run: string[] = [];
  for (const word of words) {
    if (word === undefined || NO_UNIT.has(word.toLowerCase())) break;
    run.push(word.toLowerCase());
  }
  return run.at(-1)?.replace(/['’]s?$/u, '') ?? null;
}

function tellValue([, , digits, fraction, word, ones, half, scale]: RegExpMatchArray): number {
  const written = NUMBER_WORDS.get(word?.toLowerCase().replace(/^a /, '') ?? '') ?? 0;
  const spoken = written + (NUMBER_WORDS.get(ones?.toLowerCase() ?? '') ?? 0);
  const plain = digits === undefined ? spoken : Number(digits.replaceAll(',', '') + (fraction ?? ''));
  const whole = plain + (half === undefined ? 0 : 0.5);
  return whole * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
}
