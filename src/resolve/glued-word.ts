import anyAscii from 'any-ascii';
import { isRoleBeforeName } from '../extract/person-nouns.ts';
import { isDictionaryWord } from '../text/dictionary-words.ts';
import { isKnownGivenName } from './given-name-readings.ts';

/** Shortest word and shortest given name that are told apart without the space between them. */
const SHORTEST = 5;
/** Longest word looked into. */
const LONGEST = 40;

/**
 * A given name without the word before it whose space was lost ("Generalantonio" of the Secretary General's):
 * an office or another English word that is no name, then a known given name. Any other word as it is. Bounded.
 */
export function withoutGluedWord(word: string): string {
  if (word.length < 2 * SHORTEST || word.length > LONGEST) return word;
  const plain = anyAscii(word).toLowerCase();
  if (isKnownGivenName(plain)) return word;
  for (let at = SHORTEST; at <= plain.length - SHORTEST; at++) {
    const [front, name] = [plain.slice(0, at), plain.slice(at)];
    if (isKnownGivenName(name) && isOtherWord(front)) return name;
  }
  return word;
}

const isOtherWord = (word: string): boolean =>
  isRoleBeforeName(word) || (isDictionaryWord(word) && !isKnownGivenName(word));

/** A reporting verb after six letters or more: "Bensaid" is a name. */
const GLUED_VERB = /(?<=^.{6,40})(?:said|says|told|added)$/iu;

/** A surname without the reporting verb after it whose space was lost: "Valtarenkosaid". */
export function withoutGluedVerb(word: string): string {
  return word.length > LONGEST ? word : word.replace(GLUED_VERB, '');
}
