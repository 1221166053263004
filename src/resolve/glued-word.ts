import anyAscii from 'any-ascii';
import { isDictionaryWord } from '../text/dictionary-words.ts';
import { isKnownGivenName } from './given-name-readings.ts';
import { romanizationKey } from './romanization-key.ts';

/** Shortest word and shortest given name that are told apart without the space between them. */
const SHORTEST = 5;
/** Longest word looked into. */
const LONGEST = 40;

/**
 * A given name without the word before it whose space was lost ("Generalantonio" of the Secretary General's):
 * an English word that is no name, then a known given name. Any other word as it is. Bounded.
 */
export function withoutGluedWord(word: string): string {
  if (word.length < 2 * SHORTEST || word.length > LONGEST) return word;
  const plain = anyAscii(word).toLowerCase();
  if (isKnownGivenName(romanizationKey(plain))) return word;
  for (let at = SHORTEST; at <= plain.length - SHORTEST; at++) {
    const [front, name] = [plain.slice(0, at), plain.slice(at)];
    if (!isKnownGivenName(romanizationKey(name)) || isKnownGivenName(front)) continue;
    if (isDictionaryWord(front)) return name;
  }
  return word;
}
