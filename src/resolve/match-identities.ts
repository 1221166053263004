import { aliasKeys } from './alias-keys.ts';
import type { Entity } from './entity.ts';
import type { IdentityMatch, KnownIdentity } from './identity.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** Stored with every identity link: raise it whenever the same names can match otherwise. */
export const MATCHER_VERSION = 'matcher-1';

const NOBODY: IdentityMatch = { id: null, rule: 'new', score: 1 };

interface Candidate {
  readonly entity: number;
  readonly id: number;
  readonly rule: string;
  readonly score: number;
}

/**
 * Decides which known identity each entity of a document is. A different given name is a hard no; a bare
 * surname is taken for the one known person who has it, and for nobody where several do. Two people of one
 * document are never the same person: the better match wins.
 *
 * @param known identities that share an alias key (`aliasKeys`) with some entity
 * @returns one match an entity, in the same order; `id` null for one that is new
 */
export function matchIdentities(
  entities: readonly Entity[],
  known: readonly KnownIdentity[],
): IdentityMatch[] {
  const candidates = entities.flatMap((entity, index) =>
    (entity.type === 'person' ? matchPerson(entity, known) : matchOrganization(entity, known)).map(
      (match) => ({
        ...match,
        entity: index,
      }),
    ),
  );
  candidates.sort((a, b) => b.score - a.score || a.entity - b.entity || a.id - b.id);
  const matches = new Map<number, Candidate>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    const isPerson = entities[candidate.entity]?.type === 'person';
    if (matches.has(candidate.entity) || (isPerson && taken.has(candidate.id))) continue;
    matches.set(candidate.entity, candidate);
    if (isPerson) taken.add(candidate.id);
  }
  return entities.map((_, index) => {
    const match = matches.get(index);
    return match ? { id: match.id, rule: match.rule, score: match.score } : NOBODY;
  });
}

type Match = Omit<Candidate, 'entity'>;
type Likeness = 'full' | 'initial' | 'bare' | 'none';

const SCORES: Readonly<Record<Exclude<Likeness, 'none'>, number>> = { full: 0.98, initial: 0.85, bare: 0.7 };

function matchPerson(entity: Entity, known: readonly KnownIdentity[]): Match[] {
  const names = namesOf(entity.forms.map(({ name }) => name));
  const alike = known
    .filter(({ type }) => type === 'person')
    .map(({ id, aliases }) => {
      const others = namesOf(aliases);
      return { id, isBare: isBare(others), likeness: compareNames(names, others) };
    })
    .filter(({ likeness }) => likeness !== 'none');
  for (const likeness of ['full', 'initial'] as const) {
    const found = alike.filter((candidate) => candidate.likeness === likeness);
    if (found.length === 0) continue;
    return found.length === 1 ? found.map(({ id }) => ({ id, rule: likeness, score: SCORES[likeness] })) : [];
  }
  const named = alike.filter((candidate) => !candidate.isBare);
  const bare = named.length === 1 ? named : alike.filter((candidate) => candidate.isBare);
  return bare.length === 1 ? bare.map(({ id }) => ({ id, rule: 'bare surname', score: SCORES.bare })) : [];
}

const namesOf = (forms: readonly string[]): PersonName[] =>
  forms.flatMap((form) => readPersonName(form) ?? []);

/** Known by a surname alone. */
const isBare = (names: readonly PersonName[]): boolean => names.every(({ given }) => given.length === 0);

/** How alike two people's names are: their fullest forms decide, and a conflict of given names ends it. */
function compareNames(a: readonly PersonName[], b: readonly PersonName[]): Likeness {
  const likenesses = a.flatMap((one) =>
    b.map((other) => (one.surname === other.surname ? compareGiven(one, other) : null)),
  );
  const found = new Set(likenesses);
  if (found.has('full')) return 'full';
  if (found.has('none')) return 'none';
  if (found.has('initial')) return 'initial';
  return found.has('bare') ? 'bare' : 'none';
}

function compareGiven({ given: a }: PersonName, { given: b }: PersonName): Likeness {
  const [first, other] = [a[0], b[0]];
  if (first === undefined || other === undefined) return 'bare';
  if (first.length > 1 && other.length > 1) return first === other ? 'full' : 'none';
  return first.charAt(0) === other.charAt(0) ? 'initial' : 'none';
}

/** Equal whole names decide, the oldest identity where several have the name; an acronym must be unambiguous. */
function matchOrganization(entity: Entity, known: readonly KnownIdentity[]): Match[] {
  const bodies = known.filter(({ type }) => type !== 'person');
  const keys = entity.forms.map(({ name }) => aliasKeys(entity.type, name));
  const whole = new Set(keys.flatMap((each) => each.slice(0, 1)));
  const acronyms = new Set(keys.flatMap((each) => each.slice(1)));
  const named = bodies.filter(({ type, aliases }) => aliases.some((alias) => hasKey(whole, type, alias, 0)));
  const [oldest] = named.map(({ id }) => id).sort((a, b) => a - b);
  if (oldest !== undefined) return [{ id: oldest, rule: 'name', score: named.length === 1 ? 0.95 : 0.75 }];
  const alike = bodies.filter(({ type, aliases }) =>
    aliases.some((alias) => hasKey(acronyms, type, alias, 0) || hasKey(whole, type, alias, 1)),
  );
  return alike.length === 1 ? alike.map(({ id }) => ({ id, rule: 'acronym', score: 0.85 })) : [];
}

/** Whether the alias's whole name (position 0) or acronym (1) is among the keys. */
function hasKey(keys: ReadonlySet<string>, type: Entity['type'], alias: string, position: 0 | 1): boolean {
  const key = aliasKeys(type, alias)[position];
  return key !== undefined && keys.has(key);
}
