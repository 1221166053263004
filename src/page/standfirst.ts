/** Longest standfirst: two short sentences. */
const WIDTH = 300;
/** How much of the article is searched for the first line's names; introductions stand at its beginning. */
const REACH = 8_000;

/** A name in two or more words: "Ada Okafor", "Ursula von der Leyen"; group 1 is the word before the last, 2 the last. */
const FULL_NAME =
  /(?<![\p{L}’'-])(\p{Lu}[\p{L}-]+) (?:(?:d[aeiu]|del|der|den|van|von|bin|al|la|le) ){0,2}(\p{Lu}[\p{L}’'-]{2,})(?![\p{L}’'-]* \p{Lu})/gu;
/** "harbor envoy |Ada Okafor", "President |Ada Okafor". */
const ROLE_BEFORE =
  /\b(?:envoy|president|minister|secretary|leader|chancellor|senator|governor|mayor|chief|officer|official|spokes\w+|representative|commissioner|ambassador|director|candidate|nominee|judge|justice|general|analyst|professor|author|ceo|chair\w*|founder|economist|lawyer|attorney|coach|captain|king|queen|prince\w*|pope|rep|sen|gov|mr|mrs|ms|dr)\.?\s$/i;
/** "Ada Okafor|, who attended", "Ada Okafor|, the envoy". */
const APPOSITION = /^, (?:who|the|a|an|his|her)\b/;
/** "HARBORFIELD, Ohio (AP) — ", "Brussels - ": the first words of a story's own first paragraph. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [\p{L}. ]{2,20})?(?: \([\p{L} ]{2,20}\))?\s?(?:--?|–|—|―)\s/u;
const DECK_WIDTH = 130;
/** Headline-style quote marks: "called the offer 'historic'". */
const SINGLE_QUOTES = /(?:^|\s)['‘][^'’"“\n]{2,80}['’](?=[\s.,;!?]|$)/;
const DOUBLE_QUOTES = /["“]/;
/** Speech in double marks; single ones inside it tell nothing. */
const QUOTED = /["“][^"“”\n]{0,600}["”]/g;
const CONTENT_WORD = /[\p{L}\p{N}]{4,}/gu;
/** A name goes on before or after what was found of it: "|Olsen|-Ward". */
const GOES_BEFORE = /[\p{L}-]$/u;
const GOES_AFTER = /^[\p{L}-]/u;
/** Share of the first line's content words that a later paragraph must repeat, and the fewest words to tell by. */
const REPEATED_SHARE = 0.85;
const REPEATED_WORDS = 6;

/**
 * Whether an article's first line is its standfirst and not its first paragraph. A standfirst stands outside the
 * story, so the story starts afresh after it: it introduces by full name somebody whom the line has named in full
 * (a story uses the surname from then on), repeats the line nearly word for word, or quotes in double marks where
 * the line, like a headline, quotes in single ones. A short line right above a dateline is a standfirst too.
 */
export function isStandfirst(line: string, body: readonly string[]): boolean {
  if (line.length > WIDTH || body.length < 2 || DATELINE.test(line)) return false;
  if (line.length <= DECK_WIDTH && DATELINE.test(body[0]?.slice(0, 120) ?? '')) return true;
  const rest = body.join('\n').slice(0, REACH);
  return introductions(line, rest) > 0 || isRepeated(line, body) || hasHeadlineQuotes(line, rest);
}

/** Names that the body introduces again, with a role or an apposition, less twice those it goes on with by surname. */
function introductions(line: string, rest: string): number {
  let score = 0;
  for (const [, given = '', surname = ''] of line.matchAll(FULL_NAME)) {
    const later = placesOf(rest, surname);
    const isFull = (at: number) => rest.slice(Math.max(0, at - given.length - 14), at).includes(`${given} `);
    const first = later[0];
    if (first === undefined || later.every(isFull)) continue;
    if (!isFull(first)) score -= 2;
    else if (isIntroduced(rest, given, first, surname.length)) score += 1;
  }
  return score;
}

/** Where `word` stands in `text` as a whole word. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const inner =
      GOES_BEFORE.test(text.slice(Math.max(0, at - 2), at)) || GOES_AFTER.test(text.slice(end, end + 2));
    if (!inner) places.push(at);
  }
  return places;
}

/** Whether the full name around `at` stands with a role before it or an apposition after it. */
function isIntroduced(rest: string, given: string, at: number, width: number): boolean {
  const before = rest.slice(0, rest.lastIndexOf(given, at));
  return ROLE_BEFORE.test(before.slice(-40)) || APPOSITION.test(rest.slice(at + width, at + width + 12));
}

function isRepeated(line: string, body: readonly string[]): boolean {
  const words = contentWords(line);
  if (words.size < REPEATED_WORDS) return false;
  const fewest = REPEATED_SHARE * words.size;
  return body.slice(0, 40).some((paragraph) => {
    const start = paragraph.slice(0, 2_000);
    if (!mayRepeat(words, start.toLowerCase(), words.size - fewest)) return false;
    const others = contentWords(start);
    return [...words].filter((word) => others.has(word)).length >= fewest;
  });
}

/** Whether all but `most` of the words stand somewhere in the text, if only inside others. */
function mayRepeat(words: ReadonlySet<string>, text: string, most: number): boolean {
  let missing = 0;
  for (const word of words) if (!text.includes(word) && ++missing > most) return false;
  return true;
}

function hasHeadlineQuotes(line: string, rest: string): boolean {
  if (!SINGLE_QUOTES.test(line) || DOUBLE_QUOTES.test(line) || !DOUBLE_QUOTES.test(rest)) return false;
  return !SINGLE_QUOTES.test(rest.replace(QUOTED, ''));
}

function contentWords(text: string): Set<string> {
  return new Set([...text.matchAll(CONTENT_WORD)].map((match) => match[0].toLowerCase()));
}
