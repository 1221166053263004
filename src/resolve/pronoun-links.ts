import type { PlacedMention } from './document-view.ts';

/** A pronoun's referent within the document: one entity, several that fit equally, or somebody unnamed. */
export interface PronounLink {
  readonly entity: number | null;
  /** True where it refers to somebody whom the text does not name: "a US official … he". */
  readonly unnamed: boolean;
  readonly candidates: readonly number[];
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

/** What pronouns may refer to. */
export interface Referent {
  readonly type: 'person' | 'organization' | 'country';
  readonly gender: 'female' | 'male' | 'unknown';
}

interface Salient {
  /** Entity, or -1 - mention index for an unnamed person. */
  readonly entity: number;
  readonly referent: Referent;
  readonly last: PlacedMention;
  /** Its last mention as the subject of a main clause. */
  readonly subject: PlacedMention | null;
  /** Its last mention as a quote's speaker. */
  readonly speaker: PlacedMention | null;
}

/** Sentences after which a person must be named again. */
const REACH = 6;
/** People and bodies that a reader can keep in mind; bounds the work on a text of names alone. */
const MOST_SALIENT = 24;
/** Weight by distance in sentences; after Lappin and Leass (1994), salience halves with each sentence. */
const DECAY = [1, 0.85, 0.5, 0.3, 0.2, 0.12, 0.08];
const SUBJECT_BONUS = 0.6;
/** Who spoke last goes on speaking. */
const SPEAKER_BONUS = 0.4;
const REPORTED_MALUS = 0.2;
const POSSESSIVE_MALUS = 0.25;
const UNKNOWN_GENDER = 0.8;
/** How far ahead of the next candidate the best must be. */
const MARGIN = 1.08;

const THIRD_PERSON = /^(?:he|him|his|she|her|hers)$/i;

function fits(placed: PlacedMention, referent: Referent): number {
  if (placed.mention.text.toLowerCase() === 'it') return referent.type === 'person' ? 0 : 1;
  if (!THIRD_PERSON.test(placed.mention.text) || referent.type !== 'person') return 0;
  if (referent.gender === 'unknown') return UNKNOWN_GENDER;
  return referent.gender === placed.mention.gender ? 1 : 0;
}

const decay = (mention: PlacedMention | null, at: PlacedMention): number =>
  mention ? (DECAY[at.sentence - mention.sentence] ?? 0) : 0;

function salience(one: Salient, at: PlacedMention): number {
  const { last, subject, speaker } = one;
  const possessor = last.possessive && last.mention.kind === 'name';
  const malus = (possessor ? POSSESSIVE_MALUS : 0) + (last.reported ? REPORTED_MALUS : 0);
  const bonus = SUBJECT_BONUS * decay(subject, at) + (at.speaker ? SPEAKER_BONUS * decay(speaker, at) : 0);
  return decay(last, at) * (1 - malus) + bonus;
}

/**
 * Resolves the pronouns of a document in one pass, left to right, by recency, subjecthood, gender and number.
 * What stands inside quote marks is another speaker's world: it neither refers out nor is referred to.
 *
 * @param entityOf the entity of a mention that is a name or a linked noun phrase, else null
 * @returns links by mention index; a pronoun without any candidate has none
 */
export function linkPronouns(
  placed: readonly PlacedMention[],
  referents: readonly Referent[],
  entityOf: (mention: number) => number | null,
): Map<number, PronounLink> {
  const links = new Map<number, PronounLink>();
  let salient: Salient[] = [];
  const touch = (entity: number, referent: Referent, mention: PlacedMention) => {
    const before = salient.find((one) => one.entity === entity);
    salient = salient.filter((one) => one.entity !== entity && mention.sentence - one.last.sentence <= REACH);
    if (salient.length >= MOST_SALIENT) salient.shift();
    salient.push({
      entity,
      referent,
      last: mention,
      subject: mention.subject && !mention.reported ? mention : (before?.subject ?? null),
      speaker: mention.speaker ? mention : (before?.speaker ?? null),
    });
  };
  for (const one of placed) {
    if (one.quoted || one.section === 'headline') continue;
    const own = entityOf(one.index);
    const known = own === null ? undefined : referents[own];
    if (own !== null && known) touch(own, known, one);
    else if (isUnnamedSubject(one)) touch(-1 - one.index, { type: 'person', gender: genderOf(one) }, one);
    if (own !== null || one.mention.kind !== 'pronoun') continue;
    const link = choose(one, salient);
    if (!link) continue;
    links.set(one.index, link.found);
    if (link.best) touch(link.best.entity, link.best.referent, one);
  }
  return links;
}

/** "A US official said …": somebody whom a later "he" can mean, though nobody knows the name. */
function isUnnamedSubject({ mention, subject, reported }: PlacedMention): boolean {
  return mention.kind === 'nominal' && mention.type === 'person' && subject && !reported;
}

function genderOf({ mention }: PlacedMention): Referent['gender'] {
  return mention.gender === 'female' || mention.gender === 'male' ? mention.gender : 'unknown';
}

/** The most salient candidate that fits; `best` is null between two that are equally salient. */
function choose(
  one: PlacedMention,
  salient: readonly Salient[],
): { found: PronounLink; best: Salient | null } | null {
  const scored = salient
    .map((candidate) => ({ candidate, points: fits(one, candidate.referent) * salience(candidate, one) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.candidate.entity - b.candidate.entity);
  const [best, next] = scored;
  if (!best) return null;
  if (next && best.points < MARGIN * next.points) {
    const candidates = [best, next].map(({ candidate }) => candidate.entity).filter((entity) => entity >= 0);
    const found = {
      entity: null,
      unnamed: false,
      candidates,
      rule: 'pronoun: two equally salient',
      score: 0.5,
    };
    return { found, best: null };
  }
  const unnamed = best.candidate.entity < 0;
  const rule = next ? 'pronoun: most salient' : 'pronoun: only one fits';
  const score = next ? Math.min(0.9, 0.5 + 0.4 * (1 - next.points / best.points)) : 0.9;
  const entity = unnamed ? null : best.candidate.entity;
  return { found: { entity, unnamed, candidates: [], rule, score }, best: best.candidate };
}
