import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePageHints } from '../../src/page/parse-hints.ts';
import { readPageDump } from '../../src/page/read-page-dump.ts';

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const pages = names.map((name) => {
  const hints = parsePageHints(
    JSON.parse(readFileSync(`${folder}/${name.replace('.txt', '.meta.json')}`, 'utf8')),
  );
  return readPageDump(readFileSync(`${folder}/${name}`, 'utf8'), hints);
});

describe('the seeds', () => {
  it('are five digests of 150 to 350 words that say so, and their hints hold nothing else', () => {
    expect(names.map((name) => name.slice(0, 3))).toEqual(['000', '001', '002', '003', '004']);
    for (const page of pages) {
      expect(page.completeness).toBe('DIGEST');
      const words = page.text.split(/\s+/).filter((word) => word !== '').length;
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(350);
    }
    for (const name of names) {
      expect(JSON.parse(readFileSync(`${folder}/${name.replace('.txt', '.meta.json')}`, 'utf8'))).toEqual({
        completeness: 'DIGEST',
      });
    }
  });

  it('keep what their pages state, and nothing that they do not', () => {
    expect(
      pages.map(({ outlet, publishedAt, topics, bylines, credits, aggregator, listed }) => [
        outlet?.value.name ?? null,
        publishedAt?.value.instant ?? null,
        topics.length,
        bylines.length,
        credits.length,
        aggregator?.value ?? null,
        listed.length,
      ]),
    ).toEqual([
      ['Shropshire Star', '2025-08-17T14:28:25.000Z', 3, 0, 0, null, 0],
      [null, null, 0, 1, 1, null, 0],
      ['Mint', '2025-08-17T14:26:19.000Z', 3, 0, 3, null, 0],
      ['The Indian Express', '2025-08-18T02:59:41.000Z', 3, 0, 0, null, 1],
      ['The Indian Express', '2025-08-17T14:28:29.000Z', 3, 0, 0, 'TruthAndResistance.com', 10],
    ]);
  });

  it('keep the commentary of their aggregator apart from the article', () => {
    const kinds = ['opinion', 'action', 'todo'];
    expect(pages.map(({ commentary }) => commentary.map(({ kind }) => kind))).toEqual([
      kinds,
      [],
      kinds,
      kinds,
      kinds,
    ]);
    for (const { sections, text } of pages) {
      const body = sections
        .filter(({ kind }) => kind === 'body')
        .map(({ start, end }) => text.slice(start, end));
      expect(body.join('\n')).not.toMatch(/petition|\bwe can\b|as citizens|as americans/i);
    }
  });

  it('keep the concession in three of them, as each outlet printed it', () => {
    const concession =
      /We were able to win the following concession: [Tt]hat the United States could offer Article 5-like protection/;
    expect(pages.map(({ text }) => concession.test(text))).toEqual([true, true, false, false, true]);
  });
});
