import { isDictionaryWord } from '../text/dictionary-words.ts';
import type { Token } from '../text/tokens.ts';
import { countryCode, isDemonym, seatOf } from './country-names.ts';
import { cueComplements } from './cue-verbs.ts';
import type { DocumentNames, WordUse } from './document-names.ts';
import type { MentionType } from './mention.ts';
import type { NameRun } from './name-runs.ts';
import { isAcronym, type NameReading } from './name-type.ts';
import { isTitle, personNoun } from './person-nouns.ts';
import type { NameFront } from './role-before-name.ts';
import type { SectionWords } from './section-words.ts';
import { STANDALONE } from './speaker-nouns.ts';

/** A run of capitalized words that may be a name, with what its words and its front tell. */
export interface NameCandidate extends NameRun {
  readonly words: SectionWords;
  readonly names: readonly string[];
  /** The names in lower case without suffix, joined. */
  readonly plain: string;
  readonly reading: NameReading;
  readonly front: NameFront;
  /** Whether a description follows: "Jane Roe, a lawyer, …". */
  readonly described: boolean;
}

/** What a candidate is. */
export interface NameVerdict {
  readonly type: MentionType;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

const LOCATING = /^(?:in|at|on|near|outside|inside|across|throughout|around|via|towards?|into|onto)$/i;
/** Verbs whose object is the hearer: "told Roe". */
const ADDRESSING = /^(?:tell|ask|remind|inform|urge)$/;
const PERSONAL = /^(?:he|his|him|himself|she|her|herself)$/i;
/** Tokens after a subject within which "his" or "she" tells that it is a person. */
const PERSONAL_REACH = 9;
/** "HuffPollster", "UnitedHealth": a capital inside a word marks a firm or site. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|O|D|Fitz)['’]?\p{Lu}/u;

const verdict = (type: MentionType, rule: string, score: number): NameVerdict => ({ type, rule, score });

/** The first token after the name, past a bracket and adverbs: "Roe (D-Ohio) also said". */
function tokenAfter(tokens: readonly Token[], to: number): Token | undefined {
  let k = to;
  if (tokens[k]?.text === '(') while (k < to + 8 && tokens[k]?.text !== ')') k++;
  if (tokens[k]?.text === ')') k++;
  while (k < to + 10 && tokens[k]?.pos === 'ADV') k++;
  return tokens[k];
}

/** Whether the text makes the name a source: "Roe said", "said Roe", "according to Roe". */
export function speaks(tokens: readonly Token[], name: NameRun): boolean {
  const before = tokens[name.from - 1];
  if (before?.pos === 'VERB' && !ADDRESSING.test(before.lemma) && cueComplements(before.lemma)?.has('quote'))
    return true;
  if (before?.text === 'to' && /^according$/i.test(tokens[name.from - 2]?.text ?? '')) return true;
  const after = tokenAfter(tokens, name.to);
  return (
    after !== undefined &&
    after.pos !== 'NOUN' &&
    after.text === after.text.toLowerCase() &&
    cueComplements(after.lemma) !== null
  );
}

/** Whether the name is the subject of any verb. */
function acts(tokens: readonly Token[], name: NameRun): boolean {
  const after = tokenAfter(tokens, name.to);
  return speaks(tokens, name) || (after !== undefined && /^(?:VERB|AUX)$/.test(after.pos));
}

/** "Roe repeated his demand": a pronoun of one person soon after the subject. */
function actsAsPerson(tokens: readonly Token[], name: NameRun): boolean {
  if (!acts(tokens, name)) return false;
  for (let k = name.to + 1; k < name.to + PERSONAL_REACH; k++) {
    const text = tokens[k]?.text ?? '.';
    if (PERSONAL.test(text)) return true;
    if (/^[.;!?“”"]$/u.test(text)) return false;
  }
  return false;
}

const isLocated = ({ words, from }: NameCandidate): boolean =>
  LOCATING.test(words.tokens[from - 1]?.text ?? '');

/** Whether an honorific or office in front makes what follows a person whatever it looks like. */
function isTitled(c: NameCandidate): boolean {
  const { front, names, reading } = c;
  if (front.honorific !== null) return true;
  if (!isOfficeBefore(c)) return false;
  return reading.type !== 'organization' && !(names.length === 1 && isAcronym(names[0] ?? ''));
}

/** An office stands directly in front. */
function isOfficeBefore({ front, words, from }: NameCandidate): boolean {
  return front.role?.to === from && isTitle(words.tokens[from - 1]?.text ?? '');
}

/** Decides about two words or more by their own evidence and what stands around them. */
export function judgeLongName(c: NameCandidate): NameVerdict | null {
  const { type, rule, score } = c.reading;
  if (isTitled(c) && type !== 'country' && c.names.length <= 5) return verdict('person', 'title', 0.95);
  if (type === 'organization' || type === 'country') return verdict(type, rule, score);
  if (type === 'person') return isLocated(c) && score < 0.85 ? null : verdict('person', rule, score);
  if (type === 'place' || type === 'thing') return null;
  const { tokens, openers } = c.words;
  const opens = openers[c.from] === true && isDictionaryWord((c.names[0] ?? '').toLowerCase());
  if (rule === 'unknown-words')
    return speaks(tokens, c) && !opens ? verdict('unknown', 'capitalized-subject', 0.4) : null;
  if (c.front.role !== null || c.described) return verdict('person', 'described', 0.85);
  if (isLocated(c) || opens) return speaks(tokens, c) ? verdict('unknown', rule, 0.4) : null;
  if (speaks(tokens, c)) return verdict('person', `${rule}-speaks`, 0.75);
  const definite = /^(?:DET|PRON)$/.test(tokens[c.from - 1]?.pos ?? '') || tokens[c.to]?.pos === 'NOUN';
  if (rule === 'given-name-or-word') return definite ? null : verdict('person', rule, 0.55);
  if (rule === 'half-strange-words')
    return actsAsPerson(tokens, c) ? verdict('person', 'acts-as-person', 0.6) : null;
  if (acts(tokens, c)) return verdict('person', `${rule}-acts`, 0.65);
  return rule === 'strange-words' ? verdict('unknown', rule, 0.45) : null;
}

/** A common word, unless it is written in capitals alone. */
const isPlainWord = (c: NameCandidate): boolean =>
  isDictionaryWord(c.plain) && c.names[0] !== c.names[0]?.toUpperCase();

/** "BREAKING NEWS": capitals among capitals are shouted words, not acronyms. */
function isShouted(c: NameCandidate): boolean {
  const { tokens } = c.words;
  return isDictionaryWord(c.plain) && (isCapitals(tokens[c.from - 1]) || isCapitals(tokens[c.to]));
}

const isCapitals = (token: Token | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? '');

/**
 * Whether one word that no full name explains still reads as somebody's name: it carries a title, says
 * something, or does something with a "his" or "her" near. Firms and sites are told by form and article.
 */
export function isBarePerson(c: NameCandidate, use: WordUse): boolean {
  const name = c.names[0] ?? '';
  const { tokens } = c.words;
  if (c.reading.type !== 'unclear' || isDemonym(name) || personNoun(name) !== null || seatOf(name) !== null)
    return false;
  if (isTitled(c)) return true;
  const lower = name.toLowerCase();
  const common = isDictionaryWord(lower) && (use.lowered.has(lower) || !use.capitalized.has(lower));
  if (
    common ||
    isLocated(c) ||
    /^\p{Lu}{4,}$/u.test(name) ||
    (INNER_CAPITAL.test(name) && !NAME_PREFIX.test(name))
  )
    return false;
  if (/^the$/i.test(tokens[c.from - 1]?.text ?? '') || tokens[c.to]?.pos === 'NUM') return false;
  return speaks(tokens, c) || actsAsPerson(tokens, c);
}

/** Decides about one word (or particle and word), mostly by what the document calls by it elsewhere. */
export function judgeShortName(c: NameCandidate, known: DocumentNames, use: WordUse): NameVerdict | null {
  const { tokens, openers } = c.words;
  const token = tokens[c.from];
  const lower = c.plain;
  if (!token || tokens[c.to]?.pos === 'NUM') return null;
  if (isTitled(c) && countryCode(lower) === null) return verdict('person', 'title', 0.95);
  const plain = isPlainWord(c);
  const opens = openers[c.from] === true;
  if (known.families.has(lower)) {
    const ordinary =
      plain && opens && use.lowered.has(lower) && tokens[c.to]?.pos === 'NOUN' && !acts(tokens, c);
    return ordinary ? null : verdict('person', 'family-name', 0.9);
  }
  if (isShouted(c)) return null;
  const { type, rule, score } = c.reading;
  if (rule === 'acronym' && isOfficeBefore(c)) return null; // "President DJT": initials, not a body.
  if (type === 'country' || type === 'organization') return verdict(type, rule, score);
  if (type === 'place' || isDemonym(lower) || personNoun(lower) !== null || STANDALONE.has(lower))
    return null;
  if (seatOf(lower) !== null) return judgeSeat(c);
  if (known.givens.has(lower) && (!plain || use.capitalized.has(lower)))
    return verdict('person', 'given-name-alone', 0.75);
  if (known.families.has(lower.replace(/s$/, '')) && /^the$/i.test(tokens[c.from - 1]?.text ?? '')) {
    return verdict('group', 'family', 0.7);
  }
  const whole = known.wholes.get(lower);
  if (whole?.type === 'organization') return verdict('organization', whole.rule, whole.score);
  if (plain && (use.lowered.has(lower) || (opens && !use.capitalized.has(lower)))) return null;
  if (c.front.role !== null && !plain) return verdict('person', 'described', 0.75);
  return speaks(tokens, c) && !isLocated(c)
    ? verdict('unknown', 'capitalized-subject', plain ? 0.35 : 0.5)
    : null;
}

/** A capital city speaks for its government when it acts and nothing places the sentence there. */
function judgeSeat(c: NameCandidate): NameVerdict | null {
  const placed = isLocated(c) || /^(?:of|from|to|for)$/i.test(c.words.tokens[c.from - 1]?.text ?? '');
  return acts(c.words.tokens, c) && !placed ? verdict('country', 'capital-as-government', 0.7) : null;
}
