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

/** Block key of all full names of a surname (as `nameBlockKeys` has it), and of all bare ones. */
export const fullKeyOf = (surname: string): string => `s:${surname}`;
export const bareKeyOf = (surname: string): string => `b:${surname}`;

/** Block key of all full names of a given name: somebody famous goes by it alone. */
export const givenKeyOf = (given: string): string => `g:${given}`;

/** Longest office that a key holds; longer heads are no words. */
const LONGEST_OFFICE = 40;

/** The name of an entity of one document. Null where its name has no letters to fold. Linear in its forms. */
export function entityName(entity: Entity): EntityName | null {
  return entity.type === 'person'
    ? personName(entity, plainForm(fullestForm(entity)))
    : bodyName(entity.type, plainForm(entity.name));
}

/** A form with its spaces made plain: "Jane\u00a0Roe" is no other form than "Jane Roe". */
export const plainForm = (form: string): string => form.trim().replaceAll(/\s+/gu, ' ');

/** The entity's name, or where that is a given name or surname alone, the full form that it is called by most. */
function fullestForm({ name, forms }: Entity): string {
  const isFull = (form: string) => (readPersonName(form)?.given.length ?? 0) > 0;
  return isFull(name) ? name : (forms.find((form) => isFull(form.name))?.name ?? name);
}

function personName(entity: Entity, form: string): EntityName | null {
  const name = readPersonName(form);
  const key = nameKey(form);
  if (!name || key === null) return null;
  if (name.given.length > 0) {
    const blockKeys = [...nameBlockKeys(form), givenKeyOf(name.given[0] ?? '')];
    return { type: 'person', key: `p:${key}`, form, blockKeys, bare: null };
  }
  const bare = { surname: name.family, gender: entity.gender, office: officeOf(entity) };
  const told = [bare.gender === 'unknown' ? '' : bare.gender, bare.office ?? ''].join('|');
  const whole = told === '|' ? bareKeyOf(name.family) : `${bareKeyOf(name.family)}|${told}`;
  return { type: 'person', key: whole, form, blockKeys: [bareKeyOf(name.family)], bare };
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

/** The words by which alone documents may mean a person of this name: surname and given name, folded; none of bodies. */
export function bareWordsOf(key: string, form: string): string[] {
  if (key.startsWith('b:')) return [readBareKey(key)?.surname ?? ''];
  const name = key.startsWith('p:') ? readPersonName(form) : null;
  return name ? [name.family, ...name.given.slice(0, 1)] : [];
}
