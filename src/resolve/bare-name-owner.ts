import { givenNameGender } from '../extract/given-names.ts';
import { readDescription } from './description.ts';
import type { BareName } from './entity-name.ts';

/** A person who has the surname, as the corpus knows them. */
export interface SurnameBearer {
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

/**
 * Whom documents mean that give a surname alone and name nobody in full who has it: the only bearer whom gender and
 * office allow, or the one whom far more articles name than any other. Null where several are as likely, or none is.
 * Linear.
 */
export function bareNameOwner(bare: BareName, bearers: readonly SurnameBearer[]): BareNameOwner | null {
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
