import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readExampleOperations } from './example-operations.ts';

const url = inject('serverUrl');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((path) => existsSync(path));
const name = executablePath
  ? 'GraphiQL'
  : `GraphiQL (skipped: no browser at ${PLACES.join(', ')}; apt-get install chromium)`;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Mutations need a key. */
const queries = (await readExampleOperations()).filter(({ text }) => text.startsWith('query'));

describe.skipIf(!executablePath)(name, () => {
  let browser: Browser | undefined;
  let page: Page;
  /** What the page asked of others than the server, and the errors in its console. */
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.route(/^(?!blob:|data:)/, async (route) => {
      const wanted = route.request().url();
      if (new URL(wanted).origin === url) return route.continue();
      complaints.push(`The page asked for ${wanted}`);
      return route.abort();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${url}/graphql`);
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
  });

  afterAll(() => browser?.close());

  /** Runs what the editor shows. A moment after a tab is opened GraphiQL still runs the operation of the one before. */
  const runShown = (name: string) =>
    vi.waitFor(
      async () => {
        const [answered] = await Promise.all([
          page.waitForResponse((response) => response.request().postDataJSON()?.operationName === name, {
            timeout: 2_000,
          }),
          page.getByRole('button', { name: 'Execute query' }).click(),
        ]);
        return answered.json();
      },
      { timeout: 30_000 },
    );

  it.each(queries)('runs $name in its tab', async ({ name }) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('.graphiql-query-editor').getByText(name).first().waitFor();
    const answer = await runShown(name);
    expect([answer.data, answer.errors]).toEqual([expect.any(Object), undefined]);
    await page.locator('.graphiql-response').getByText('"data"').waitFor();
  });

  it('shows in the docs what the schema and its fields are', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-plugin');
    await docs.getByText('Who said what, in which outlet, in which words').waitFor();
    await docs.getByRole('link', { name: 'Query' }).click();
    await docs.getByText('One article, by its id, slug or address; null where there is none.').waitFor();
  });

  it('needed nothing from elsewhere and had no error', () => {
    expect(complaints).toEqual([]);
  });
});
