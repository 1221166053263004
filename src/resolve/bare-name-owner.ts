import { givenNameGender } from '../extract/given-names.ts';
import { readDescription } from './description.ts';
import type { BareName } from './entity-name.ts';

/** A person who has the name, as the corpus knows them. */
export interface NameBearer {
  readonly personId: number;
  /** A full form of the name. */
  readonly name: string;
  /** How many articles name the person in full. */
  readonly articleCount: number;
  readonly roles: readonly string[];
}

export interface BareNameOwner {
  readonly personId: number;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

/** So many times more articles must name the owner in full than anybody else of the surname. */
const DOMINANCE = 2;

/** Somebody who goes by a given name is known: so many articles name the person in full, … */
const FAMOUS = 10;
/** … and so many times more than anybody else of the given name. */
const GIVEN_DOMINANCE = 5;

/**
 * Whom documents mean that give one name alone and name nobody in full who has it: the only one of that surname whom
 * gender and office allow, or the one whom far more articles name than any other; where nobody has the surname, somebody
 * famous of that given name. Null where several are as likely, or none is. Linear.
 */
export function bareNameOwner(
  bare: BareName,
  bearers: readonly NameBearer[],
  givenBearers: readonly NameBearer[],
): BareNameOwner | null {
  return bearers.length > 0 ? surnameOwner(bare, bearers) : givenNameOwner(bare, givenBearers);
}

function givenNameOwner(bare: BareName, bearers: readonly NameBearer[]): BareNameOwner | null {
  const [first, second] = [...bearers]
    .filter(({ name }) => genderAllows(bare.gender, name))
    .sort((a, b) => b.articleCount - a.articleCount || (a.name < b.name ? -1 : 1));
  if (!first || first.articleCount < FAMOUS) return null;
  return first.articleCount >= GIVEN_DOMINANCE * (second?.articleCount ?? 0)
    ? { personId: first.personId, rule: 'given name: famous bearer', score: 0.75 }
    : null;
}

function surnameOwner(bare: BareName, bearers: readonly NameBearer[]): BareNameOwner | null {
  const possible = bearers.filter(({ name }) => genderAllows(bare.gender, name));
  const holders = possible.filter(({ roles }) => bare.office !== null && holdsOffice(roles, bare.office));
  const [holder] = holders;
  if (holder && holders.length === 1)
    return { personId: holder.personId, rule: 'bare surname: office', score: 0.85 };
  const [first, second] = [...(holders.length > 1 ? holders : possible)].sort(
    (a, b) => b.articleCount - a.articleCount || (a.name < b.name ? -1 : 1),
  );
  if (!first) return null;
  if (!second) return { personId: first.personId, rule: 'bare surname: only bearer', score: 0.7 };
  return first.articleCount >= DOMINANCE * second.articleCount
    ? { personId: first.personId, rule: 'bare surname: named most', score: 0.75 }
    : null;
}

function genderAllows(gender: BareName['gender'], name: string): boolean {
  const given = givenNameGender(name.split(' ')[0] ?? '');
  return gender === 'unknown' || given === 'unknown' || given === gender;
}

const holdsOffice = (roles: readonly string[], office: string): boolean =>
  roles.some((role) => readDescription(role)?.head === office);
