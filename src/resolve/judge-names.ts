import type { NameComparison, NamePart } from './compare-person-names.ts';
import { agreement, type Description, readDescription } from './description.ts';

/** Stored with every judgment on names: raise it whenever the same evidence can be judged otherwise. */
export const MATCHER_VERSION = 'matcher-2';

/** What the articles that use a name tell of its bearer; lists are bounded samples. */
export interface NameProfile {
  readonly roles: readonly string[];
  /** Keys of the names of the people and bodies beside it. */
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly topics: readonly string[];
  /** Days since 1970 of its first and last dated article; null where none has a date. */
  readonly days: { readonly first: number; readonly last: number } | null;
}

export interface NameJudgment {
  readonly verdict: NameComparison['verdict'];
  /** 0..1: how likely the two are one. */
  readonly score: number;
  readonly parts: readonly NamePart[];
  readonly method: string;
}

const SAME = 0.85;
const DIFFERENT = 0.15;

/** What evidence adds to the log-odds. Set by hand on invented pairs; each is a fact that readers go by, too. */
const WEIGHTS = {
  together: -6,
  sameRole: 1.6,
  otherRoles: -1,
  manyPeople: 1.2,
  somebody: 0.5,
  noPeople: -0.4,
  body: 0.5,
  topic: 0.3,
  sameTime: 0.2,
  longApart: -0.6,
} as const;
const MANY_PEOPLE = 3;
/** Only of names with so many companions does it tell something that they have none in common. */
const ENOUGH_PEOPLE = 6;
const SAME_TIME_DAYS = 30;
const LONG_APART_DAYS = 730;

/**
 * Whether two names that look alike are one person's, by what their articles say: roles, people, bodies and topics in
 * common, time, and whether one article speaks of both. Symmetric. Linear in the profiles, roles squared.
 *
 * @param together external id of an article that speaks of both as two, or null
 */
export function judgeNames(
  comparison: NameComparison,
  [a, b]: readonly [NameProfile, NameProfile],
  together: string | null,
): NameJudgment {
  const evidence = [
    ...(together === null ? [] : [part('together', WEIGHTS.together, `two people in ${together}`)]),
    ...roleEvidence(a, b),
    ...peopleEvidence(a, b),
    ...commonEvidence('bodies', WEIGHTS.body, a.bodies, b.bodies),
    ...commonEvidence('topics', WEIGHTS.topic, a.topics, b.topics),
    ...timeEvidence(a, b),
  ];
  const prior = Math.min(0.99, Math.max(0.01, comparison.score));
  const odds = evidence.reduce((sum, { score }) => sum + score, Math.log(prior / (1 - prior)));
  const score = 1 / (1 + Math.exp(-odds));
  return {
    verdict: score >= SAME ? 'same' : score <= DIFFERENT ? 'different' : 'unsure',
    score,
    parts: [...comparison.parts, ...evidence],
    method: evidence.length === 0 ? comparison.method : `${comparison.method}+evidence`,
  };
}

const part = (name: string, score: number, evidence: string): NamePart => ({ part: name, score, evidence });

function roleEvidence(a: NameProfile, b: NameProfile): NamePart[] {
  const [left, right] = [describe(a.roles), describe(b.roles)];
  if (left.length === 0 || right.length === 0) return [];
  for (const one of left) {
    const other = right.find((role) => agreement(one.description, role.description) > 0);
    if (other) return [part('roles', WEIGHTS.sameRole, `${one.text} · ${other.text}`)];
  }
  return [part('roles', WEIGHTS.otherRoles, `${left[0]?.text} · ${right[0]?.text}`)];
}

function describe(roles: readonly string[]): { text: string; description: Description }[] {
  return [...roles].sort().flatMap((text) => {
    const description = readDescription(text);
    return description ? [{ text, description }] : [];
  });
}

function peopleEvidence(a: NameProfile, b: NameProfile): NamePart[] {
  const common = inCommon(a.people, b.people);
  if (common.length > 0) {
    const weight = common.length >= MANY_PEOPLE ? WEIGHTS.manyPeople : WEIGHTS.somebody;
    return [part('people', weight, list(common))];
  }
  return Math.min(a.people.length, b.people.length) >= ENOUGH_PEOPLE
    ? [part('people', WEIGHTS.noPeople, 'nobody in common')]
    : [];
}

function commonEvidence(
  name: string,
  weight: number,
  a: readonly string[],
  b: readonly string[],
): NamePart[] {
  const common = inCommon(a, b);
  return common.length === 0 ? [] : [part(name, weight, list(common))];
}

function timeEvidence({ days: a }: NameProfile, { days: b }: NameProfile): NamePart[] {
  if (!a || !b) return [];
  const gap = Math.max(a.first, b.first) - Math.min(a.last, b.last);
  if (gap <= SAME_TIME_DAYS) return [part('time', WEIGHTS.sameTime, 'in the news at the same time')];
  return gap >= LONG_APART_DAYS ? [part('time', WEIGHTS.longApart, `${gap} days apart`)] : [];
}

function inCommon(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b);
  return [...new Set(a)].filter((one) => others.has(one)).sort();
}

const list = (names: readonly string[]): string => names.slice(0, 5).join(', ');
