import { isDictionaryWord } from '../text/dictionary-words.ts';
import type { Token } from '../text/tokens.ts';
import { countryCode, isDemonym, seatOf } from './country-names.ts';
import { cueComplements } from './cue-verbs.ts';
import { collectDocumentNames, type DocumentNames, readWordUse, type WordUse } from './document-names.ts';
import { isGivenName } from './given-names.ts';
import type { MentionType } from './mention.ts';
import { findNameRuns, honorificOf, isNameWord, type NameRun, withoutSuffix } from './name-runs.ts';
import { isAcronym, type NameReading, readNameType } from './name-type.ts';
import { isRoleBeforeName, isTitle } from './person-nouns.ts';
import { type NameFront, readNameFront, readRoleAfter } from './role-around-name.ts';
import type { SectionWords } from './section-words.ts';
import { splitNameRun } from './split-name-run.ts';

/** A proper name found: token range in its section, type, and what stands around it. */
export interface FoundName extends NameRun {
  readonly type: MentionType;
  readonly front: NameFront;
  readonly roleAfter: { readonly from: number; readonly to: number } | null;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

interface Candidate extends NameRun {
  readonly words: SectionWords;
  readonly names: readonly string[];
  readonly reading: NameReading;
  readonly front: NameFront;
}

const LOCATING = /^(?:in|at|near|outside|inside|across|throughout|around|towards?|into|onto)$/i;

function candidatesOf(words: SectionWords, runs: readonly NameRun[]): Candidate[] {
  return runs.flatMap((run) =>
    splitNameRun(words, run).map((name) => {
      const names = words.tokens.slice(name.from, name.to).map((t) => t.text);
      return {
        ...name,
        words,
        names,
        reading: readNameType(names),
        front: readNameFront(words.tokens, name),
      };
    }),
  );
}

/** Whether honorific or office in front makes what follows a person whatever it looks like. */
function isTitled(candidate: Candidate): boolean {
  const { front, words, from } = candidate;
  if (front.honorific !== null) return true;
  return front.role !== null && front.role.to === from && isTitle(words.tokens[from - 1]?.text ?? '');
}

/** Whether the name says something, is said to have said it, or acts: what a speaker does. */
function isSubject(tokens: readonly Token[], name: NameRun): boolean {
  const before = tokens[name.from - 1];
  if (before && /^(?:VERB|AUX)$/.test(before.pos) && cueComplements(before.lemma)?.has('quote')) return true;
  if (before?.text === 'to' && /^according$/i.test(tokens[name.from - 2]?.text ?? '')) return true;
  for (let k = name.to; k < name.to + 3; k++) {
    const token = tokens[k];
    if (token?.pos === 'ADV') continue;
    return token !== undefined && (/^(?:VERB|AUX)$/.test(token.pos) || /^(?:said|says)$/.test(token.text));
  }
  return false;
}

function isLocated(candidate: Candidate): boolean {
  return LOCATING.test(candidate.words.tokens[candidate.from - 1]?.text ?? '');
}

interface Verdict {
  readonly type: MentionType;
  readonly rule: string;
  readonly score: number;
}

const verdict = (type: MentionType, rule: string, score: number): Verdict => ({ type, rule, score });

/** Decides about two words or more by their own evidence and what stands around them. */
function judgeLong(c: Candidate, roleAfter: boolean): Verdict | null {
  const { type, rule, score } = c.reading;
  if (isTitled(c) && type !== 'country' && c.names.length <= 5) return verdict('person', 'title', 0.95);
  if (type === 'organization' || type === 'country') return verdict(type, rule, score);
  if (type === 'person') return isLocated(c) && score < 0.85 ? null : verdict('person', rule, score);
  if (type === 'place' || type === 'thing') return null;
  const opens = c.words.openers.has(c.from) && isDictionaryWord((c.names[0] ?? '').toLowerCase());
  const acts = isSubject(c.words.tokens, c);
  const described = c.front.role !== null || roleAfter;
  if (rule === 'strange-words' || rule === 'given-name-or-word') {
    if (described) return verdict('person', 'described', 0.85);
    if (isLocated(c) || opens) return acts ? verdict('unknown', rule, 0.4) : null;
    if (acts) return verdict('person', `${rule}-subject`, 0.7);
    return verdict(rule === 'strange-words' ? 'unknown' : 'person', rule, 0.5);
  }
  return acts && !opens ? verdict('unknown', 'capitalized-subject', 0.4) : null;
}

/** Decides about one word (or particle and word), mostly by what the document calls by it elsewhere. */
function judgeShort(c: Candidate, known: DocumentNames, use: WordUse): Verdict | null {
  const token = c.words.tokens[c.from];
  const name = withoutSuffix(c.names).join(' ');
  const lower = name.toLowerCase();
  if (!token) return null;
  if (isTitled(c) && countryCode(lower) === null) return verdict('person', 'title', 0.95);
  const plainWord = isDictionaryWord(lower) && token.text !== token.text.toUpperCase();
  const opens = c.words.openers.has(c.from);
  const acts = isSubject(c.words.tokens, c);
  const next = c.words.tokens[c.to];
  if (known.families.has(lower)) {
    const ordinary = plainWord && opens && token.pos !== 'PROPN' && !acts && next?.pos === 'NOUN';
    return ordinary ? null : verdict('person', 'family-name', 0.9);
  }
  if (c.reading.type === 'country' || c.reading.type === 'organization') {
    return verdict(c.reading.type, c.reading.rule, c.reading.score);
  }
  const located = isLocated(c) || /^(?:of|from|to|for)$/.test(c.words.tokens[c.from - 1]?.text ?? '');
  if (seatOf(lower) !== null)
    return acts && !located ? verdict('country', 'capital-as-government', 0.7) : null;
  if (isDemonym(lower)) return null;
  if (known.givens.has(lower) && (!plainWord || use.capitalized.has(lower)))
    return verdict('person', 'given-name-alone', 0.75);
  const whole = known.wholes.get(lower);
  if (whole?.type === 'organization') return verdict('organization', whole.rule, whole.score);
  if (plainWord && (use.lowered.has(lower) || (opens && !use.capitalized.has(lower)))) return null;
  if (c.front.role !== null && !plainWord) return verdict('person', 'described', 0.75);
  if (!acts || isLocated(c)) return null;
  return verdict(isGivenName(lower) ? 'person' : 'unknown', 'capitalized-subject', plainWord ? 0.4 : 0.55);
}

/** In titles a capital says nothing: only words that the body or their form marks as names count. */
function isMarkedWord(token: Token, known: DocumentNames, use: WordUse): boolean {
  const lower = token.text.toLowerCase();
  if (known.families.has(lower) || isAcronym(token.text) || countryCode(lower) || seatOf(lower)) return true;
  if (honorificOf(lower) !== null || isRoleBeforeName(lower)) return true;
  return !isDictionaryWord(lower) || (use.capitalized.has(lower) && !use.lowered.has(lower));
}

/** Cuts a run of a title at the words that nothing marks as a name. */
function markedRuns(words: SectionWords, run: NameRun, known: DocumentNames, use: WordUse): NameRun[] {
  const runs: NameRun[] = [];
  let from = -1;
  for (let i = run.from; i <= run.to; i++) {
    const token = words.tokens[i];
    const marked =
      i < run.to &&
      token !== undefined &&
      (isMarkedWord(token, known, use) || (from >= 0 && !isNameWord(token)));
    if (marked && from < 0 && isNameWord(token)) from = i;
    if (!marked && from >= 0) {
      runs.push({ from, to: i });
      from = -1;
    }
  }
  return runs;
}

/**
 * The proper names of a document, by section: people, organizations, countries, and capitalized subjects
 * of unknown type. A first pass finds names that stand on their own evidence; a second links single words
 * and titles to them. Linear in the tokens.
 */
export function findNames(text: string, sections: readonly SectionWords[]): FoundName[][] {
  const use = readWordUse(sections);
  const candidates = sections.map((words) =>
    words.titleCase ? [] : candidatesOf(words, findNameRuns(text, words)),
  );
  const judged = new Map<Candidate, Verdict>();
  const after = (c: Candidate) => (c.front.role ? null : readRoleAfter(c.words.tokens, c.to));
  const acting = new Set(
    candidates
      .flat()
      .filter((c) => c.names.length === 1 && isSubject(c.words.tokens, c))
      .map((c) => c.names[0]?.toLowerCase()),
  );
  for (const c of candidates.flat()) {
    if (c.names.length < 2) continue;
    const found = judgeLong(c, after(c) !== null);
    const last = withoutSuffix(c.names).at(-1)?.toLowerCase();
    if (found?.type === 'unknown' && c.reading.rule !== 'unknown-words' && acting.has(last)) {
      judged.set(c, verdict('person', 'family-name-acts', 0.75));
    } else if (found) judged.set(c, found);
  }
  const strong = [...judged].filter(([, v]) => v.type === 'person' || v.type === 'organization');
  const full = strong.map(([c, v]) => ({
    names: c.names,
    reading: { type: v.type as NameReading['type'], rule: v.rule, score: v.score },
  }));
  const known = collectDocumentNames(full);
  return sections.map((words, s) => {
    const own = words.titleCase
      ? candidatesOf(
          words,
          findNameRuns(text, words).flatMap((run) => markedRuns(words, run, known, use)),
        )
      : (candidates[s] ?? []);
    return own.flatMap((c) => {
      const roleAfter = after(c);
      const found =
        judged.get(c) ??
        (c.names.length < 2 || withoutSuffix(c.names).length < 2
          ? judgeShort(c, known, use)
          : judgeTitled(c, known));
      if (!found || (words.titleCase && found.type === 'unknown')) return [];
      return [
        {
          from: c.from,
          to: c.to,
          front: c.front,
          roleAfter: found.type === 'organization' || found.type === 'country' ? null : roleAfter,
          ...found,
        },
      ];
    });
  });
}

/** Two words or more that did not stand on their own: a name of the body inside a title, or none. */
function judgeTitled(c: Candidate, known: DocumentNames): Verdict | null {
  if (!c.words.titleCase) return null;
  const whole = known.wholes.get(withoutSuffix(c.names).join(' ').toLowerCase());
  if (whole)
    return verdict(whole.type === 'person' ? 'person' : 'organization', 'title-of-body-name', whole.score);
  return judgeLong(c, false);
}
