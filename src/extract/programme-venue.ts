import { isDictionaryWord } from '../text/dictionary-words.ts';
import { isGivenName } from './given-names.ts';
import type { VenueMention } from './quote.ts';
import { isTimeWord } from './time-words.ts';
import { alternatives, groupStart, NAME_WORD, venue } from './venue-match.ts';
import { OUTLET_ENDINGS, OUTLETS, PROGRAMMES } from './venue-names.ts';

/** A pattern that matches its letters in either case, for a part of a case-sensitive one. */
function inAnyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/** "Radio Northland", "TV Lund": kinds of outlets that stand before their name in some countries. */
const LED = `(?:Radio|TV|Televisión|Canal) [\\p{Lu}][\\p{L}\\d&-]{0,24}`;
const OUTLET = `(?:the )?(?:${LED}|(?:${NAME_WORD} ){0,3}(?:${alternatives(OUTLET_ENDINGS)})|${alternatives(OUTLETS)})(?![\\p{L}\\d])`;
const APOSTROPHE = "['’‘]s?";
const KNOWN = alternatives([...PROGRAMMES.keys()]);
const PLAIN_TITLE = `[\\p{Lu}\\d][\\p{L}\\d&]{0,20}(?: (?:(?:of|the|and|with|in|to|a|on) ){0,2}[\\p{Lu}\\d][\\p{L}\\d&]{0,20}){0,5}`;
/** Known programmes first, for “Fox & Friends” and “This Week with Jane Roe”; any case ("Face The Nation"). */
const TITLE = `(?:${inAnyCase(KNOWN)})(?![\\p{L}\\d])|${PLAIN_TITLE}`;
/** "told CNN", "on ABC’s “This Week.”", "an interview with Northern TV" */
const ON_OUTLET = new RegExp(
  `(?:^|[\\s,])(?:on|to|told|tells|telling|with|by) ((${OUTLET})(?:${APOSTROPHE} (?:[\\p{Ll}-]{1,12} )?([“"‘'«]?)(${TITLE})[.,]?[”"’'»]?)?)`,
  'u',
);
/** "on State of the Union", "on “Meet the Press”" */
const ON_PROGRAMME = new RegExp(
  `(?:^|[\\s,])(?:on|told|to|with) (?:the )?([“"‘'«]?(${KNOWN})(?![\\p{L}\\d])[.,]?[”"’'»]?)`,
  'iu',
);

/** The outlet and programme that a stretch names: "told CNN", "on ABC’s “This Week”". `base` is its offset. */
export function programmeVenue(stretch: string, base: number): VenueMention | null {
  const alone = aloneProgramme(stretch, base);
  const match = ON_OUTLET.exec(stretch);
  if (!match) return alone;
  const outlet = (match[2] ?? '').replace(/^the /, '');
  const at = groupStart(match, base);
  const named = match[4] === undefined ? null : cutTitle(match[4]);
  // "told CNN's Jane Roe on State of the Union"
  const unknown = match[3] === '' && named !== null && !PROGRAMMES.has(canonicalProgramme(named));
  const person = unknown && isPersonal(named.split(' '));
  if (person && alone?.outlet === outlet) return alone;
  if (named === null || person) {
    const words = person ? (match[2] ?? '') : (match[1] ?? '');
    return venue(at, words, [outlet], outlet, null);
  }
  const programme = canonicalProgramme(named);
  const network = PROGRAMMES.get(programme) ?? outlet;
  const left = (match[4]?.length ?? 0) - named.length;
  const words = left > 0 && match[3] === '' ? (match[1] ?? '').slice(0, -left) : (match[1] ?? '');
  return venue(at, words, [network, programme], network, programme);
}

/** "Jane Roe", not "Late Hour": a given name, unless plain words are all there is. */
function isPersonal(words: readonly string[]): boolean {
  return isGivenName(words[0] ?? '') && !words.every((word) => isDictionaryWord(word.toLowerCase()));
}

function aloneProgramme(stretch: string, base: number): VenueMention | null {
  const alone = ON_PROGRAMME.exec(stretch);
  if (!alone) return null;
  const programme = canonicalProgramme(alone[2] ?? '');
  const network = PROGRAMMES.get(programme) ?? null;
  return venue(groupStart(alone, base), alone[1] ?? '', [network, programme], network, programme);
}

/** "Late Hour" of "Late Hour on Sunday". */
function cutTitle(title: string): string {
  const words = title.split(' ');
  while (
    words.length > 1 &&
    isTimeWord((words.at(-1) ?? '').toLowerCase()) &&
    /^(?:on|in)$/.test(words.at(-2) ?? '')
  )
    words.splice(-2);
  return words.join(' ');
}

/** One spelling for programmes that outlets capitalize differently ("State Of The Union"). */
function canonicalProgramme(title: string): string {
  const lower = title.toLowerCase();
  for (const known of PROGRAMMES.keys()) if (known.toLowerCase() === lower) return known;
  return title.replace(/(?<=\s)(?:Of|The|And|With|In|To|A|On)(?=\s)/g, (w) => w.toLowerCase());
}
