import anyAscii from 'any-ascii';
import { countryCode, seatOf } from '../extract/country-names.ts';
import type { MentionType } from '../extract/mention.ts';
import { readPersonName } from './person-name.ts';

/** Words that an acronym leaves out: North Atlantic Treaty Organization, Department of Defense → DOD aside. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'at', 'de', 'des', 'du', 'la', 'le']);

/**
 * Keys under which a name form is found again, however it is spelled. The store indexes them; two identities
 * that share none are never compared.
 *
 * @example aliasKeys('person', 'Volodymyr Zelenskyy') // ['p:zelenski']
 * @example aliasKeys('country', 'Moscow') // ['c:RU'], as 'Russia'
 * @example aliasKeys('organization', 'North Atlantic Treaty Organization') // ['o:north atlantic …', 'o:nato']
 */
export function aliasKeys(type: Exclude<MentionType, 'group' | 'unknown'>, form: string): string[] {
  if (type === 'person') {
    const name = readPersonName(form);
    return name ? [`p:${name.surname}`] : [];
  }
  const country = type === 'country' ? (countryCode(form) ?? seatOf(form)) : null;
  if (country) return [`c:${country}`];
  const words = foldedWords(form);
  if (words.length === 0) return [];
  const initials = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word.charAt(0))
    .join('');
  const whole = `o:${words.join(' ')}`;
  return words.length > 1 && initials.length > 1 ? [whole, `o:${initials}`] : [whole];
}

/** Words at the end of a name that say what kind of company it is, and that news print or leave out at will. */
const LEGAL_FORMS = new Set(
  'inc incorporated corp co ltd limited llc llp plc ag gmbh sa nv bv oy ab asa spa'.split(' '),
);

/** British spellings in the names of bodies, with the American ones: "Organisation", "Defence", "Centre", "Labour". */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/^defence$/, 'defense'],
  [/^centre(s?)$/, 'center$1'],
  [/^labour$/, 'labor'],
  [/^programme(s?)$/, 'program$1'],
];

/**
 * The words of an organization's name: no accents, case, stops ("U.S." is "us"), leading article or legal form;
 * American spelling.
 */
function foldedWords(form: string): string[] {
  const found = anyAscii(form)
    .toLowerCase()
    .replaceAll(/['.]/g, '')
    .match(/[a-z0-9]+/g);
  const words = (found ?? []).filter((word, index) => index > 0 || word !== 'the');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.map((word) => SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word));
}
