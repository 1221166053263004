import { aliasKeys } from './alias-keys.ts';
import { readDescription } from './description.ts';
import type { Entity } from './entity.ts';
import { nameBlockKeys } from './name-block-keys.ts';
import { nameKey } from './name-key.ts';
import { readPersonName } from './person-name.ts';

/** The name under which a document speaks of an entity: what is compared across documents. */
export interface EntityName {
  readonly type: Entity['type'];
  /** Equal for all spellings of one name: `p:volodimir zelenski`, `b:zelenski`, `o:nato`, `c:RU`. */
  readonly key: string;
  /** The form that the key is of. */
  readonly form: string;
  /** Names that are worth comparing share one; bare surnames and full ones share `s:` of the surname. */
  readonly blockKeys: readonly string[];
  /** Given only by a surname, and perhaps a title: whom it means, other names must tell. */
  readonly bare: BareName | null;
}

/** A bare surname with what its document tells of the person. */
export interface BareName {
  readonly surname: string;
  readonly gender: Entity['gender'];
  /** Head noun of the title in front of it: "senator". */
  readonly office: string | null;
}

/** Block key of all full names of a surname, and of all bare ones. */
export const fullKeyOf = (surname: string): string => `s:${surname}`;
export const bareKeyOf = (surname: string): string => `b:${surname}`;

/** Longest office that a key holds; longer heads are no words. */
const LONGEST_OFFICE = 40;

/** The name of an entity of one document. Null where its name has no letters to fold. Linear in its forms. */
export function entityName(entity: Entity): EntityName | null {
  const form = entity.name.trim().replaceAll(/\s+/gu, ' ');
  return entity.type === 'person' ? personName(entity, form) : bodyName(entity.type, form);
}

function personName(entity: Entity, form: string): EntityName | null {
  const name = readPersonName(form);
  const key = nameKey(form);
  if (!name || key === null) return null;
  if (name.given.length > 0) {
    const blockKeys = [...nameBlockKeys(form).map((block) => `p:${block}`), fullKeyOf(name.surname)];
    return { type: 'person', key: `p:${key}`, form, blockKeys, bare: null };
  }
  const bare = { surname: name.surname, gender: entity.gender, office: officeOf(entity) };
  const told = [bare.gender === 'unknown' ? '' : bare.gender, bare.office ?? ''].join('|');
  const whole = told === '|' ? bareKeyOf(name.surname) : `${bareKeyOf(name.surname)}|${told}`;
  return { type: 'person', key: whole, form, blockKeys: [bareKeyOf(name.surname)], bare };
}

/** The office that most of the entity's titles name, the first in the alphabet among equals. */
function officeOf({ roles }: Entity): string | null {
  const counts = new Map<string, number>();
  for (const { text } of roles) {
    const head = readDescription(text)?.head;
    if (head !== undefined && head.length <= LONGEST_OFFICE) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** Whole name and acronym: "North Atlantic Treaty Organization" meets "NATO" under `o:nato`. */
function bodyName(type: Exclude<Entity['type'], 'person'>, form: string): EntityName | null {
  const blockKeys = aliasKeys(type, form);
  const [key] = blockKeys;
  return key === undefined ? null : { type, key, form, blockKeys, bare: null };
}

/** What a bare name's key tells: the inverse of `entityName` for bare names; null for other keys. */
export function readBareKey(key: string): BareName | null {
  if (!key.startsWith('b:')) return null;
  const [surname = '', gender, office] = key.slice(2).split('|');
  return {
    surname,
    gender: gender === 'female' || gender === 'male' ? gender : 'unknown',
    office: office || null,
  };
}

/** The folded surname of a person's name, full or bare; null for bodies. */
export function surnameOf(key: string, form: string): string | null {
  if (key.startsWith('b:')) return readBareKey(key)?.surname ?? null;
  return key.startsWith('p:') ? (readPersonName(form)?.surname ?? null) : null;
}
