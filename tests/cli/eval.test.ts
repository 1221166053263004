import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const TEXT = [
  'Another year for the bridge',
  'Mayor Vera Holm spoke on Monday.',
  '“We have waited long enough for the bridge,” Holm told the council.',
  'The piers may well have cracks by now.',
].join('\n\n');

const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const quote = (words: string, speaker: string | null, cue: string | null) => ({
  ...spanOf(words),
  kind: 'direct',
  speaker: speaker && { ...spanOf(speaker), kind: 'name' },
  cue: cue && spanOf(cue),
});

async function writeGold(quotes: readonly object[]): Promise<{ folder: string; file: string }> {
  const folder = await makeFolder();
  const file = join(folder, 'gold.jsonl');
  await writeFile(file, `${JSON.stringify({ id: 'council', text: TEXT, quotes })}\n`);
  return { folder, file };
}

const WAITED = '“We have waited long enough for the bridge,”';

describe('onrecord eval quotes', () => {
  it('prints the figures as JSON, with the errors on request', async () => {
    const { folder, file } = await writeGold([
      quote(WAITED, 'Holm told', 'told'),
      quote('The piers may well have cracks by now.', null, null),
    ]);
    const { code, stdout } = await runCli(folder, ['eval', 'quotes', file, '--json', '--errors']);
    expect(code).toBe(0);
    const { quotes, cost, entities, errors } = JSON.parse(stdout);
    expect(quotes.direct).toMatchObject({
      gold: 2,
      found: 1,
      exact: { precision: 1, recall: 0.5 },
      joint: { precision: 1, recall: 0.5 },
      cue: { right: 1, of: 1 },
      speaker: { name: { right: 1, of: 1 } },
    });
    expect(entities).toBeNull();
    expect(cost.words).toBe(TEXT.split(/\s+/).length);
    expect(errors).toMatchObject([{ error: 'missed', article: 'council', kind: 'direct' }]);
  });

  it('prints a table, and the errors below it', async () => {
    const { folder, file } = await writeGold([quote(WAITED, 'Mayor', 'told')]);
    const plain = await runCli(folder, ['eval', 'quotes', file]);
    expect(plain.stdout).toMatch(/^direct {7}1 {5}1 \| 100\.0 100\.0 100\.0 \|/m);
    expect(plain.stdout).not.toContain('wrong speaker');
    const listed = await runCli(folder, ['eval', 'quotes', file, '--errors']);
    expect(listed.stdout).toMatch(
      /^wrong speaker: 1\n {2}council \d+–\d+ direct \(.+\) gold "Mayor" \| ours "Holm"$/m,
    );
  });

  it('stops at a line that is no annotated article', async () => {
    const { folder, file } = await writeGold([{ ...quote(WAITED, null, null), end: 99_999 }]);
    const { code, stdout, stderr } = await runCli(folder, ['eval', 'quotes', file]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${file}:1: quotes[0] must be`);
  });

  it('says that a file cannot be read', async () => {
    const { code, stderr } = await runCli(await makeFolder(), ['eval', 'quotes', '/nowhere/gold.jsonl']);
    expect(code).toBe(2);
    expect(stderr).toContain('/nowhere/gold.jsonl');
  });
});
