import anyAscii from 'any-ascii';
import { selectRows, type Tx } from './statement.ts';

/** Longest slug before its number, in characters: cut at a word. */
const MAX_SLUG = 80;
const CANDIDATES = 32;

/** `Putin’s “first” step, №5` → `putins-first-step-no5`. Lower-case ASCII letters, digits and single dashes. */
export function toSlug(text: string): string {
  const words = anyAscii(text.slice(0, 4 * MAX_SLUG))
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words[0] ?? 'untitled').slice(0, MAX_SLUG);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > MAX_SLUG) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * A free slug for each base, in their order and distinct: the base itself, else `base-2`, `base-3`, …
 * Free means free in `table` at this moment: insert with `on conflict (slug) do nothing` and ask again
 * for those that another transaction took. One statement for up to 31 namesakes, then one per doubling.
 */
export async function findFreeSlugs(
  tx: Tx,
  table: keyof typeof FORMER,
  bases: readonly string[],
): Promise<string[]> {
  const free: string[] = [];
  const given = new Set<string>();
  const taken = await takenSlugs(tx, table, [...new Set(bases)], 1, CANDIDATES);
  for (const base of bases) {
    let number = 1;
    for (
      let asked = CANDIDATES;
      taken.has(numbered(base, number)) || given.has(numbered(base, number));
      number++
    ) {
      if (number < asked) continue;
      for (const slug of await takenSlugs(tx, table, [base], asked + 1, asked * 2)) taken.add(slug);
      asked *= 2;
    }
    given.add(numbered(base, number));
    free.push(numbered(base, number));
  }
  return free;
}

/** Identities that had a slug before go on being found by it: nobody else may have it. */
const FORMER = {
  Article: '',
  Story: '',
  Person: ' union select slug from "FormerSlug" join wanted using (slug) where "personId" is not null',
  Organization:
    ' union select slug from "FormerSlug" join wanted using (slug) where "organizationId" is not null',
};

async function takenSlugs(
  tx: Tx,
  table: keyof typeof FORMER,
  bases: readonly string[],
  from: number,
  to: number,
): Promise<Set<string>> {
  const candidates = bases.flatMap((base) =>
    Array.from({ length: to - from + 1 }, (_, index) => numbered(base, from + index)),
  );
  const rows = await selectRows<{ slug: string }>(
    tx,
    `with wanted as (select jsonb_array_elements_text($1::jsonb) as slug)
    select slug from "${table}" join wanted using (slug)${FORMER[table]}`,
    candidates,
  );
  return new Set(rows.map((row) => row.slug));
}

function numbered(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`;
}
