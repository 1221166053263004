import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventArticles } from './invented-articles.ts';
import { finish, makeFolder, runCli, startCli } from './run-cli.ts';

const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('onrecord ingest', () => {
  it('ends with counts, changes nothing the second time, and exports what it saved', async () => {
    const folder = await makeFolder();
    const data = join(folder, 'data');
    const file = join(folder, 'council.jsonl');
    await writeFile(file, inventArticles(6));
    const first = await runCli(data, ['ingest', file]);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('6 new, 0 updated, 0 unchanged, 0 failed'),
    });
    const quotes = await runCli(data, ['export', 'quotes', '--format', 'ndjson']);
    const again = await runCli(data, ['ingest', file]);
    expect(again.stdout).toContain('0 new, 0 updated, 6 unchanged, 0 failed');
    expect((await runCli(data, ['export', 'quotes'])).stdout).toBe(quotes.stdout);
    const lines = jsonLines(quotes.stdout);
    expect(lines.find(({ text }) => text.startsWith('We have waited 2 years'))).toMatchObject({
      article: 'council-0',
      kind: 'direct',
      speaker: { name: 'Ada Lund', slug: 'ada-lund', mention: 'Lund' },
      outlet: null,
      publishedAt: '2025-03-01T00:00:00.000Z',
      utterance: expect.any(Number),
    });
    expect(jsonLines((await runCli(data, ['export', 'articles'])).stdout)).toHaveLength(6);
    expect(jsonLines((await runCli(data, ['export', 'people'])).stdout).map(({ slug }) => slug)).toContain(
      'vera-holm',
    );
  });

  it('reports bad records with file and line, takes the rest, and says so in its exit code', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'mixed.jsonl');
    await writeFile(file, `{"id": 7}\n${inventArticles(1)}not json\n`);
    const { code, stdout, stderr } = await runCli(join(folder, 'data'), ['ingest', file]);
    expect(code).toBe(3);
    expect(stdout).toContain('1 new, 0 updated, 0 unchanged, 2 failed');
    expect(stderr).toContain(`${file}:1: `);
    expect(stderr).toContain(`${file}:3: `);
  });

  it('refuses a path that does not exist before it opens a database', async () => {
    const folder = await makeFolder();
    const { code, stderr } = await runCli(join(folder, 'data'), ['ingest', join(folder, 'nowhere')]);
    expect(code).toBe(2);
    expect(stderr).toContain('no such file or folder');
  });

  it('killed in the middle and started again, ends as an undisturbed run does', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'council.jsonl');
    await writeFile(file, inventArticles(30));
    const undisturbed = await runCli(join(folder, 'calm'), ['ingest', file]);
    const data = join(folder, 'killed');
    await runCli(data, ['db', 'migrate']);
    const saved = await killMidway(data, file);
    expect(saved).toBeGreaterThan(0);
    const last = await runCli(data, ['ingest', file]);
    const databaseLine = (text: string) => text.split('\n').find((line) => line.startsWith('database'));
    expect(databaseLine(last.stdout)).toBe(databaseLine(undisturbed.stdout));
    expect(last.stdout).toContain(` ${saved} unchanged`);
  }, 400_000);
});

/** Kills ingests with SIGKILL, each later than the one before, until one was in the middle; how many articles it left. */
async function killMidway(data: string, file: string): Promise<number> {
  const began = performance.now();
  await runCli(data, ['export', 'articles']);
  // Opening the database takes as long for an ingest: what comes after it is the ingesting.
  for (let wait = 1.5 * (performance.now() - began); ; wait *= 1.2) {
    const child = startCli(data, ['ingest', file]);
    setTimeout(() => child.kill('SIGKILL'), wait);
    const { code } = await finish(child);
    const { stdout } = await runCli(data, ['export', 'articles']);
    const saved = stdout.split('\n').filter(Boolean).length;
    if (saved > 0 || code !== null) return saved;
  }
}

describe('onrecord extract', () => {
  it('writes the quotes of each article without a database', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'council.jsonl');
    const articles = inventArticles(2);
    await writeFile(file, articles);
    const { code, stdout } = await runCli(join(folder, 'data'), ['extract', file]);
    expect(code).toBe(0);
    const [article] = jsonLines(articles);
    const [line] = jsonLines(stdout);
    expect(line.id).toBe('council-0');
    const direct = line.quotes.filter((quote: { kind: string }) => quote.kind === 'direct');
    const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
    expect(direct.map((quote: { speaker: { start: number; end: number } }) => textOf(quote.speaker))).toEqual(
      ['Lund', 'Vera Holm'],
    );
    expect(direct.map((quote: { cue: { start: number; end: number } }) => textOf(quote.cue))).toEqual([
      'told',
      'said',
    ]);
  });
});
