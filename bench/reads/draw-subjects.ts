import type { Store } from '../../src/store/open-store.ts';
import { selectRows } from '../../src/store/statement.ts';
import { randomFrom } from '../random.ts';
import type { QuestionName, Variables } from './questions.ts';

/** How many questions of a kind are asked in turn. */
const SUBJECTS = 500;
/** Q5: quotes of a page, and how far down it is where the connection is long enough. */
const PAGE = 20;
const PAGES_DOWN = 500;

export type Subjects = Readonly<Record<QuestionName, readonly Variables[]>>;

const globalId = (type: string, id: number): string => Buffer.from(`${type}:${id}`).toString('base64url');

/**
 * Whom and what the questions are about: 500 of each, drawn so that the n-th most asked is asked 1/n as often as the
 * first. The same ones for the same corpus.
 */
export async function drawSubjects({ prisma }: Store): Promise<Subjects> {
  const random = randomFrom(1);
  const column = async <T>(sql: string): Promise<T[]> =>
    (await selectRows<{ value: T }>(prisma, sql)).map(({ value }) => value);
  const ranked = async <T>(sql: string): Promise<T[]> => {
    const all = await column<T>(sql);
    return Array.from({ length: SUBJECTS }, () => all[Math.floor(all.length ** random()) - 1] as T);
  };
  const people = await ranked<string>('select slug as value from "Person" order by "quoteCount" desc, id');
  const articles = await ranked<string>('select slug as value from "Article" order by "orderAt" desc');
  const outlets = await ranked<string>('select domain as value from "Outlet" order by id');
  const utterances = await ranked<number>(
    'select id as value from "Utterance" order by "quoteCount" desc, id',
  );
  const stories = await ranked<string>('select slug as value from "Story" order by "articleCount" desc, id');
  const personIds = await ranked<number>('select id as value from "Person" order by "quoteCount" desc, id');
  const outletIds = await ranked<number>('select id as value from "Outlet" order by id');
  // Two words of two syllables: those of one are the language's commonest.
  const words = await column<string>(
    `select lower(split_part(text, ' ', 2)) || ' ' || lower(split_part(text, ' ', 4)) as value from "Quote"
    where length(split_part(text, ' ', 2)) > 4 and length(split_part(text, ' ', 4)) > 4 and split_part(text, ' ', 2) <> split_part(text, ' ', 4)
    order by hashint4extended(id, 1) limit ${SUBJECTS}`,
  );
  const slugs = (all: readonly string[]) => all.map((slug) => ({ slug }));
  const ids = utterances.map((id) => ({ id: globalId('Utterance', id) }));
  return {
    Q1: slugs(people),
    Q2: slugs(articles),
    Q3: outlets.map((domain) => ({ domain })),
    Q4: ids,
    Q5: [{ slug: FIRST, first: PAGE, after: null }],
    Q6: slugs([FIRST]),
    Q7: words.map((query) => ({ query })),
    Q8: ids,
    Q9: slugs(stories),
    Q10: personIds.map((id, at) => ({
      from: globalId('Person', id),
      to: globalId('Outlet', outletIds[at] ?? 1),
    })),
  };
}

/** The person with 7 % of the quotes. */
const FIRST = 'person-1';

/** Pages down at which Q5 asks for one: 500, or five sevenths of a shorter connection. */
export function pagesDown(quotes: number): number {
  return Math.min(PAGES_DOWN, Math.floor((quotes / PAGE) * (5 / 7)));
}
