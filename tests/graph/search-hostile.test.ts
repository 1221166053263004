import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const SEARCH = `query ($query: String!) { search(query: $query) { edges { node { ... on Article { slug } }
  snippet { text highlights { start end } span { start end } } } } }`;

/** An article that is all body. */
const body = (slug: string, text: string) =>
  rows.article({ slug, text, sections: [{ kind: 'body', start: 0, end: text.length, heading: false }] });

test('any query is answered, or refused with the argument at fault', async () => {
  await body(
    'a',
    'The bridge <b>bridge</b> & “bridge” 💥 http://a.example/bridge?x=1 bridge@a.example 5% -1.5e7',
  );
  const characters = fc.constantFrom(
    ...' "“-*OR\'\\&|!():<>é字💥\ud800\u0001\u0002\u{10ffff}ab1./@%_$'.split(''),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: characters, maxLength: 60 }),
    fc.string({ unit: characters, maxLength: 30 }).map((noise) => `bridge OR ${noise}`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (query) => {
      const { data, errors } = await ask<{ search: unknown }>(SEARCH, { query });
      if (errors.length === 0) expect(data.search).toBeDefined();
      else expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', field: 'query' } }]);
    }),
    { numRuns: 150 },
  );
});

const texts: [name: string, text: string][] = [
  ['many different words', Array.from({ length: 60_000 }, (_, at) => `w${at.toString(36)}`).join(' ')],
  [
    'long compounds of wide letters',
    Array.from({ length: 9000 }, (_, at) => `𝐚𝐛${at}-𝐜𝐝${at}-ééé${at}`).join(' '),
  ],
  ['addresses', Array.from({ length: 9000 }, (_, at) => `a${at}.example/p${at}?q=${at}`).join(' ')],
  ['one endless word', 'x'.repeat(300_000)],
  ['marks of ours', 'a \u0001bridge\u0002 b '.repeat(1000)],
  ['markup that never ends', '<a <b <!-- &amp '.repeat(5000)],
];
test.each(texts)('an article of %s is stored and found by its title', async (name, text) => {
  const slug = name.replaceAll(' ', '-');
  const article = await body(slug, text);
  await store.prisma.article.update({ where: { id: article.id }, data: { title: `Heron ${slug}` } });
  const { search } = await dataOf(ask<{ search: { edges: unknown[] } }>(SEARCH, { query: 'heron' }));
  expect(search.edges).toMatchObject([{ node: { slug } }]);
  await store.prisma.article.delete({ where: { id: article.id } });
});

let runs = 0;
test('highlights and spans are what they say, whatever surrounds the words', async () => {
  const noise = fc.string({
    unit: fc.constantFrom(...'<>&“”’…💥é字\u0001\u0002 \n-'),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(noise, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const text = `${pieces.join(' heron ')} heron.`;
      const article = await body(`noise-${runs++}`, text);
      const { search } = await dataOf(
        ask<{ search: { edges: { snippet: { text: string; highlights: Span[]; span: Span } }[] } }>(SEARCH, {
          query: 'herons',
        }),
      );
      const snippet = search.edges[0]?.snippet;
      expect(text.slice(snippet?.span.start, snippet?.span.end)).toBe(snippet?.text);
      await store.prisma.article.delete({ where: { id: article.id } });
      const words = snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end));
      expect(words).toEqual(Array(pieces.length).fill('heron'));
    }),
    { numRuns: 40 },
  );
});

interface Span {
  readonly start: number;
  readonly end: number;
}
