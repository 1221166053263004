import { acrossInsertion, beforeBracket, DASH } from './across-insertion.ts';
import { COORDINATORS, RELATIVES } from './clause-openers.ts';
import { lastClause } from './clause-start.ts';
import type { CueSite } from './cue-site.ts';
import { antecedent, followingSubject, governingSubject } from './governing-subject.ts';
import { mainSubject } from './main-subject.ts';
import type { Mention } from './mention.ts';
import { inNounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import { withoutModifier } from './post-modifier.ts';
import type { Unit } from './sentence-units.ts';
import { speakerNoun } from './speaker-nouns.ts';
import { lastContentUnit } from './subject-gap.ts';
import { groupStart } from './verb-group.ts';

/**
 * The subject of a cue: the noun phrase before it, also across an apposition, a relative clause or a participial
 * phrase; the antecedent of "who"; the subject of the verb that the cue is coordinated with or a participle of.
 *
 * @param earlier the subjects of the sentence's earlier cues, nearest last
 */
export function findSubject(
  units: readonly Unit[],
  mentions: readonly Mention[],
  site: CueSite,
  earlier: readonly Subject[],
): Subject | null {
  if (site.form === 'according') return afterPreposition(units, mentions, site.to + 1);
  if (site.form === 'noun') {
    return possessor(units, mentions, site) ?? (site.weak ? mainSubject(units, mentions, site.from) : null);
  }
  const k = lastContentUnit(units, site.from - 1);
  const last = units[k];
  if (last === undefined)
    return site.form === 'participle' ? followingSubject(units, mentions, site.to) : null;
  const shared = () => sharedSubject(units, mentions, k, earlier);
  if (site.form === 'participle') return participleSubject(units, mentions, k) ?? shared();
  if (COORDINATORS.has(last.word)) return shared();
  if (RELATIVES.has(last.word) && (last.pos !== 'DET' || last.word === 'which'))
    return antecedent(units, mentions, k);
  if (last.word === ',' || last.word === ')' || last.word === ']' || DASH.test(last.word)) {
    return acrossInsertion(units, mentions, k) ?? beforeBracket(units, mentions, k);
  }
  if (last.word === 'to') return infinitiveSubject(units, mentions, k);
  const phrase = withoutModifier(units, lastClause(units, phraseBefore(units, k + 1)));
  return fromPhrase(units, mentions, phrase, 'before-cue');
}

/** `led Ms. Roe to counter`: whoever is led to it; `was prompted to say`: the verb's own subject. */
function infinitiveSubject(units: readonly Unit[], mentions: readonly Mention[], to: number): Subject | null {
  if (units[to - 1]?.pos === 'VERB')
    return fromVerb(units, mentions, to - 1) ?? governingSubject(units, mentions, to);
  const phrase = phraseBefore(units, to);
  const object = phrase !== null && units[phrase.from - 1]?.pos === 'VERB';
  const found = object ? fromPhrase(units, mentions, phrase, 'before-cue') : null;
  return found?.mention != null ? found : governingSubject(units, mentions, to);
}

/** Prepositions before one who doesn't speak: `sent a text to supporters saying …`. */
const NO_SPEAKER_AFTER = /^(?:to|on|at|for|from|in)$/;

/** `with marchers chanting`, `he emerged saying`: who stands right before a participle; not what was put out. */
function participleSubject(units: readonly Unit[], mentions: readonly Mention[], k: number): Subject | null {
  const last = units[k];
  if (last === undefined || last.quote !== null || last.word === ',') return null;
  if (last.pos === 'VERB') return fromVerb(units, mentions, k);
  let first = k;
  while (inNounPhrase(units[first - 1])) first--;
  const before = units[first - 1]?.word ?? '';
  if (last.mention < 0 && before !== 'with') return null;
  const found = fromPhrase(units, mentions, phraseBefore(units, k + 1), 'before-cue');
  const put = speakerNoun(last.word) === 'document' && mentions[last.mention]?.kind === 'nominal';
  const silent = NO_SPEAKER_AFTER.test(before) || (put && before !== 'with' && before !== 'of');
  return silent ? (governingSubject(units, mentions, k) ?? found) : found;
}

/** The subject of the plain verb that a participle hangs on: `he emerged saying`. */
function fromVerb(units: readonly Unit[], mentions: readonly Mention[], verb: number): Subject | null {
  return fromPhrase(units, mentions, phraseBefore(units, groupStart(units, verb)), 'before-cue');
}

/** The subject that a coordinated verb or a participle takes over: that of the last cue, unless a new clause began. */
function sharedSubject(
  units: readonly Unit[],
  mentions: readonly Mention[],
  k: number,
  earlier: readonly Subject[],
): Subject | null {
  const last = earlier[earlier.length - 1];
  const governing = governingSubject(units, mentions, k);
  const from = governing?.phrase.from ?? 0;
  const clause = COORDINATORS.has(units[from - 1]?.word ?? '') && units[from - 2]?.word === ',';
  const anew = clause || governing?.rule === 'relative';
  if (last && !(anew && from > last.phrase.from)) return { ...last, rule: 'shared-subject' };
  return governing ?? mainSubject(units, mentions, k);
}

/** The subject after an inverted cue: `said Ms. Roe, who …`. */
export function subjectAfter(
  units: readonly Unit[],
  mentions: readonly Mention[],
  site: CueSite,
): Subject | null {
  let start = site.to + 1;
  if (units[start]?.pos === 'ADV' && (units[start]?.mention ?? -1) < 0) start++;
  return fromPhrase(units, mentions, phraseAfter(units, start), 'after-cue');
}

function afterPreposition(
  units: readonly Unit[],
  mentions: readonly Mention[],
  start: number,
): Subject | null {
  return fromPhrase(units, mentions, phraseAfter(units, start), 'according-to');
}

/** `Roe's claim that …`, `their warning that …`; `a claim by Roe that` is rarer and left out. */
function possessor(units: readonly Unit[], mentions: readonly Mention[], site: CueSite): Subject | null {
  for (let i = site.head - 1; i >= 0 && i > site.head - 6; i--) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null) return null;
    const owns = units[i + 1]?.word === "'s" || units[i + 1]?.word === "'" || unit.pos === 'PRON';
    if (unit.mention >= 0 && owns && mentions[unit.mention] !== undefined) {
      return {
        phrase: { from: i, to: site.head },
        mention: unit.mention,
        span: { start: unit.start, end: unit.end },
        rule: 'possessor',
      };
    }
    if (unit.pos === 'VERB' || unit.pos === 'PUNCT') return null;
  }
  return null;
}
