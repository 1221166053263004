import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const FIRE = `A fire destroyed the largest grain silo at Lund harbor on Tuesday, and Mayor Ada Lund ordered the quay closed.
Fire chief Nils Olsen said sparks from a welding crew had set the grain alight shortly before dawn.`;
const SCHOOL =
  'The council voted on Friday for a school in Westerby, which opens in three years, as parents had asked.';
const CORPUS = [
  { id: 'a', outlet: 'Lund Post', publishedAt: '2031-05-06', title: 'Silo burns at harbor', text: FIRE },
  { id: 'b', outlet: 'Northland Herald', publishedAt: '2031-05-07', title: 'Harbor silo burns', text: FIRE },
  { id: 'c', outlet: 'Lund Post', publishedAt: '2031-05-09', title: 'A school for Westerby', text: SCHOOL },
];

async function write(name: string, rows: readonly object[]): Promise<{ folder: string; file: string }> {
  const folder = await makeFolder();
  const file = join(folder, name);
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  return { folder, file };
}

async function evaluate(what: string, gold: readonly object[], ...options: string[]) {
  const { folder, file } = await write('gold.jsonl', gold);
  const corpus = (await write('corpus.jsonl', CORPUS)).file;
  return runCli(folder, ['eval', what, file, '--corpus', corpus, ...options]);
}

describe('onrecord eval copies', () => {
  it('counts copies that were found, and what was taken for one', async () => {
    const gold = [
      { a: 'b', b: 'a', label: 'syndicated-copy' },
      { a: 'a', b: 'c', label: 'boilerplate' },
    ];
    const { stdout } = await evaluate('copies', gold, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      precision: 1,
      recall: 1,
      truePositives: 1,
      trueNegatives: 1,
      missing: 0,
      found: { 'syndicated-copy': 1 },
    });
  });
});

describe('onrecord eval stories', () => {
  it('scores pairs by the story that both have', async () => {
    const gold = [
      { a: 'a', b: 'b', label: 'same-story' },
      { a: 'b', b: 'c', label: 'same-story' },
      { a: 'a', b: 'x', label: 'different' },
    ];
    const { stdout } = await evaluate('stories', gold);
    expect(stdout).toMatch(/^recall {10}50\.0 %$/m);
    expect(stdout).toMatch(/^missing {9}1$/m);
  });

  it('scores clusters by B-cubed', async () => {
    const gold = ['a', 'b', 'c'].map((id) => ({ id, story: id === 'c' ? 'school' : 'fire' }));
    const { stdout } = await evaluate('stories', gold, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ measure: 'b-cubed', precision: 1, recall: 1, stories: 2 });
  });

  it('stops at a line that is neither', async () => {
    const { code, stderr } = await evaluate('stories', [{ a: 'a' }]);
    expect(code).toBe(1);
    expect(stderr).toContain('a pair must be {a, b, label}');
  });
});

describe('onrecord eval paraphrases', () => {
  it('scores pairs by the claims that stand where the stretches do', async () => {
    const said = 'sparks from a welding crew had set the grain alight';
    const start = FIRE.indexOf(said);
    const at = (article: string) => ({ article, start, end: start + said.length });
    const { stdout } = await evaluate('paraphrases', [{ a: at('a'), b: at('b'), label: 'same' }], '--json');
    expect(JSON.parse(stdout).figures.all).toMatchObject({ truePositives: 1, f1: 1 });
  });
});
