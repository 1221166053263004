import { agreement, type Description, headsOf, readDescription } from './description.ts';
import type { PlacedMention } from './document-view.ts';

/** A person as noun phrases can refer to: roles, and where the document mentions them. */
export interface DescribedPerson {
  readonly entity: number;
  readonly roles: readonly string[];
  /** In text order. */
  readonly mentions: readonly PlacedMention[];
}

/** What a noun phrase refers to: one entity, or several that fit equally. */
export interface NominalLink {
  readonly entity: number | null;
  readonly candidates: readonly number[];
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

const INDEFINITE = /^(?:an?|some|one|two|another|many|several|any|every|each|no|other)\s/i;
/** Sentences back in which one of several equal candidates counts as the one meant. */
const NEAR = 2;
/** More holders of one role than a text can keep apart. */
const MOST_HOLDERS = 40;

interface Holder {
  readonly person: DescribedPerson;
  readonly role: Description;
}

/** The holders of each role noun. */
export type RoleIndex = ReadonlyMap<string, readonly Holder[]>;

/** Indexes people by the nouns of their roles. Linear in the roles. */
export function indexRoles(people: readonly DescribedPerson[]): RoleIndex {
  const index = new Map<string, Holder[]>();
  for (const person of people) {
    for (const text of person.roles) {
      const role = readDescription(text);
      for (const head of role ? headsOf(role) : []) {
        const holders = index.get(head) ?? [];
        if (role) holders.push({ person, role });
        index.set(head, holders);
      }
    }
  }
  return index;
}

/** The last mention before `at` outside quotes. */
function lastBefore(person: DescribedPerson, at: PlacedMention): PlacedMention | undefined {
  return person.mentions.findLast((mention) => mention.index < at.index && !mention.quoted);
}

/** The one that the text mentioned last, within reach, among people who fit equally. */
function mostRecent(people: readonly DescribedPerson[], at: PlacedMention): DescribedPerson | null {
  const near = people.filter((person) => {
    const last = lastBefore(person, at);
    return last !== undefined && at.sentence - last.sentence <= NEAR;
  });
  const subjects = near.filter((person) => lastBefore(person, at)?.subject);
  const [only] = subjects.length > 0 ? subjects : near;
  return (subjects.length === 1 || near.length === 1) && only ? only : null;
}

/** "the Roe senator" for somebody not called so before: only whom the text is just about. */
function justSubject(person: DescribedPerson, at: PlacedMention): boolean {
  const last = person.mentions.findLast(
    (mention) => mention.index < at.index && mention.subject && !mention.reported,
  );
  return last !== undefined && at.sentence - last.sentence <= 1;
}

/** The people who fit best, among those whom the text has mentioned; a headline may run ahead. */
function bestHolders(
  phrase: Description,
  placed: PlacedMention,
  index: RoleIndex,
): { people: DescribedPerson[]; points: number } {
  const early = placed.section === 'headline' || placed.section === 'standfirst';
  const points = new Map<DescribedPerson, number>();
  for (const { person, role } of (index.get(phrase.head) ?? []).slice(0, MOST_HOLDERS)) {
    const known = early || (person.mentions[0]?.index ?? Number.POSITIVE_INFINITY) < placed.index;
    const fit = known ? agreement(phrase, role) : 0;
    if (fit > (points.get(person) ?? 0)) points.set(person, fit);
  }
  const most = Math.max(0, ...points.values());
  return { people: [...points].filter(([, fit]) => fit === most).map(([person]) => person), points: most };
}

/**
 * Who a noun phrase for one person refers to, by the roles that the document gives: "the envoy" for the one
 * person called an envoy. An indefinite phrase ("a US official") refers to nobody named. Null when no person fits.
 */
export function linkNominal(placed: PlacedMention, index: RoleIndex): NominalLink | null {
  const { mention, section } = placed;
  if (mention.type !== 'person' || INDEFINITE.test(mention.text)) return null;
  const phrase = readDescription(mention.text);
  if (!phrase) return null;
  const { people, points } = bestHolders(phrase, placed, index);
  const [only] = people;
  if (!only || (phrase.owners.size > 0 && points < 2 && !justSubject(only, placed))) return null;
  const found = (person: DescribedPerson, rule: string, score: number) => ({
    entity: person.entity,
    candidates: [],
    rule,
    score,
  });
  if (people.length === 1) return found(only, 'role: only one fits', points > 1 ? 0.85 : 0.75);
  const recent = section === 'headline' ? null : mostRecent(people, placed);
  if (recent) return found(recent, 'role: last mentioned', 0.6);
  return {
    entity: null,
    candidates: people.map(({ entity }) => entity),
    rule: 'role: several fit',
    score: 0.5,
  };
}
