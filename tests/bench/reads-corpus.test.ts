import { describe, expect, it } from 'vitest';
import { differenceOf, neutralOf } from '../../bench/reads/compare-answers.ts';
import { sizeOf } from '../../bench/reads/corpus/corpus-size.ts';
import { loadCorpus } from '../../bench/reads/corpus/load-corpus.ts';
import { drawSubjects } from '../../bench/reads/draw-subjects.ts';
import { answerQuestion } from '../../bench/reads/limit/answer-question.ts';
import { LIMIT_STATEMENTS } from '../../bench/reads/limit/statements.ts';
import { QUESTION_NAMES, QUESTIONS } from '../../bench/reads/questions.ts';
import type { Store } from '../../src/store/open-store.ts';
import { selectRows } from '../../src/store/statement.ts';
import { askOf } from '../graph/ask.ts';
import { openTestStore } from '../store/test-store.ts';

const TABLES = [
  'Outlet',
  'Person',
  'Story',
  'Article',
  'Utterance',
  'Quote',
  'ArticleLink',
  'Claim',
  'QuoteWords',
];

async function load(seed: number): Promise<Store> {
  const store = await openTestStore();
  await loadCorpus(store, { scale: '1k', seed });
  return store;
}

/** What the tables hold, but for when rows were made. */
async function digestOf({ prisma }: Store): Promise<string[]> {
  const digests = TABLES.map((table) =>
    selectRows<{ digest: string }>(
      prisma,
      `select '${table} ' || md5(string_agg(row::text, '' order by row::text)) as digest
      from (select to_jsonb(t) - '{createdAt,ingestedAt,updatedAt}'::text[] as row from "${table}" t) rows`,
    ),
  );
  return (await Promise.all(digests)).flat().map(({ digest }) => digest);
}

const store = await load(1);
const rows = <Row extends object>(sql: string) => selectRows<Row>(store.prisma, sql);

describe('loadCorpus', () => {
  it('loads the same rows for the same seed, and others for another', async () => {
    const digest = await digestOf(store);
    expect(await digestOf(await load(1))).toEqual(digest);
    expect(await digestOf(await load(2))).not.toEqual(digest);
  });

  it('loads as many rows as the scale says, and of one person 7 % of the quotes', async () => {
    const [counts] = await rows<{ quotes: number; articles: number; first: number }>(
      `select (select count(*)::int from "Quote") as quotes, (select count(*)::int from "Article") as articles,
        (select "quoteCount" from "Person" where slug = 'person-1') as first`,
    );
    expect(counts).toMatchObject({ quotes: 1_000, articles: 100 });
    expect(counts?.first).toBeGreaterThan(40);
    expect(counts?.first).toBeLessThan(100);
  });

  it('leaves no reference without its row, though references were not checked', async () => {
    const references = await rows<{ table: string; column: string; target: string }>(
      `select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f'`,
    );
    expect(references.length).toBeGreaterThan(50);
    for (const { table, column, target } of references) {
      const [lost] = await rows<{ count: number }>(
        `select count(*)::int as count from ${table} t where "${column}" is not null
          and not exists (select from ${target} o where o.id = t."${column}")`,
      );
      expect(lost?.count, `${table}.${column}`).toBe(0);
    }
  });

  it('makes every index again that the migrations make', async () => {
    const fresh = await openTestStore();
    const indexes = `select indexdef as def from pg_indexes where schemaname = 'public' order by indexname`;
    expect(await rows(indexes)).toEqual(await selectRows(fresh.prisma, indexes));
  });

  it('says where each quote and its cue stand in the text', async () => {
    const [places] = await rows<{ wrong: number }>(
      `select count(*)::int as wrong from "Quote" q join "Article" a on a.id = q."articleId"
      where substr(a.text, q.start + 1, q."end" - q.start) <> q.text
        or substr(a.text, q."cueStart" + 1, q."cueEnd" - q."cueStart") <> q."cueText"`,
    );
    expect(places?.wrong).toBe(0);
  });

  it('fills what triggers keep as the triggers would', async () => {
    const [kept] = await rows<{ counts: number; words: number; titles: number }>(
      `select (select count(*)::int from "Person" p where "quoteCount" <> (select count(*) from "Quote" q where q."personId" = p.id)) as counts,
        (select count(*)::int from "Quote" q left join "QuoteWords" w on w."quoteId" = q.id
          where w.words is distinct from setweight(search_words(q.text), 'B')) as words,
        (select count(*)::int from "Article" a left join "ArticleWords" w on w."articleId" = a.id
          where w.words is distinct from article_words(a.title, a.text, a.sections)) as titles`,
    );
    expect(kept).toEqual({ counts: 0, words: 0, titles: 0 });
  });

  it('goes on counting where the rows end', async () => {
    const outlet = await store.prisma.outlet.create({ data: { domain: 'new.example' } });
    expect(outlet.id).toBeGreaterThan(1);
    await store.prisma.outlet.delete({ where: { id: outlet.id } });
  });
});

describe('the limit', () => {
  it('answers each question that it has a statement for just as OnRecord does', async () => {
    const ask = askOf(store);
    const subjects = await drawSubjects(store);
    const send = async (_name: string, sql: string, values: readonly unknown[]) => {
      const [row] = await store.prisma.$queryRawUnsafe<{ answer: string }[]>(sql, ...values);
      return row?.answer ?? '';
    };
    for (const question of QUESTION_NAMES.filter((name) => LIMIT_STATEMENTS[name])) {
      for (const variables of subjects[question].slice(0, 5)) {
        const limit = JSON.parse(await answerQuestion(send, question, variables)).data;
        const { data } = await ask(QUESTIONS[question].query, variables);
        expect(differenceOf(neutralOf(limit), neutralOf(data)), question).toBeNull();
      }
    }
  });
});

describe('sizeOf', () => {
  it('takes thousands and millions of quotes, and nothing else', () => {
    expect(sizeOf('1m')).toMatchObject({ quotes: 1_000_000, articles: 100_000, people: 20_000 });
    for (const wrong of ['', '0k', '10', '1.5m', 'k', '-1k'])
      expect(() => sizeOf(wrong)).toThrow(/The scale must be/);
  });
});
