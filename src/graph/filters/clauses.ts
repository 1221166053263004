import { isThenable, type MaybePromise } from '@pothos/core';
import type { GraphContext } from '../context.ts';
import { InvalidArgument, UnknownReference } from '../errors.ts';
import type { LookupNoun } from '../lookups.ts';
import { checkListSize } from './check-list.ts';

const MAX_TEXT = 200;
/** Half of a character, which UTF-8 cannot carry. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** `orderAt` of articles whose time of publication is unknown. */
const UNDATED = new Date('0001-01-01T00:00:00.000Z');

/** The fields of a filter that are given, combined: a row must fit all of them. */
export function allOf<Where extends object>(
  clauses: readonly (MaybePromise<Where> | null)[],
): MaybePromise<{ AND: Where[] }> {
  const given = clauses.filter((clause) => clause !== null);
  if (given.some(isThenable)) return Promise.all(given).then((AND) => ({ AND }));
  return { AND: given as Where[] };
}

/**
 * A clause for a filter field that is given; null for one that is left out (or null). One that throws rejects instead:
 * thrown, it would leave nobody to take what the clauses before it reject with, and that ends the process.
 */
export function given<Value, Clause>(
  value: Value | null | undefined,
  clause: (value: Value) => Clause,
): Clause | Promise<never> | null {
  if (value == null) return null;
  try {
    return clause(value);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** `{ in: values }`, refusing an empty or oversized list. @throws InvalidArgument */
export function anyOf<Value>(field: string, values: readonly Value[]): { in: Value[] } {
  checkListSize(field, values);
  return { in: [...new Set(values)] };
}

/** The ids of the rows that slugs (or domains) name. Rejects with UnknownReference naming the first unknown one. */
export async function idsOf(
  context: GraphContext,
  noun: LookupNoun,
  field: string,
  names: readonly string[],
): Promise<{ in: number[] }> {
  checkListSize(field, names);
  const ids = await Promise.all(
    names.map(async (name) => {
      const id = await findId(context, noun, noun === 'outlet' ? name.toLowerCase() : name);
      if (id === null) throw new UnknownReference(noun, field, name);
      return id;
    }),
  );
  return { in: [...new Set(ids)] };
}

async function findId({ lookups }: GraphContext, noun: LookupNoun, name: string): Promise<number | null> {
  const id = await lookups[noun].load(name);
  if (id !== null || (noun !== 'person' && noun !== 'organization')) return id;
  return lookups.former[noun].load(name);
}

/**
 * The people and organizations that these slugs name.
 * Rejects with UnknownReference naming the first slug that is neither.
 */
export async function idsOfSpeakers(
  context: GraphContext,
  field: string,
  slugs: readonly string[],
): Promise<{ personIds: number[]; organizationIds: number[] }> {
  checkListSize(field, slugs);
  const owners = await Promise.all(slugs.map((slug) => ownersOf(context, slug)));
  const unknown = owners.findIndex((ids) => ids.every((id) => id === null));
  if (unknown >= 0) throw new UnknownReference('person or organization', field, slugs[unknown] ?? '');
  return {
    personIds: owners.flatMap(([id]) => id ?? []),
    organizationIds: owners.flatMap(([, id]) => id ?? []),
  };
}

/** The rows whose speaker (a person or an organization) one of these slugs names; rejects as `idsOfSpeakers`. */
export async function spokenBy(
  context: GraphContext,
  field: string,
  slugs: readonly string[],
): Promise<{ OR: ({ personId: { in: number[] } } | { organizationId: { in: number[] } })[] }> {
  const { personIds, organizationIds } = await idsOfSpeakers(context, field, slugs);
  return {
    OR: [
      ...(personIds.length > 0 ? [{ personId: { in: personIds } }] : []),
      ...(organizationIds.length > 0 ? [{ organizationId: { in: organizationIds } }] : []),
    ],
  };
}

/** The person and the organization with this slug; where it is nobody's now, those who had it before a merge. */
async function ownersOf({ lookups }: GraphContext, slug: string): Promise<[number | null, number | null]> {
  const now = await Promise.all([lookups.person.load(slug), lookups.organization.load(slug)]);
  if (now.some((id) => id !== null)) return now;
  return Promise.all([lookups.former.person.load(slug), lookups.former.organization.load(slug)]);
}

/** Text that contains `text` literally, whatever its case. @throws InvalidArgument */
export function containing(field: string, text: string): { contains: string; mode: 'insensitive' } {
  if (text.trim() === '' || text.length > MAX_TEXT || text.includes('\0')) {
    throw new InvalidArgument(`\`${field}\` must be 1 to ${MAX_TEXT} characters of text.`, {
      field,
      received: text.slice(0, MAX_TEXT),
      limit: MAX_TEXT,
    });
  }
  // Prisma hands it to ILIKE, where these three mean more than themselves.
  return {
    contains: text.replaceAll(LONE_SURROGATE, '\uFFFD').replaceAll(/[\\%_]/g, '\\$&'),
    mode: 'insensitive',
  };
}

/** Articles or quotes by when they were published; those without a date never fit. @throws InvalidArgument */
export function publishedBetween(
  field: string,
  { from, before }: { from?: Date | null; before?: Date | null },
): { orderAt: { gt: Date; gte?: Date; lt?: Date } } {
  return { orderAt: { gt: UNDATED, ...between(field, from, before, 'lt') } };
}

/** Between two bounds, either of which may be missing. @throws InvalidArgument when nothing can lie between them */
export function between(
  field: string,
  from: Date | null | undefined,
  to: Date | null | undefined,
  upper: 'lt' | 'lte',
): { gte?: Date; lt?: Date; lte?: Date } {
  if (from && to && (upper === 'lt' ? from >= to : from > to)) {
    throw new InvalidArgument(`\`${field}\` ends before it begins.`, {
      field,
      received: `${from.toISOString()} – ${to.toISOString()}`,
    });
  }
  return { ...(from ? { gte: from } : {}), ...(to ? { [upper]: to } : {}) };
}
