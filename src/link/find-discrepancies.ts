import type { Aspect, Circumstance } from '../extract/claim.ts';
import type { Agreement, AspectValue, ClaimDiscrepancy, Grade } from './claim.ts';
import { compareAspects, type Difference } from './compare-aspects.ts';
import type { PreparedClaim } from './prepare-claim.ts';
import { LINKER_VERSION } from './version.ts';

/** Members of a claim whose wordings are compared with each other, at most. */
const MOST_COMPARED = 12;
/** A duration is rounded by so much without anybody being wrong. */
const PHRASE_SCORE = 0.8;

/** In what the members of one claim differ, one discrepancy an aspect, by aspect. O(members²), at most 12. */
export function findDiscrepancies(members: readonly PreparedClaim[]): ClaimDiscrepancy[] {
  const kind = members[0]?.claim.claimKind;
  if (kind === 'EVENT') return compareDays(members);
  if (kind === 'DURATION') return compareTold(members, 'NUMBER', ({ value, unit }) => `${value} ${unit}`);
  if (kind === 'VENUE') return compareVenues(members);
  const compared = [...members]
    .sort((a, b) => (a.quote.rank < b.quote.rank ? -1 : 1))
    .slice(0, MOST_COMPARED);
  const found = new Map<Aspect, FoundDifference[]>();
  for (const [index, a] of compared.entries())
    for (const b of compared.slice(index + 1)) {
      if (a.claim.articleId === b.claim.articleId) continue;
      for (const difference of compareAspects(a, b))
        found.set(difference.aspect, [
          ...(found.get(difference.aspect) ?? []),
          { ...difference, of: [a, b] },
        ]);
    }
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([aspect, all]) => summarize(aspect, all));
}

/** Whether the articles in which a claim appears, so many, agree about it. */
export function agreementOf(articleCount: number, discrepancies: readonly ClaimDiscrepancy[]): Agreement {
  if (articleCount < 2) return 'SINGLE';
  if (discrepancies.some(({ grade }) => grade === 'CONTRADICTS')) return 'CONTRADICTS';
  return discrepancies.length > 0 ? 'DIFFERS' : 'AGREES';
}

type FoundDifference = Difference & { readonly of: readonly [PreparedClaim, PreparedClaim] };

/** One value an appearance: of its surest difference. */
function summarize(aspect: Aspect, found: readonly FoundDifference[]): ClaimDiscrepancy {
  const isContradiction = found.some(({ grade }) => grade === 'CONTRADICTS');
  const grade: Grade = isContradiction ? 'CONTRADICTS' : 'DIFFERS_IN_DETAIL';
  const values = new Map<number, AspectValue>();
  const surest = found.filter((one) => one.grade === grade).sort((x, y) => y.score - x.score);
  for (const { a, b, of } of surest)
    for (const [told, { claim }] of [
      [a, of[0]],
      [b, of[1]],
    ] as const)
      if (!values.has(claim.id))
        values.set(claim.id, { appearance: claim.id, value: told.value, start: told.start, end: told.end });
  return discrepancy(aspect, grade, [...values.values()], surest[0]?.score ?? 0);
}

/** An event is on one day; an article that names two days for it speaks of several, or of one that goes on. */
function compareDays(members: readonly PreparedClaim[]): ClaimDiscrepancy[] {
  const told = members.flatMap((member) => toldBy(member, 'DAY'));
  const daysOf = new Map<number, Set<string>>();
  for (const { article, value } of told)
    daysOf.set(article, new Set([...(daysOf.get(article) ?? []), value]));
  const isOpen = [...daysOf.values()].some((days) => days.size > 1);
  const distinct = new Set(told.map(({ value }) => value));
  if (isOpen || distinct.size < 2) return [];
  const grade = told.every(({ isExact }) => isExact) ? 'CONTRADICTS' : 'DIFFERS_IN_DETAIL';
  return [discrepancy('DAY', grade, told.map(toValue), PHRASE_SCORE)];
}

function compareTold(
  members: readonly PreparedClaim[],
  aspect: Aspect,
  tell: (told: Circumstance) => string,
): ClaimDiscrepancy[] {
  const told = members
    .flatMap((member) => toldBy(member, aspect))
    .map((one) => ({ ...one, value: tell(one) }));
  if (new Set(told.map(({ value }) => value)).size < 2) return [];
  return [discrepancy(aspect, 'DIFFERS_IN_DETAIL', told.map(toValue), PHRASE_SCORE)];
}

/** Articles name other places for one speaker; that one names more places than another is no difference. */
function compareVenues(members: readonly PreparedClaim[]): ClaimDiscrepancy[] {
  const told = members.flatMap((member) => toldBy(member, 'VENUE'));
  const networksOf = new Map<number, Set<string>>();
  for (const { article, unit, value } of told)
    networksOf.set(article, new Set([...(networksOf.get(article) ?? []), networkOf(unit ?? value)]));
  const all = [...networksOf.values()];
  const isApart = all.some((own) => all.some((other) => ![...own].some((network) => other.has(network))));
  return isApart ? [discrepancy('VENUE', 'DIFFERS_IN_DETAIL', told.map(toValue), PHRASE_SCORE)] : [];
}

const networkOf = (name: string): string => name.replace(/ News$/u, '').toLowerCase();

type Told = Circumstance & { readonly appearance: number; readonly article: number };

function toldBy({ claim }: PreparedClaim, aspect: Aspect): Told[] {
  return claim.circumstances
    .filter((one) => one.aspect === aspect)
    .slice(0, 1)
    .map((one) => ({ ...one, appearance: claim.id, article: claim.articleId }));
}

const toValue = ({ appearance, value, start, end }: Told): AspectValue => ({ appearance, value, start, end });

function discrepancy(
  aspect: Aspect,
  grade: Grade,
  values: readonly AspectValue[],
  score: number,
): ClaimDiscrepancy {
  return {
    aspect,
    grade,
    values,
    method: `discrepancy/${aspect.toLowerCase()}`,
    version: LINKER_VERSION,
    score,
  };
}
