import { extractPage } from '../extract/extract-page.ts';
import type { Extraction } from '../extract/quote.ts';
import type { Page } from '../page/page.ts';
import type { Resolution } from '../resolve/entity.ts';
import { resolveDocument } from '../resolve/resolve-document.ts';

/** One page as the pipeline read it. */
export interface ReadPage {
  readonly page: Page;
  readonly extraction: Extraction;
  readonly resolution: Resolution;
}

/** Runs the rooms that evaluation measures over a page. */
export function readPage(page: Page): ReadPage {
  const extraction = extractPage(page);
  return { page, extraction, resolution: resolveDocument(page, extraction) };
}
