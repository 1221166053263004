import { boundedMemo } from '../text/bounded-memo.ts';
import { isDictionaryWord } from '../text/dictionary-words.ts';
import { countryCode, isDemonym, seatOf } from './country-names.ts';
import { isGivenName } from './given-names.ts';
import { withoutSuffix } from './name-runs.ts';
import {
  FAMILY_NAME_TAILS,
  ORGANIZATION_HEADS,
  ORGANIZATION_TAILS,
  OTHER_CAPITALS,
  OUTLETS,
  PARTICLES,
  PLACE_HEADS,
  PLACE_TAILS,
  SEATS_OF_POWER,
  SPOKEN_ACRONYMS,
  THING_TAILS,
  US_STATES,
} from './name-words.ts';

/** What a run of capitalized words is by its own words; 'unclear' needs its surroundings to tell. */
type NameType = 'person' | 'organization' | 'country' | 'place' | 'thing' | 'unclear';

export interface NameReading {
  readonly type: NameType;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

const reading = (type: NameType, rule: string, score: number): NameReading => ({ type, rule, score });

/** "NATO", "FBI", "UNICEF", "G7". */
const ACRONYM = /^(?:\p{Lu}{2,6}|\p{Lu}[\p{Lu}&\d]{1,4}|(?:\p{Lu}\.){2,5})s?$/u;
/** "J.", "J.D." */
const INITIAL = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u;

/** Unions of states in CLDR's list of regions. */
const UNIONS = new Set(['EU', 'EZ', 'UN']);
/** "N.H.", "L.A.": two dotted letters are a place unless they are a country's. */
const DOTTED_PLACE = /^\p{Lu}\.\p{Lu}\.$/u;

/** Whether the word is written like an acronym and is none of the common capitals ("TV", "CEO"). */
export function isAcronym(word: string): boolean {
  const lower = word.toLowerCase();
  if (!ACRONYM.test(word) || OTHER_CAPITALS.has(lower) || DOTTED_PLACE.test(word)) return false;
  return word.length <= 5 || !isDictionaryWord(lower);
}

function isInitial(word: string): boolean {
  return INITIAL.test(word);
}

/** A given name that is no country, state, capital or people ("Washington", "Georgia", "Christian"). */
function isPlainGivenName(word: string): boolean {
  return (
    isGivenName(word) &&
    countryCode(word) === null &&
    seatOf(word) === null &&
    !US_STATES.has(word) &&
    !isDemonym(word)
  );
}

function bodyReading(lower: readonly string[], names: readonly string[]): NameReading | null {
  const joined = lower.join(' ');
  const last = lower.at(-1) ?? '';
  const first = lower[0] ?? '';
  if (SEATS_OF_POWER.has(joined)) return reading('organization', 'seat-of-power', 0.95);
  const code = countryCode(joined);
  if (code !== null) return reading(UNIONS.has(code) ? 'organization' : 'country', 'country-name', 0.95);
  if (lower.length === 1) {
    if (US_STATES.has(first)) return reading('place', 'state', 0.9);
    if (SPOKEN_ACRONYMS.has(first)) return reading('organization', 'acronym', 0.85);
    if (OUTLETS.has(first)) return reading('organization', 'outlet', 0.9);
    return isAcronym(names[0] ?? '') ? reading('organization', 'acronym', 0.85) : null;
  }
  const ofAt = lower.findIndex((w) => w === 'of' || w === 'for');
  if (ofAt > 0 && ORGANIZATION_HEADS.has(lower[ofAt - 1] ?? ''))
    return reading('organization', 'body-of', 0.85);
  const given = lower.length === 2 && isPlainGivenName(first) && FAMILY_NAME_TAILS.has(last);
  if (ORGANIZATION_TAILS.has(last.replace(/\.$/, ''))) {
    return given ? null : reading('organization', 'organization-tail', 0.85);
  }
  if (THING_TAILS.has(last) && !given) return reading('thing', 'thing-tail', 0.8);
  if (PLACE_TAILS.has(last) && !given) return reading('place', 'place-tail', 0.8);
  return null;
}

function personReading(lower: readonly string[], names: readonly string[]): NameReading | null {
  const count = names.filter((n) => !PARTICLES.has(n)).length;
  if (lower.length < 2 || count > 5) return null;
  const first = lower[0] ?? '';
  const last = lower.at(-1) ?? '';
  if (
    /\d/.test(last) ||
    names.slice(0, -1).some((n) => n === '&') ||
    (isDemonym(last) && !isPlainGivenName(first))
  )
    return null;
  const hasInitial = names.slice(0, -1).some(isInitial) && !isInitial(names.at(-1) ?? '');
  if (hasInitial && count <= 4) return reading('person', 'initial', 0.9);
  const strange = !isDictionaryWord(last);
  const initialPlace = PLACE_HEADS.has(first) || countryCode(first) !== null;
  if (initialPlace && !(isGivenName(first) && strange && countryCode(first) !== null))
    return reading('place', 'place-head', 0.6);
  if (isGivenName(first) && count <= 4 && !isDemonym(first)) {
    if (!isDictionaryWord(first) || strange) return reading('person', 'given-name', strange ? 0.9 : 0.8);
    return reading('unclear', 'given-name-or-word', 0.6);
  }
  if (names.some((n) => isAcronym(n)) || isDemonym(first)) return null;
  if (strange && count <= 3) return reading('unclear', 'strange-words', isDictionaryWord(first) ? 0.4 : 0.6);
  if (!isDictionaryWord(first) && count === 2) return reading('unclear', 'half-strange-words', 0.4);
  return null;
}

const readJoined = boundedMemo((joined: string): NameReading => {
  const names = joined.split(' ');
  const lower = names.map((name) => name.toLowerCase());
  return bodyReading(lower, names) ?? personReading(lower, names) ?? reading('unclear', 'unknown-words', 0.3);
}, 20_000);

/**
 * Reads the type of a name from its words alone: country names, organization heads and tails, acronyms,
 * given names, initials. `names` are the words as written, without honorific and role.
 */
export function readNameType(names: readonly string[]): NameReading {
  return readJoined(withoutSuffix(names).join(' '));
}
