import { type Draw, drawFrom, zipf } from './draw.ts';
import { GIVEN_NAMES, NICKNAMES, type Origin } from './given-names.ts';
import { inventOrganization, ORGANIZATION_COUNT } from './organizations.ts';
import type { Outlet } from './outlets.ts';
import { COUNTRIES, TOWNS } from './places.ts';
import { spellName } from './spellings.ts';
import { drawSurname } from './surnames.ts';

/** Someone in the news; the smaller the number, the more often. */
export interface InventedPerson {
  readonly id: number;
  readonly pronoun: 'he' | 'she';
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
  /** "Finance Minister", as it stands before the name. */
  readonly title: string | null;
  /** "a nurse from Kelby", as it stands after it. */
  readonly role: string;
}

const PERSON_COUNT = 20_000;
const ORIGINS: readonly Origin[] = [
  'english',
  'english',
  'english',
  'english',
  'slavic',
  'slavic',
  'arabic',
  'spanish',
  'german',
  'nordic',
  'chinese',
];
const TITLES = [
  'Finance Minister',
  'Mayor',
  'Sen.',
  'Gov.',
  'Gen.',
  'President',
  'Judge',
  'Prof.',
  'Dr.',
  'Ambassador',
  'Chief Inspector',
  'Transport Secretary',
  'Rep.',
  'Prime Minister',
];
const TRADES = [
  'nurse',
  'lawyer',
  'teacher',
  'fisherman',
  'economist',
  'farmer',
  'engineer',
  'historian',
  'shopkeeper',
  'driver',
];
const POSTS = ['chief executive', 'chairman', 'spokesman', 'spokeswoman', 'director', 'chief economist'];
const NAMESAKES = 0.015;
const KIN = 0.05;
const MIDDLE_INITIALS = 'ABCDEFGHJKLMPRSTW';

/** The person of that number in the world of `seed`. */
function inventPerson(seed: number, id: number): InventedPerson {
  const draw = drawFrom(seed, 4, id);
  const origin = draw.pick(ORIGINS);
  const pronoun = draw.chance(0.6) ? 'he' : 'she';
  const own = {
    id,
    pronoun,
    given: draw.pick(GIVEN_NAMES[origin][pronoun]),
    middle: origin === 'english' && draw.chance(0.3) ? `${draw.pick([...MIDDLE_INITIALS])}.` : null,
    surname: drawSurname(draw, origin),
    title: draw.chance(0.5) ? draw.pick(TITLES) : null,
    role: inventRole(draw, seed),
  } as const;
  if (id < 20) return own;
  const relation = draw.number();
  const other = inventPerson(seed, draw.between(0, Math.floor(id / 4)));
  if (relation < NAMESAKES)
    return { ...own, pronoun: other.pronoun, given: other.given, surname: other.surname };
  return relation < NAMESAKES + KIN ? { ...own, surname: other.surname } : own;
}

function inventRole(draw: Draw, seed: number): string {
  const kind = draw.number();
  if (kind < 0.4)
    return `${draw.pick(POSTS)} of ${inventOrganization(seed, draw.between(0, ORGANIZATION_COUNT - 1)).inText}`;
  if (kind < 0.6) return `a ${draw.pick(TRADES)} from ${draw.pick(TOWNS)}`;
  if (kind < 0.8) return `the foreign minister of ${draw.pick(COUNTRIES)}`;
  return `a professor of economics in ${draw.pick(TOWNS)}`;
}

const drawRank = zipf(PERSON_COUNT, 0.9);

/** People by how often they are in the news, each once. */
export function drawPeople(draw: Draw, seed: number, count: number): InventedPerson[] {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(drawRank(draw));
  return [...ids].map((id) => inventPerson(seed, id));
}

/** How one article of an outlet names a person: in full at first, then in short. */
export interface PersonNames {
  readonly first: string;
  readonly later: string;
  readonly full: string;
}

/** The names that an article gives the person: title or role, nickname, initial, the outlet's spelling. */
export function namesOf(person: InventedPerson, outlet: Outlet, draw: Draw): PersonNames {
  const nickname = draw.chance(0.15) ? NICKNAMES[person.given] : undefined;
  const initial = person.middle !== null && draw.chance(0.5) ? ` ${person.middle}` : '';
  const spelled = (name: string): string => spellName(name, outlet.spelling);
  const later = spelled(person.surname);
  const full = `${nickname ?? spelled(person.given) + initial} ${later}`;
  if (person.title !== null && draw.chance(0.7)) return { first: `${person.title} ${full}`, later, full };
  return { first: draw.chance(0.7) ? `${full}, ${person.role},` : full, later, full };
}
