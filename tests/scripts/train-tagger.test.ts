import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTables, NothingToLearnError } from '../../scripts/train/make-tables.ts';
import { parseGoldArticle } from '../../src/eval/gold-article.ts';
import { unpackTables } from '../../src/extract/tagger/learned-tables.ts';
import { proposeReports } from '../../src/extract/tagger/propose-reports.ts';
import { type CliResult, finish } from '../cli/run-cli.ts';
import { readUnits, wordsOf } from '../extract/tagger/read-units.ts';
import { INVENTED_CORPUS } from './invented-corpus.ts';

const gold = INVENTED_CORPUS.map(parseGoldArticle);

describe('makeTables', () => {
  const tables = makeTables(gold, 'invented');

  it('gives the same tables for the same articles, byte by byte', () => {
    expect(JSON.stringify(makeTables(gold, 'invented'))).toBe(JSON.stringify(tables));
  });

  it('tells what they were trained on', () => {
    expect(tables.about).toEqual({
      ...{ trainedBy: 'npm run train', dataSet: 'invented' },
      ...{ articles: 10, sentences: 300, quotes: 200, seed: 7 },
    });
  });

  it.each([
    ['Mr. Lund believes the school will open.', 'believes', 'the school will open', 'Lund'],
    ['Ms. Holm said that the tower is empty.', 'said', 'that the tower is empty', 'Holm'],
  ])('learns to find a report that is not among them: %s', (text, cue, content, source) => {
    const { units, mentions } = readUnits(text);
    const proposals = proposeReports(units, mentions, false, [], unpackTables(tables));
    expect(
      proposals.map((p) => [
        wordsOf(text, units, p.cue),
        ...p.content.map((part) => wordsOf(text, units, part)),
        p.source && wordsOf(text, units, p.source),
      ]),
    ).toEqual([[cue, content, source]]);
  });

  it('learns where there is no report', () => {
    const { units, mentions } = readUnits('Mr. Lund closed the door of the school.');
    expect(proposeReports(units, mentions, false, [], unpackTables(tables))).toEqual([]);
  });

  it('refuses articles without a cue', () => {
    const silent = parseGoldArticle({ id: 'a', text: 'It rained.', quotes: [] });
    expect(() => makeTables([silent], 'silent')).toThrow(NothingToLearnError);
    expect(() => makeTables([], 'empty')).toThrow(/received 0 articles/);
  });
});

const SCRIPT = join(import.meta.dirname, '../../scripts/train-tagger.ts');

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-train-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function train(...args: string[]): Promise<CliResult> {
  return finish(spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args]));
}

describe('npm run train', () => {
  it('writes the tables, and what the confidences are worth on articles held out', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'few.jsonl');
    await writeFile(file, INVENTED_CORPUS.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stderr } = await train(file, folder);
    expect([code, stderr]).toEqual([0, '']);
    const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
    expect(await read('weights.json')).toEqual(makeTables(gold, 'few'));
    const { about, speakers } = await read('confidence.json');
    expect(about).toEqual({ measuredBy: 'npm run train', dataSet: 'few', articles: 2 });
    expect(speakers.INDIRECT).toBeGreaterThan(0.9);
  });

  it('names the file, the line and what was received, and exits with 2', async () => {
    const file = join(await makeFolder(), 'bad.jsonl');
    await writeFile(
      file,
      `${JSON.stringify(INVENTED_CORPUS[0])}\n{"id": "b", "text": "It rained.", "quotes": 7}\n`,
    );
    const { code, stderr } = await train(file);
    expect(code).toBe(2);
    expect(stderr.trim()).toBe(`${file}:2: quotes must be an array; received 7`);
  });

  it('says which file it cannot read', async () => {
    const file = join(await makeFolder(), 'missing.jsonl');
    const { code, stderr } = await train(file);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}: `);
  });

  it('shows its usage without a file', async () => {
    expect(await train()).toMatchObject({ code: 2, stderr: expect.stringContaining('usage: npm run train') });
  });
});
