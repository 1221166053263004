import { claimAggregator } from './aggregator.ts';
import { claimBody } from './body.ts';
import { claimCommentary } from './commentary.ts';
import { splitGluedFurniture } from './furniture.ts';
import { claimHeader } from './header.ts';
import { applyHints } from './hinted-page.ts';
import { splitLines } from './line.ts';
import { claimListed } from './listed.ts';
import type { Page, PageHints } from './page.ts';
import { Sheet } from './sheet.ts';
import { distinctValues } from './stated.ts';
import { toStorableText } from './storable-text.ts';
import { claimTopics } from './topics.ts';

/**
 * Reads the plain text that scraping left of a page: what it states about itself, and what each of its lines is.
 * Any text is read; what a page lacks is null or empty, and hints win over what it says. O(n) in the text's length.
 */
export function readPageDump(raw: string, hints: PageHints = {}): Page {
  const text = toStorableText(raw);
  const sheet = new Sheet(text, splitGluedFurniture(text, splitLines(text)));
  const header = claimHeader(sheet);
  const aggregator = claimAggregator(sheet, header.bodyFrom, header.outlet?.value ?? null);
  const topics = claimTopics(sheet, header.bodyFrom);
  const { listed, tailFrom } = claimListed(sheet, header.bodyFrom);
  const { commentary, bodyTo } = claimCommentary(sheet, header.bodyFrom, tailFrom);
  const credits = claimBody(sheet, header.bodyFrom, bodyTo);
  sheet.claimFree(bodyTo, sheet.lines.length, 'furniture');
  const page: Page = {
    text,
    headline: header.headline,
    url: header.url,
    outlet: header.outlet,
    aggregator,
    publishedAt: header.publishedAt,
    topics: header.topics.length > 0 ? header.topics : topics,
    bylines: header.bylines,
    credits: distinctValues([...header.credits, ...credits]),
    sections: sheet.sections(),
    commentary,
    listed,
    completeness: 'FULL',
  };
  return applyHints(page, hints);
}
