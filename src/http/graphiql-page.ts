import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** One file a tab, in the order of their names: the same queries that the tests run. */
const OPERATIONS = join(import.meta.dirname, '../../src/sdk/operations');

/**
 * Each tab keeps an offset from a layout before the styles came, which GraphiQL hides until the tab has the focus: pressed
 * by a mouse it jumped aside, and the click went to nothing.
 */
const STILL_TABS = '<style>.graphiql-tab { transform: none !important }</style>';

export interface GraphiqlPage {
  readonly html: Buffer;
  readonly gzipped: Buffer;
  /** Content-Security-Policy: the page's own script by its hash, its workers from blobs, nothing from elsewhere. */
  readonly policy: string;
}

/** GraphiQL with a tab for each of our queries, whole in one page of 9 MB (2.5 MB compressed): it needs no network. */
export async function buildGraphiqlPage(): Promise<GraphiqlPage> {
  const tabs = (await readOperations()).map((query) => ({ query }));
  const rendered = renderGraphiQL({ title: 'OnRecord', defaultTabs: tabs, schemaDescription: true });
  const page = rendered.replace('</head>', `${STILL_TABS}</head>`);
  const html = Buffer.from(page);
  return { html, gzipped: await promisify(gzip)(html), policy: policyOf(page) };
}

async function readOperations(): Promise<string[]> {
  const names = (await readdir(OPERATIONS)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map((name) => readFile(join(OPERATIONS, name), 'utf8')));
}

function policyOf(page: string): string {
  const script = page.slice(page.indexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
