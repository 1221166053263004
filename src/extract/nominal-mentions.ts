import { boundedMemo } from '../text/bounded-memo.ts';
import type { Token } from '../text/tokens.ts';
import { isDemonym } from './country-names.ts';
import { cueComplements } from './cue-verbs.ts';
import type { Gender, Mention, MentionType } from './mention.ts';
import { personNoun, personNounGender } from './person-nouns.ts';
import { phraseStart, spanOf } from './phrase-start.ts';
import { isCapitalized, type SectionWords } from './section-words.ts';
import { STANDALONE, speakerNoun } from './speaker-nouns.ts';

const POSSESSIVE = /^(?:his|her|their|its|my|our|your)$/i;
/** Shares of those asked: "27 percent said", "half think". */
const SHARES = new Set([
  'percent',
  '%',
  'half',
  'third',
  'quarter',
  'quarters',
  'thirds',
  'majority',
  'plurality',
]);
/** Words whose answer is kept. */
const MEMO = 20_000;
/** Most tokens that an "of" or "for" phrase adds to `full`. */
const LONGEST_TAIL = 8;

interface HeadReading {
  readonly type: MentionType;
  readonly gender: Gender;
  readonly score: number;
}

/** The tagger takes "official" for an adjective and strange words for X. */
const HEAD_POS = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);

/** "exit polls", "the critics": plural nouns that the tagger takes for verbs after a modifier. */
function isMistakenVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token?.pos !== 'VERB' || !token.text.endsWith('s')) return false;
  return before?.pos === 'DET' || before?.pos === 'ADJ' || /^(?:to|by|exit)$/.test(before?.text ?? '');
}

const PERSON_SCORE = 0.8;

/** What a head noun stands for by its own form, or null where it is no speaker's. */
const headOf = boundedMemo((word: string): HeadReading | null => {
  const people = personNoun(word);
  if (people === 'one') return { type: 'person', gender: personNounGender(word), score: PERSON_SCORE };
  const nation = word.endsWith('s') && isCapitalized(word) && isDemonym(word);
  if (people === 'many' || nation) return { type: 'group', gender: 'plural', score: PERSON_SCORE };
  const body = speakerNoun(word);
  if (body === 'group') return { type: 'group', gender: 'neuter', score: 0.7 };
  return body === 'document' ? { type: 'unknown', gender: 'neuter', score: 0.5 } : null;
}, MEMO);

function readHead(tokens: readonly Token[], i: number): HeadReading | null {
  const token = tokens[i];
  return token && (HEAD_POS.has(token.pos) || isMistakenVerb(tokens, i)) ? headOf(token.text) : null;
}

/** A lower-case reporting verb, also where the tagger takes it for a noun: "police report", "the ad claims". */
function isVerbLike(token: Token | undefined): boolean {
  if (!token || token.text !== token.text.toLowerCase()) return false;
  return (
    token.pos === 'VERB' ||
    token.pos === 'AUX' ||
    cueComplements(token.lemma.endsWith('s') ? token.lemma.slice(0, -1) : token.lemma) !== null
  );
}

/** "campaign" is no head in "campaign trail"; "official" is none in "official visit". */
function isModifierOfNext(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next || next.start > token.end + 2) return false;
  if (isVerbLike(next) && !isVerbLike(tokens[i + 2])) return false;
  if (personNoun(token.text) === 'many') return false;
  if (/^(?:NOUN|PROPN)$/.test(next.pos)) return !/^(?:who|that)$/.test(next.text);
  return next.pos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(tokens[i + 2]?.pos ?? '');
}

function isSubject(tokens: readonly Token[], after: number): boolean {
  for (let k = after; k < after + 3; k++) {
    const token = tokens[k];
    if (token?.pos === 'ADV') continue;
    if (token?.text === ':') return true;
    return isVerbLike(token);
  }
  return false;
}

function followsSourceWord(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.text.toLowerCase() ?? '';
  const cue = tokens[from - 1];
  return before === 'to' || before === 'in' || (cue !== undefined && cueComplements(cue.lemma) !== null);
}

/** Where the noun phrase with head `i` begins, its article or possessor included. */
function fullStart(tokens: readonly Token[], i: number): number {
  const from = phraseStart(tokens, i);
  const before = tokens[from - 1];
  if (before?.pos === 'DET' || (before && POSSESSIVE.test(before.text))) return from - 1;
  return from;
}

/** The end of the "of", "for" or "with" phrase after the head, which belongs to `full`. */
function tailEnd(tokens: readonly Token[], head: number): number {
  let to = head + 1;
  if (!/^(?:of|for|with|from|at|in|to)$/.test(tokens[to]?.text ?? '')) return to;
  let k = to + 1;
  while (k < head + LONGEST_TAIL && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[k]?.pos ?? '')) {
    k++;
    to = k;
  }
  return to;
}

/**
 * Noun phrases that can stand for a speaker ("a US official", "Roe's lawyer", "police"), by their head noun.
 * Documents and bare numbers count only where the sentence makes them a subject or a source.
 *
 * @param taken whether a token belongs to a name or to the role of a name
 */
export function findNominalMentions(
  text: string,
  words: SectionWords,
  taken: (i: number) => boolean,
): Mention[] {
  const { tokens } = words;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || taken(i)) continue;
    const reading = readHead(tokens, i) ?? standalone(words, i);
    if (!reading || isModifierOfNext(tokens, i) || isPartOfTitle(words, i, reading)) continue;
    const from = fullStart(tokens, i);
    if (reading.type === 'unknown' && !isSubject(tokens, i + 1) && !followsSourceWord(tokens, from)) continue;
    const span = spanOf(tokens, { from, to: i + 1 });
    found.push({
      start: span.start,
      end: span.end,
      kind: 'nominal',
      type: reading.type,
      text: text.slice(span.start, span.end),
      full: spanOf(tokens, { from, to: tailEnd(tokens, i) }),
      honorific: null,
      role: null,
      gender: reading.gender,
      rule: 'noun-phrase',
      score: reading.score,
    });
  }
  return found;
}

/** "State of the Union", "the Coalition": a capital in running text makes a body or document a title's word. */
function isPartOfTitle(words: SectionWords, i: number, reading: HeadReading): boolean {
  if (words.titleCase || words.openers[i] || reading.score >= PERSON_SCORE) return false;
  return isCapitalized(words.tokens[i]?.text ?? '');
}

function standalone(words: SectionWords, i: number): HeadReading | null {
  const { tokens } = words;
  const word = tokens[i]?.lower ?? '';
  const share = SHARES.has(word) && (tokens[i - 1]?.pos === 'NUM' || (word !== '%' && word !== 'percent'));
  if (!STANDALONE.has(word) && !share) return null;
  const acts = isSubject(tokens, i + 1) || /^(?:by|to|for|among)$/.test(tokens[i - 1]?.lower ?? '');
  return acts ? { type: 'group', gender: 'plural', score: 0.6 } : null;
}
