import { outletFromHost } from './outlet.ts';
import type { PageOutlet, Stated } from './page.ts';
import type { Sheet } from './sheet.ts';

/** A host in a copyright line: "… are (C)opyright 2025 - Example-Watch.com". */
const HOST = /\b(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}\b/g;
/** A footer that claims the site's additions: "All Opinions and Actions are (C)opyright 2025 - …". */
const RIGHTS = /(?:©|\(c\)|copyright)/i;
const WIDTH = 300;
/** Lines at the end of a page that can be its footer. */
const FOOTER_LINES = 12;

/**
 * The site that republished a page: the host named in the footer's copyright line, when it is not the outlet's own.
 * Null without an outlet to tell it from. Claims the footer's copyright lines as furniture.
 */
export function claimAggregator(
  sheet: Sheet,
  from: number,
  outlet: PageOutlet | null,
): Stated<string> | null {
  let aggregator: Stated<string> | null = null;
  for (let index = Math.max(from, sheet.lines.length - FOOTER_LINES); index < sheet.lines.length; index++) {
    const line = sheet.lines[index];
    if (line === undefined || line.text.length > WIDTH || !RIGHTS.test(line.text)) continue;
    const named = [...line.text.matchAll(HOST)].find((match) => {
      const host = outletFromHost(match[0]);
      return host !== null && outlet !== null && host.domain !== outlet.domain;
    });
    if (named === undefined) continue;
    const start = line.start + named.index;
    aggregator = { value: named[0], span: { start, end: start + named[0].length } };
    sheet.claim(index, 'furniture');
  }
  return aggregator;
}
