import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const record = (id: string, ...paragraphs: string[]) =>
  JSON.stringify({ id, title: `About ${id}`, publishedAt: '2025-03-01', text: paragraphs.join('\n\n') });

const BARE = record('bare', '“The piers are old,” Holm said.');
const FULL = record('full', 'Mayor Vera Holm spoke on Monday.', '“We have waited long enough,” Holm said.');

const people = (stdout: string): { slug: string; quotes: number }[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('onrecord relink', () => {
  it('has done what later articles decide by the end of ingest, and then finds nothing to do', async () => {
    const folder = await makeFolder();
    const data = join(folder, 'data');
    const [first, second] = [join(folder, '1.jsonl'), join(folder, '2.jsonl')];
    await writeFile(first, BARE);
    await writeFile(second, FULL);
    await runCli(data, ['ingest', first]);
    expect(people((await runCli(data, ['export', 'people'])).stdout)).toMatchObject([{ slug: 'holm' }]);
    const { stdout } = await runCli(data, ['ingest', second]);
    expect(stdout).toContain('1 of 1 names moved');
    expect(people((await runCli(data, ['export', 'people'])).stdout)).toMatchObject([
      { slug: 'vera-holm', quotes: 2 },
    ]);
    const again = await runCli(data, ['relink']);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('0 of 0 names moved') });
    const all = await runCli(data, ['relink', '--all', '--json']);
    expect(JSON.parse(all.stdout)).toEqual({ names: 2, moved: [], founded: 0, quotes: 0 });
  });
});

describe('onrecord ingest --workers', () => {
  it.each(['0', '17', 'many', '1.5'])('refuses %s', async (workers) => {
    const folder = await makeFolder();
    const { code, stderr } = await runCli(join(folder, 'data'), ['ingest', folder, '--workers', workers]);
    expect(code).toBe(1);
    expect(stderr).toContain(`a whole number from 1 to 16, not "${workers}"`);
  });
});

describe('onrecord eval people', () => {
  it('prints how people and bare surnames come out, with what is wrong', async () => {
    const folder = await makeFolder();
    const [gold, corpus] = [join(folder, 'people.json'), join(folder, 'corpus.jsonl')];
    await writeFile(corpus, `${BARE}\n${FULL}\n`);
    const start = JSON.parse(BARE).text.indexOf('Holm');
    await writeFile(
      gold,
      JSON.stringify({
        people: [
          { id: 'vera-holm', canonical: 'Vera Holm', forms: [{ form: 'Vera Holm' }], articles: ['full'] },
        ],
        bareSurname: [
          { article: 'bare', start, end: start + 4, text: 'Holm', person: 'vera-holm' },
          { article: 'bare', start, end: start + 4, text: 'Holm', person: 'otto-holm' },
        ],
      }),
    );
    const args = ['eval', 'people', gold, '--corpus', corpus];
    const { stdout } = await runCli(folder, [...args, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      bareSurnames: { right: 1, of: 2 },
      people: { items: 1, bCubed: { f1: 1 } },
    });
    const text = await runCli(folder, [...args, '--errors']);
    expect(text.stdout).toContain('50.0 % right (1 of 2)');
    expect(text.stdout).toContain('Holm: vera-holm for otto-holm');
  });

  it('names the field that it cannot use', async () => {
    const folder = await makeFolder();
    const gold = join(folder, 'people.json');
    await writeFile(gold, JSON.stringify({ people: [{ id: 7 }], bareSurname: [] }));
    const { code, stderr } = await runCli(folder, ['eval', 'people', gold, '--corpus', gold]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('people[0].id');
  });
});
