import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const [star, post] = [await rows.outlet('star.example'), await rows.outlet('post.example')];
const full = 'We will rebuild the old bridge by May';

/** An utterance with a report for each outlet and time. */
async function utteranceOf(
  ...reports: [outletId: number | null, publishedAt: string | null, text?: string][]
) {
  const utterance = await rows.utterance(full);
  const quotes = [];
  for (const [outletId, at, text = full] of reports) {
    const article = await rows.article({ outletId, publishedAt: at === null ? null : new Date(at) });
    quotes.push(await rows.quote(article.id, text, { utteranceId: utterance.id }));
  }
  return { utterance, quotes };
}

const idOf = (type: string, id: number) => Buffer.from(`${type}:${id}`).toString('base64url');

async function nodeOf(type: string, id: number, fields: string): Promise<Record<string, unknown>> {
  const { node } = await dataOf(
    ask<{ node: Record<string, unknown> }>(
      `{ node(id: "${idOf(type, id)}") { ... on ${type} { ${fields} } } }`,
    ),
  );
  return node;
}

const FIRST = 'firstReportStatus firstReport { article { publishedAt outlet { domain } } }';
type Reports = Parameters<typeof utteranceOf>;

const firsts: [what: string, reports: Reports, status: string, first: string | null][] = [
  [
    'the earliest hour',
    [
      [star.id, '2025-08-17T11:00:00Z'],
      [post.id, '2025-08-17T10:00:00Z'],
    ],
    'KNOWN',
    'post.example',
  ],
  [
    'the earliest with a date, where another has none',
    [
      [star.id, '2025-08-17T11:00:00Z'],
      [post.id, null],
    ],
    'FIRST_OF_DATED',
    'star.example',
  ],
  [
    'nobody at the same time',
    [
      [star.id, '2025-08-17T11:00:00Z'],
      [post.id, '2025-08-17T11:00:00Z'],
    ],
    'TIED',
    null,
  ],
  [
    'nobody where one states only the day',
    [
      [star.id, '2025-08-17T11:00:00Z'],
      [post.id, '2025-08-17T00:00:00Z'],
    ],
    'TIED',
    null,
  ],
  [
    'the earlier of two days',
    [
      [star.id, '2025-08-18T00:00:00Z'],
      [post.id, '2025-08-17T00:00:00Z'],
    ],
    'KNOWN',
    'post.example',
  ],
  [
    'an outlet that reports it twice',
    [
      [star.id, '2025-08-17T11:00:00Z'],
      [star.id, '2025-08-17T11:00:00Z'],
    ],
    'KNOWN',
    'star.example',
  ],
  ['nobody without dates', [[star.id, null]], 'UNDATED', null],
];

test.each(firsts)('first is %s', async (_what, reports, status, first) => {
  const { utterance } = await utteranceOf(...reports);
  const found = (await nodeOf('Utterance', utterance.id, FIRST)) as {
    firstReport: { article: { outlet: { domain: string } } } | null;
  };
  expect(found).toMatchObject({ firstReportStatus: status });
  expect(found.firstReport?.article.outlet.domain ?? null).toBe(first);
});

test('a quote shows how its words differ from the fullest wording', async () => {
  const { quotes } = await utteranceOf([star.id, null, 'We will rebuild this bridge']);
  const { wordDiff } = await nodeOf('Quote', quotes[0]?.id ?? 0, 'wordDiff { kind text }');
  expect(wordDiff).toEqual([
    { kind: 'SAME', text: 'We will rebuild' },
    { kind: 'REMOVED', text: 'the old' },
    { kind: 'ADDED', text: 'this' },
    { kind: 'SAME', text: 'bridge' },
    { kind: 'REMOVED', text: 'by May' },
  ]);
});

test('a quote shows the words that no other outlet prints', async () => {
  const { quotes } = await utteranceOf(
    [star.id, null, full],
    [star.id, null, `${full} at last`], // The same outlet again is no other.
    [post.id, null, 'rebuild the bridge by May'],
    [null, null, 'We will'],
  );
  const { addedWords } = await nodeOf('Quote', quotes[0]?.id ?? 0, 'addedWords { kind text }');
  expect(addedWords).toEqual([
    { kind: 'SAME', text: 'We will rebuild the' },
    { kind: 'ADDED', text: 'old' },
    { kind: 'SAME', text: 'bridge by May' },
  ]);
});

test('a quote that is not linked has nothing to differ from', async () => {
  const quote = await rows.quote((await rows.article()).id, 'Alone');
  expect(
    await nodeOf(
      'Quote',
      quote.id,
      'wordDiff { kind } addedWords { kind } pairs { words } conflicts { kind }',
    ),
  ).toEqual({ wordDiff: null, addedWords: null, pairs: [], conflicts: [] });
});

test('the pairs that hold an utterance together, surest first', async () => {
  const { utterance, quotes } = await utteranceOf([star.id, null], [post.id, null], [null, null]);
  const [a, b, c] = quotes.map(({ id }) => id) as [number, number, number];
  const elsewhere = (await utteranceOf([star.id, null])).quotes[0]?.id ?? 0;
  await rows.quotePair(a, b, { score: 0.5, words: 'the old bridge', sharedWords: 7 });
  await rows.quotePair(b, c, { score: 0.8 });
  await rows.quotePair(c, elsewhere, { score: 0.95 });
  const fields = 'quoteA { id } quoteB { id } words sharedWords provenance { method version score }';
  const { evidence } = await nodeOf('Utterance', utterance.id, `evidence { ${fields} }`);
  const weaker = {
    quoteA: { id: idOf('Quote', a) },
    quoteB: { id: idOf('Quote', b) },
    words: 'the old bridge',
    sharedWords: 7,
    provenance: { method: 'test-rule', version: 'test-1', score: 0.5 },
  };
  expect(evidence).toMatchObject([{ quoteA: { id: idOf('Quote', b) } }, weaker]);
  const { pairs } = await nodeOf('Quote', b, `pairs { ${fields} }`);
  expect(pairs).toMatchObject([
    { quoteA: { id: idOf('Quote', b) }, quoteB: { id: idOf('Quote', c) } },
    { ...weaker, quoteA: weaker.quoteB, quoteB: weaker.quoteA },
  ]);
  const best = await nodeOf('Utterance', utterance.id, 'evidence(first: 1) { provenance { score } }');
  expect(best).toEqual({ evidence: [{ provenance: { score: 0.8 } }] });
});

test.each(['evidence(first: 0)', 'evidence(first: 101)'])('%s is refused', async (field) => {
  const { utterance } = await utteranceOf([star.id, null]);
  const { errors } = await ask(
    `{ node(id: "${idOf('Utterance', utterance.id)}") { ... on Utterance { ${field} { words } } } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', field: 'first' } }]);
});
