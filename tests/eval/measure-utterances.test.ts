import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatUtteranceErrors, formatUtteranceReport } from '../../src/eval/format-utterance-report.ts';
import { measureUtterances } from '../../src/eval/measure-utterances.ts';
import { readUtteranceGold } from '../../src/eval/utterance-gold.ts';
import { saveArticle } from '../../src/store/article.ts';
import { saveQuotes } from '../../src/store/quote.ts';
import { placeQuotes } from '../../src/store/utterance.ts';
import { articleRow, quoteRow } from '../store/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();

/** Articles a, b and c with a quote each at 100–200; those of a and b report one utterance. */
await store.transaction(async (tx) => {
  const quoteIds: number[] = [];
  for (const externalId of ['a', 'b', 'c']) {
    const { id } = await saveArticle(tx, articleRow({ externalId }));
    const { ids } = await saveQuotes(tx, new Map([[id, [quoteRow({ start: 100, end: 200 })]]]));
    quoteIds.push(...(ids.get(id)?.values() ?? []));
  }
  const members = quoteIds.map((quoteId) => ({ quoteId, method: 'm', version: '1', score: 1 }));
  const plans = [members.slice(0, 2), members.slice(2)].map((group) => ({
    utteranceId: null,
    members: group,
  }));
  await placeQuotes(tx, plans, []);
});

const at = (article: string, start = 100, end = 200) => ({ article, start, end });

it('judges pairs by the quotes that stand where they do', async () => {
  const report = await measureUtterances(store, [
    { a: at('a'), b: at('b', 190, 210), label: 'same', relation: 'exact', easy: true },
    { a: at('a'), b: at('c'), label: 'same', relation: 'altered', hard: true },
    { a: at('a'), b: at('b', 300, 400), label: 'same' },
    { a: at('b'), b: at('c'), label: 'different' },
    { a: at('b'), b: at('a'), label: 'different' },
    { a: at('b'), b: at('c'), label: 'unsure' },
  ]);
  const counts = { truePositives: 1, falsePositives: 1, falseNegatives: 2, trueNegatives: 1 };
  expect(report.figures.all).toMatchObject({ ...counts, precision: 0.5, recall: 1 / 3, f1: 0.4 });
  expect(report).toMatchObject({ differentJoined: 0.5, missedQuotes: 1 });
  expect(Object.keys(report.figures)).toEqual(['all', 'easy', 'exact', 'not easy', 'hard', 'altered']);
  expect(report.errors.map(({ label, isQuoteMissing }) => [label, isQuoteMissing])).toEqual([
    ['same', false],
    ['same', true],
    ['different', false],
  ]);
  expect(formatUtteranceReport(report)).toContain('P 50.0  R 33.3  F1 40.0');
  expect(formatUtteranceErrors(report.errors).split('\n')).toHaveLength(4);
});

it('makes pairs of clusters: direct and mixed members are the same, other clusters different', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-clusters-'));
  const member = (seed: number, quote: number, kind: string) => ({ seed, quote, kind });
  for (const seed of [0, 1]) {
    const quotes = [0, 1].map((index) => ({ index, text: '', span: [index * 10, index * 10 + 5] }));
    await writeFile(join(folder, `${seed}.json`), JSON.stringify({ file: `page${seed}.txt`, quotes }));
  }
  const clusters = [
    { id: 'bridge', members: [member(0, 0, 'direct'), member(1, 0, 'mixed')], weak: [] },
    { id: 'toll', members: [member(0, 1, 'direct'), member(1, 1, 'indirect')] },
  ];
  await writeFile(join(folder, 'clusters.json'), JSON.stringify(clusters));
  const pairs = await readUtteranceGold(join(folder, 'clusters.json'));
  const same = pairs.filter(({ label }) => label === 'same');
  expect(same).toMatchObject([
    { a: { article: 'page0', start: 0, end: 5 }, b: { article: 'page1' }, relation: 'bridge' },
  ]);
  expect(pairs.filter(({ label }) => label === 'different')).toHaveLength(4);
});
