import type { PlacedMention } from './document-view.ts';

/** A pronoun's referent within the document: one entity, or several that fit equally. */
export interface PronounLink {
  readonly entity: number | null;
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
  readonly entity: number;
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

function salience(one: Salient, at: PlacedMention): number {
  const { last, subject, speaker } = one;
  const decay = (mention: PlacedMention | null) =>
    mention ? (DECAY[at.sentence - mention.sentence] ?? 0) : 0;
  const possessor = last.possessive && last.mention.kind === 'name';
  const malus = (possessor ? POSSESSIVE_MALUS : 0) + (last.reported ? REPORTED_MALUS : 0);
  const bonus = SUBJECT_BONUS * decay(subject) + (at.speaker ? SPEAKER_BONUS * decay(speaker) : 0);
  return decay(last) * (1 - malus) + bonus;
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
  const touch = (entity: number, mention: PlacedMention) => {
    const before = salient.find((one) => one.entity === entity);
    salient = salient.filter((one) => one.entity !== entity && mention.sentence - one.last.sentence <= REACH);
    if (salient.length >= MOST_SALIENT) salient.shift();
    salient.push({
      entity,
      last: mention,
      subject: mention.subject && !mention.reported ? mention : (before?.subject ?? null),
      speaker: mention.speaker ? mention : (before?.speaker ?? null),
    });
  };
  for (const one of placed) {
    if (one.quoted || one.section === 'headline') continue;
    const own = entityOf(one.index);
    if (own !== null) touch(own, one);
    if (own !== null || one.mention.kind !== 'pronoun') continue;
    const link = choose(one, salient, referents);
    if (!link) continue;
    links.set(one.index, link);
    if (link.entity !== null) touch(link.entity, one);
  }
  return links;
}

function choose(
  one: PlacedMention,
  salient: readonly Salient[],
  referents: readonly Referent[],
): PronounLink | null {
  const scored = salient
    .map((candidate) => {
      const referent = referents[candidate.entity];
      return {
        entity: candidate.entity,
        points: referent ? fits(one, referent) * salience(candidate, one) : 0,
      };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.entity - b.entity);
  const [best, next] = scored;
  if (!best) return null;
  if (!next) return { entity: best.entity, candidates: [], rule: 'pronoun: only one fits', score: 0.9 };
  if (best.points >= MARGIN * next.points) {
    const score = Math.min(0.9, 0.5 + 0.4 * (1 - next.points / best.points));
    return { entity: best.entity, candidates: [], rule: 'pronoun: most salient', score };
  }
  return {
    entity: null,
    candidates: [best.entity, next.entity],
    rule: 'pronoun: two equally salient',
    score: 0.5,
  };
}
