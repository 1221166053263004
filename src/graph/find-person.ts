import { aliasKeys } from '../resolve/alias-keys.ts';
import { readPersonName } from '../resolve/person-name.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import { AmbiguousName } from './errors.ts';

/** More namesakes than anybody wants to choose from. */
const MAX_CANDIDATES = 50;

/**
 * The id of the person who goes by `name`, spelling folded as resolve/ folds it: a person with this very
 * form among the aliases, or, for a bare surname, anyone who has it. Null where nobody does.
 * @throws (rejects with) AmbiguousName where several do
 */
export async function findPersonByName(prisma: PrismaClient, name: string): Promise<number | null> {
  const wanted = foldedName(name);
  if (wanted === null) return null;
  const candidates = await prisma.person.findMany({
    where: { aliases: { some: { keys: { hasSome: aliasKeys('person', name) } } } },
    select: { id: true, slug: true, aliases: { select: { name: true } } },
    orderBy: { slug: 'asc' },
    take: MAX_CANDIDATES,
  });
  const exact = candidates.filter(({ aliases }) =>
    aliases.some((alias) => foldedName(alias.name) === wanted),
  );
  const isBare = !wanted.includes(' ');
  const found = exact.length > 0 || !isBare ? exact : candidates;
  if (found.length > 1)
    throw new AmbiguousName(
      'name',
      name,
      found.map(({ slug }) => slug),
    );
  return found[0]?.id ?? null;
}

/** "Volodymyr Zelenskyy" and "Volodimir Zelensky" alike; null for no name. */
function foldedName(form: string): string | null {
  const name = readPersonName(form);
  return name && [...name.given, name.surname].join(' ');
}
