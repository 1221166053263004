import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseGoldArticle, readGoldArticles } from '../../src/eval/gold-article.ts';
import { UnusableGoldError } from '../../src/eval/gold-lines.ts';
import { UnreadablePathError } from '../../src/ingest/list-files.ts';

const TEXT = 'Vera Holm said it rains.';
const QUOTE = { start: 15, end: 23, kind: 'indirect', speaker: null, cue: null };
const articleWith = (change: object) => ({ id: 'a', text: TEXT, quotes: [{ ...QUOTE, ...change }] });

describe('parseGoldArticle', () => {
  it('reads spans, fragments, speaker and entity', () => {
    const { quotes } = parseGoldArticle(
      articleWith({
        fragments: [
          [15, 17],
          [18, 23],
        ],
        speaker: {
          start: 0,
          end: 9,
          kind: 'name',
          entity: { id: '7', type: 'person', names: ['Vera Holm'] },
        },
        cue: { start: 10, end: 14 },
      }),
    );
    expect(quotes).toEqual([
      {
        start: 15,
        end: 23,
        kind: 'indirect',
        pieces: [
          { start: 15, end: 17 },
          { start: 18, end: 23 },
        ],
        speaker: {
          start: 0,
          end: 9,
          pieces: [{ start: 0, end: 9 }],
          kind: 'name',
          entity: { type: 'person', names: ['Vera Holm'] },
        },
        cue: { start: 10, end: 14, pieces: [{ start: 10, end: 14 }] },
      },
    ]);
  });

  it('takes a speaker whose kind or entity is not annotated', () => {
    const { quotes } = parseGoldArticle(articleWith({ speaker: { start: 0, end: 9 } }));
    expect(quotes[0]?.speaker).toMatchObject({ kind: null, entity: null });
  });

  it.each<[string, unknown, string]>([
    ['no quotes', { id: 'a', text: TEXT }, 'quotes'],
    ['an end beyond the text', articleWith({ end: 25 }), 'quotes[0]'],
    ['a start after the end', articleWith({ start: 24 }), 'quotes[0]'],
    ['a start that is no integer', articleWith({ start: 1.5 }), 'quotes[0]'],
    ['an unknown kind', articleWith({ kind: 'DIRECT' }), 'quotes[0].kind'],
    ['no fragments in the list', articleWith({ fragments: [] }), 'quotes[0].fragments'],
    ['a cue without offsets', articleWith({ cue: {} }), 'quotes[0].cue'],
    [
      'an unknown speaker kind',
      articleWith({ speaker: { start: 0, end: 9, kind: 'x' } }),
      'quotes[0].speaker.kind',
    ],
    [
      'names that are no strings',
      articleWith({ speaker: { start: 0, end: 9, entity: { type: 'person', names: [1] } } }),
      'quotes[0].speaker.entity.names',
    ],
  ])('refuses %s by its field', (_, json, field) => {
    expect(() => parseGoldArticle(json)).toThrow(expect.objectContaining({ name: 'InputError', field }));
  });
});

describe('readGoldArticles', () => {
  const fileWith = async (content: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-gold-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'gold.jsonl');
    await writeFile(file, content);
    return file;
  };

  it('reads an article a line and leaves out blank lines', async () => {
    const file = await fileWith(`${JSON.stringify(articleWith({}))}\n\n${JSON.stringify(articleWith({}))}`);
    expect(await readGoldArticles(file)).toHaveLength(2);
  });

  it('stops at the first line that cannot be used, and names it', async () => {
    const file = await fileWith(`${JSON.stringify(articleWith({}))}\n{"id": "b"}\n`);
    const refused = readGoldArticles(file);
    await expect(refused).rejects.toBeInstanceOf(UnusableGoldError);
    await expect(refused).rejects.toThrow(`${file}:2: text must be`);
  });

  it('tells that a file does not exist', async () => {
    await expect(readGoldArticles('/nowhere/gold.jsonl')).rejects.toBeInstanceOf(UnreadablePathError);
  });
});
