import { aliasKeys } from '../resolve/alias-keys.ts';
import { readPersonName } from '../resolve/person-name.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import { AmbiguousName, type Namesake } from './errors.ts';
import { isStorable } from './storable.ts';

/** More namesakes than anybody wants to choose from. */
const MAX_NAMESAKES = 50;

/**
 * The people who go by `name`, spelling folded as resolve/ folds it: those with this very form among their
 * aliases, or, for a bare surname that is nobody's alias, all who have it. By slug.
 */
export async function findPeopleByName(prisma: PrismaClient, name: string): Promise<Namesake[]> {
  const wanted = foldedName(name);
  if (wanted === null || !isStorable(name)) return [];
  const found = await prisma.person.findMany({
    where: { aliases: { some: { keys: { hasSome: aliasKeys('person', name) } } } },
    select: { id: true, slug: true, aliases: { select: { name: true } } },
    orderBy: { slug: 'asc' },
    take: MAX_NAMESAKES,
  });
  const exact = found.filter(({ aliases }) => aliases.some((alias) => foldedName(alias.name) === wanted));
  const isBare = !wanted.includes(' ');
  const people = exact.length > 0 || !isBare ? exact : found;
  return people.map(({ id, slug }) => ({ typename: 'Person', id, slug }));
}

/** The organizations and countries that go by `name`, acronyms included ("NATO"). By slug. */
export async function findOrganizationsByName(prisma: PrismaClient, name: string): Promise<Namesake[]> {
  const [whole] = aliasKeys('organization', name);
  if (whole === undefined || !isStorable(name)) return [];
  const found = await prisma.organization.findMany({
    where: { aliases: { some: { keys: { has: whole } } } },
    select: { id: true, slug: true },
    orderBy: { slug: 'asc' },
    take: MAX_NAMESAKES,
  });
  return found.map(({ id, slug }) => ({ typename: 'Organization', id, slug }));
}

/**
 * The only one among namesakes; null where there is none.
 * @throws AmbiguousName where there are several
 */
export function onlyOne(name: string, namesakes: readonly Namesake[]): Namesake | null {
  if (namesakes.length > 1) throw new AmbiguousName('name', name, namesakes);
  return namesakes[0] ?? null;
}

/** "Volodymyr Zelenskyy" and "Volodimir Zelensky" alike; null for no name. */
function foldedName(form: string): string | null {
  const name = readPersonName(form);
  return name && [...name.given, name.surname].join(' ');
}
