import { isDictionaryWord } from '../text/dictionary-words.ts';
import type { Token } from '../text/tokens.ts';
import { countryCode, seatOf } from './country-names.ts';
import { collectDocumentNames, type DocumentNames, readWordUse, type WordUse } from './document-names.ts';
import {
  isBarePerson,
  judgeLongName,
  judgeShortName,
  type NameCandidate,
  type NameVerdict,
  speaks,
} from './judge-name.ts';
import { findNameRuns, honorificOf, isNameWord, type NameRun, withoutSuffix } from './name-runs.ts';
import { isAcronym, type NameReading, readNameType } from './name-type.ts';
import { isRoleBeforeName } from './person-nouns.ts';
import { readRoleAfter } from './role-after-name.ts';
import { type NameFront, readNameFront } from './role-before-name.ts';
import type { SectionWords } from './section-words.ts';
import { splitNameRun } from './split-name-run.ts';

/** A proper name found: token range in its section, type, and what stands around it. */
export interface FoundName extends NameRun, NameVerdict {
  readonly front: NameFront;
  readonly roleAfter: { readonly from: number; readonly to: number } | null;
}

interface Candidate extends NameCandidate {
  readonly roleAfter: FoundName['roleAfter'];
}

function candidatesOf(words: SectionWords, runs: readonly NameRun[]): Candidate[] {
  return runs.flatMap((run) =>
    splitNameRun(words, run).map((name) => {
      const names = words.tokens.slice(name.from, name.to).map((t) => t.text);
      const front = readNameFront(words.tokens, name);
      const roleAfter = front.role ? null : readRoleAfter(words.tokens, name.to);
      return {
        from: name.from,
        to: name.to,
        words,
        names,
        plain: withoutSuffix(names).join(' ').toLowerCase(),
        reading: readNameType(names),
        front,
        roleAfter,
        described: roleAfter !== null,
      };
    }),
  );
}

const isLong = (c: Candidate): boolean => withoutSuffix(c.names).length > 1;

/** Judges every candidate of two words or more by its own evidence. */
function judgeLongNames(candidates: readonly Candidate[]): Map<Candidate, NameVerdict> {
  const speaking = new Set(
    candidates.filter((c) => !isLong(c) && speaks(c.words.tokens, c)).map((c) => c.plain),
  );
  const judged = new Map<Candidate, NameVerdict>();
  for (const c of candidates.filter(isLong)) {
    const found = judgeLongName(c);
    const last = withoutSuffix(c.names).at(-1)?.toLowerCase() ?? '';
    const strange = c.reading.type === 'unclear' && c.reading.rule !== 'unknown-words';
    if (strange && found?.type !== 'person' && speaking.has(last)) {
      judged.set(c, { type: 'person', rule: 'family-name-speaks', score: 0.75 });
    } else if (found) judged.set(c, found);
  }
  return judged;
}

/** What the document's own evidence makes known: full names, and bare names that read as people. */
function knownNames(
  candidates: readonly Candidate[],
  judged: ReadonlyMap<Candidate, NameVerdict>,
  use: WordUse,
): DocumentNames {
  const full = [...judged]
    .filter(([, { type }]) => type === 'person' || type === 'organization')
    .map(([c, { type, rule, score }]) => ({
      names: c.names,
      reading: { type: type as NameReading['type'], rule, score },
    }));
  const bare = candidates
    .filter((c) => !isLong(c) && isBarePerson(c, use))
    .map((c) => ({ names: c.names, reading: { type: 'person' as const, rule: 'bare', score: 0.6 } }));
  return collectDocumentNames([...full, ...bare]);
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
    const token = i < run.to ? words.tokens[i] : undefined;
    const inName = from >= 0 && !isNameWord(token);
    const marked = token !== undefined && (inName || isMarkedWord(token, known, use));
    if (marked && from < 0 && isNameWord(token)) from = i;
    if (marked || from < 0) continue;
    runs.push({ from, to: i });
    from = -1;
  }
  return runs;
}

function judgeInTitle(c: Candidate, known: DocumentNames, use: WordUse): NameVerdict | null {
  if (!isLong(c)) return judgeShortName(c, known, use);
  const whole = known.wholes.get(c.plain);
  if (!whole) return judgeLongName(c);
  return {
    type: whole.type === 'person' ? 'person' : 'organization',
    rule: 'title-of-body-name',
    score: whole.score,
  };
}

/**
 * The proper names of a document, by section: people, organizations, countries, and speakers of unknown type.
 * A first pass finds names that stand on their own evidence; a second links single words and titles to them.
 * Linear in the tokens.
 */
export function findNames(text: string, sections: readonly SectionWords[]): FoundName[][] {
  const use = readWordUse(sections);
  const running = sections.map((words) =>
    words.titleCase ? [] : candidatesOf(words, findNameRuns(text, words)),
  );
  const judged = judgeLongNames(running.flat());
  const known = knownNames(running.flat(), judged, use);
  return sections.map((words, s) => {
    const own = words.titleCase
      ? candidatesOf(
          words,
          findNameRuns(text, words).flatMap((run) => markedRuns(words, run, known, use)),
        )
      : (running[s] ?? []);
    return own.flatMap((c) => {
      const found = words.titleCase
        ? judgeInTitle(c, known, use)
        : isLong(c)
          ? judged.get(c)
          : judgeShortName(c, known, use);
      if (!found || (words.titleCase && found.type === 'unknown')) return [];
      const { from, to } = c;
      const described = found.type === 'person' || found.type === 'unknown';
      const front = described ? c.front : { from, honorific: null, role: null };
      return [{ from, to, front, roleAfter: described ? c.roleAfter : null, ...found }];
    });
  });
}
