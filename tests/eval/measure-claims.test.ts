import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readClaimGold } from '../../src/eval/claim-gold.ts';
import { formatClaimReport } from '../../src/eval/format-claim-report.ts';
import { measureClaims } from '../../src/eval/measure-claims.ts';
import { measureParaphrases } from '../../src/eval/measure-paraphrases.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);

/** Two articles of three sentences each; the first two of either are one claim. */
const texts = [
  'The toll is lifted. The quay is open. It rains.',
  'The toll is gone. The quay is shut. It snows.',
];
const [a, b] = [
  await rows.article({ slug: 'page0', text: texts[0] ?? '' }),
  await rows.article({ slug: 'page1', text: texts[1] ?? '' }),
];
async function claim(agreement: 'AGREES' | 'CONTRADICTS', ...wordings: [typeof a, string][]): Promise<void> {
  const { id } = await rows.claim(wordings[0]?.[1] ?? '', { agreement });
  for (const [article, words] of wordings) {
    const start = article.text.indexOf(words);
    await rows.appearance(id, article.id, words, { start, end: start + words.length });
  }
}
await claim('AGREES', [a, 'The toll is lifted.'], [b, 'The toll is gone.']);
await claim('CONTRADICTS', [a, 'The quay is open.'], [b, 'The quay is shut.']);

it('judges annotated claims by those that hold their wordings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-claims-'));
  for (const seed of [0, 1])
    await writeFile(join(folder, `${seed}.json`), JSON.stringify({ file: `page${seed}.txt`, quotes: [] }));
  const gold = [
    ['toll', 'agree', 'toll is lifted', 'The toll is gone'],
    ['quay', 'differ in detail', 'quay is open', 'quay is shut'],
    ['weather', 'contradict', 'It rains', 'It snows'],
    ['elsewhere', 'agree', 'no such words', 'It snows'],
  ].map(([id, verdict, ...wordings]) => ({
    id,
    claim: id,
    verdict,
    wordings: wordings.map((wording, seed) => ({ seed, wording })),
  }));
  const file = join(folder, 'claims.json');
  await writeFile(file, JSON.stringify(gold));
  const report = await measureClaims(store, await readClaimGold(file));
  expect(report).toMatchObject({
    claims: 4,
    joined: 2,
    right: 1,
    spuriousContradictions: ['The quay is open.'],
    outcomes: [
      { id: 'toll', found: 'agree', articles: 2 },
      { id: 'quay', found: 'contradict', articles: 2 },
      { id: 'weather', found: null, articles: 0 },
      { id: 'elsewhere', found: null, articles: 0 },
    ],
  });
  expect(formatClaimReport(report)).toContain('claims 4  joined 2  joined with the right verdict 1');
});

it('judges pairs of quotes by claims as well', async () => {
  const at = (article: string, start: number) => ({ article, start, end: start + 15 });
  const report = await measureParaphrases(store, [
    { a: at('page0', 0), b: at('page1', 0), label: 'same' },
    { a: at('page0', 0), b: at('page1', 20), label: 'different' },
    { a: at('page0', 22), b: at('page1', 20), label: 'different' },
  ]);
  expect(report.figures.all).toMatchObject({ truePositives: 1, falsePositives: 1, trueNegatives: 1 });
});
