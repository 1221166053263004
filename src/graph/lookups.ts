import DataLoader from 'dataloader';
import type { PrismaClient } from '../store/generated/client.ts';
import { findFormerSlugs } from './former-slugs.ts';
import { isStorable } from './storable.ts';

/** What names a row of each noun: an outlet's domain, a slug for the others. */
export type LookupNoun = 'outlet' | 'topic' | 'venue' | 'story' | 'person' | 'organization';
type Lookup = DataLoader<string, number | null>;
export type Lookups = { readonly [Noun in LookupNoun]: Lookup } & {
  /** For slugs that nobody has now: whose they were before a merge. */
  readonly former: { readonly person: Lookup; readonly organization: Lookup };
};

/** Loaders from name to row id, null for a name that nobody has. One statement a noun and tick. */
export function createLookups(prisma: PrismaClient): Lookups {
  return {
    outlet: byName(async (domains) => {
      const rows = await prisma.outlet.findMany({
        where: { domain: { in: domains } },
        select: { id: true, domain: true },
      });
      return rows.map(({ id, domain }) => ({ id, slug: domain }));
    }),
    topic: byName((slugs) => prisma.topic.findMany(bySlug(slugs))),
    venue: byName((slugs) => prisma.venue.findMany(bySlug(slugs))),
    story: byName((slugs) => prisma.story.findMany(bySlug(slugs))),
    person: byName((slugs) => prisma.person.findMany(bySlug(slugs))),
    organization: byName((slugs) => prisma.organization.findMany(bySlug(slugs))),
    former: {
      person: byName((slugs) => findFormerSlugs(prisma, 'personId', slugs)),
      organization: byName((slugs) => findFormerSlugs(prisma, 'organizationId', slugs)),
    },
  };
}

function bySlug(slugs: string[]) {
  return { where: { slug: { in: slugs } }, select: { id: true, slug: true } };
}

function byName(load: (names: string[]) => PromiseLike<{ id: number; slug: string }[]>) {
  return new DataLoader<string, number | null>(async (names) => {
    const rows = await load(names.filter(isStorable));
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    return names.map((name) => ids.get(name) ?? null);
  });
}
