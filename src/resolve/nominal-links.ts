import { countryCode, isDemonym } from '../extract/country-names.ts';
import { personNoun } from '../extract/person-nouns.ts';
import type { PlacedMention } from './document-view.ts';

/** A person as noun phrases can refer to: roles, and where the document mentions them. */
export interface DescribedPerson {
  readonly entity: number;
  readonly roles: readonly string[];
  readonly mentions: readonly PlacedMention[];
}

/** What a noun phrase refers to: one entity, several that fit equally, or none. */
export interface NominalLink {
  readonly entity: number | null;
  readonly candidates: readonly number[];
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

const INDEFINITE = /^(?:an?|some|one|two|another|many|several|any|every|each|no|other)\s/i;
const PREPOSITION = /^(?:of|for|to|at|in|on|from|with|who|under|during)$/;
/** Heads of state and government, whom news call "leader" when it names their country: "the Roeland leader". */
const LEADERS = new Set([
  'president',
  'premier',
  'minister',
  'chancellor',
  'king',
  'queen',
  'leader',
  'ruler',
  'emir',
  'chairman',
  'dictator',
]);
/** Words that tell nothing apart. */
const EMPTY = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'former',
  'then',
  'new',
  'said',
  'top',
  'senior',
  'prime',
  'special',
  'vice',
  's',
  '’s',
  "'s",
]);
/** Sentences back in which one of several equal candidates counts as the one meant. */
const NEAR = 2;

interface Description {
  readonly head: string;
  /** Modifiers that tell people apart, folded to five letters: "ukrai" for Ukraine and Ukrainian. */
  readonly modifiers: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
}

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘]s\b/gu, '')
    .replace(/\./g, '')
    .match(/[\p{L}\p{N}]+(?:-[\p{L}]+)*/gu) ?? [];

/** "us", "american" and "united states" are one nation whatever the word. */
function nationStem(word: string): string {
  return countryCode(word) === 'US' || word.startsWith('america') ? 'us' : word.slice(0, 4);
}

function describe(text: string): Description | null {
  const words = plainWords(text);
  const stop = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const front = stop < 0 ? words : words.slice(0, stop);
  const headAt = front.findLastIndex((word) => personNoun(word) === 'one');
  const head = front[headAt];
  if (head === undefined) return null;
  const rest = words.filter((word, i) => i !== headAt && !EMPTY.has(word) && !PREPOSITION.test(word));
  const nations = rest.filter((word) => countryCode(word) !== null || isDemonym(word));
  return {
    head: head.replace(/^.*-/, ''),
    modifiers: new Set(rest.map((w) => w.slice(0, 5))),
    nations: new Set(nations.map(nationStem)),
  };
}

/** 0 for no fit; 1 for the same head; more for each modifier that agrees. */
function agreement(nominal: Description, role: Description): number {
  const shared = [...nominal.nations].filter((nation) => role.nations.has(nation)).length;
  if (nominal.nations.size > 0 && role.nations.size > 0 && shared === 0) return 0;
  const sameHead = nominal.head === role.head;
  const leader = nominal.head === 'leader' && LEADERS.has(role.head) && shared > 0;
  if (!sameHead && !leader) return 0;
  return 1 + [...nominal.modifiers].filter((word) => role.modifiers.has(word)).length;
}

function bestFit(nominal: Description, person: DescribedPerson): number {
  return Math.max(
    0,
    ...person.roles.map((role) => {
      const described = describe(role);
      return described ? agreement(nominal, described) : 0;
    }),
  );
}

/** The one that the text mentioned last, within reach, among people who fit equally. */
function mostRecent(people: readonly DescribedPerson[], at: PlacedMention): DescribedPerson | null {
  const last = people
    .map((person) => ({ person, mention: person.mentions.findLast((m) => m.index < at.index && !m.quoted) }))
    .filter(({ mention }) => mention !== undefined && at.sentence - mention.sentence <= NEAR)
    .sort((a, b) => (b.mention?.index ?? 0) - (a.mention?.index ?? 0));
  const subjects = last.filter(({ mention }) => mention?.subject);
  if (subjects.length === 1) return subjects[0]?.person ?? null;
  return last.length === 1 ? (last[0]?.person ?? null) : null;
}

/**
 * Who a noun phrase for one person refers to, by the roles that the document gives: "the envoy" for the one
 * person called an envoy. An indefinite phrase ("a US official") refers to nobody named. Null when no person fits.
 */
export function linkNominal(placed: PlacedMention, people: readonly DescribedPerson[]): NominalLink | null {
  const { mention } = placed;
  if (mention.type !== 'person' || INDEFINITE.test(mention.text)) return null;
  const nominal = describe(mention.text);
  if (!nominal) return null;
  const early = placed.section === 'headline' || placed.section === 'standfirst';
  const scored = people
    .filter((person) => early || person.mentions.some((m) => m.index < placed.index))
    .map((person) => ({ person, fit: bestFit(nominal, person) }))
    .filter(({ fit: points }) => points > 0);
  const most = Math.max(0, ...scored.map(({ fit: points }) => points));
  const best = scored.filter(({ fit: points }) => points === most).map(({ person }) => person);
  const [only] = best;
  if (!only) return null;
  if (best.length === 1)
    return {
      entity: only.entity,
      candidates: [],
      rule: 'role: only one fits',
      score: most > 1 ? 0.85 : 0.75,
    };
  const recent = early ? null : mostRecent(best, placed);
  if (recent) return { entity: recent.entity, candidates: [], rule: 'role: last mentioned', score: 0.6 };
  return {
    entity: null,
    candidates: best.map(({ entity }) => entity),
    rule: 'role: several fit',
    score: 0.5,
  };
}
