import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/page/page.ts';
import { readPageDump } from '../../src/page/read-page-dump.ts';
import type { Span } from '../../src/page/span.ts';

// Each folder of golden/ holds a page and what must come of it. People, places and outlets are invented.
// UPDATE_GOLDEN=1 npx vitest run tests/page/golden.test.ts writes what comes of them now; read the difference.
const folder = fileURLToPath(new URL('./golden', import.meta.url));

describe('golden pages', () => {
  it.each(readdirSync(folder).sort())('%s', (name) => {
    const page = readPageDump(readFileSync(`${folder}/${name}/page.txt`, 'utf8'));
    const actual = describePage(page);
    const expectedFile = `${folder}/${name}/expected.json`;
    if (process.env.UPDATE_GOLDEN === '1')
      writeFileSync(expectedFile, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(expectedFile), `${expectedFile} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')));
  });
});

/** A page for people: values, and stretches of text by their ends. */
function describePage(page: Page) {
  const ends = (span: Span) => shorten(page.text.slice(span.start, span.end));
  return {
    headline: page.headline?.value ?? null,
    url: page.url?.value ?? null,
    outlet: page.outlet?.value ?? null,
    aggregator: page.aggregator?.value ?? null,
    publishedAt: page.publishedAt?.value ?? null,
    topics: page.topics.map(({ value }) => value),
    bylines: page.bylines.map(({ value }) => value),
    credits: page.credits.map(({ value }) => value),
    sections: page.sections.map(
      (section) => `${section.kind}${section.heading ? ' heading' : ''}: ${ends(section)}`,
    ),
    commentary: page.commentary.map((commentary) => ({
      kind: commentary.kind,
      text: ends(commentary),
      actionItems: commentary.actionItems.map(({ kind, name, url, email }) =>
        [kind, name, url, email].filter((part) => part !== null).join(' | '),
      ),
    })),
    listed: page.listed.map(({ title, outletName }) => ({ title, outletName })),
  };
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', '⏎');
  return line.length <= 90 ? line : `${line.slice(0, 50)} … ${line.slice(-35)}`;
}
