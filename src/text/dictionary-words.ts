import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { boundedMemo } from './bounded-memo.ts';

const wink = winkNLP(model, []);
const uniqueId = wink.its.uniqueId as unknown as ItsFunction<number>;

function idOf(word: string): number {
  return (wink.readDoc(word).tokens().out(uniqueId) as number[])[0] ?? Number.MAX_SAFE_INTEGER;
}

/**
 * The tagger numbers its own words first, so the number that a word of nobody's gets when it is met first
 * is the size of the dictionary.
 */
const DICTIONARY_SIZE = idOf('qzxonrecordqzx');

/**
 * Whether `word` (lower case) is in the tagger's English dictionary. Most common nouns, verbs and
 * adjectives are, most personal names are not; months, weekdays and US states are.
 */
export const isDictionaryWord = boundedMemo(
  (word) => word.length <= 40 && /^[a-z]+$/.test(word) && idOf(word) < DICTIONARY_SIZE,
  50_000,
);
