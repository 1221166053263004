import { outletFromHost } from './outlet.ts';
import type { PageOutlet, PublicationTime, Stated } from './page.ts';
import { findTime } from './publication-time.ts';

const WIDTH = 300;
/** Between a host and a date: "site.example -- Sunday, …", "site.example | …". */
const SEPARATOR = /^\s*(?:--|—|–|[-|•·,:])\s*/;
const LABEL = /^(?:source|from|via|url|link)\s?:\s?/i;
/** A host as a page writes it: lower case, so that "U.S." and "Mr.Okafor" are none. */
const HOST_TOKEN = /^(?:[a-z0-9-]+\.)+[a-z]{2,24}$/;
const ADDRESS_TOKEN = /^https?:\/\/[^\s]{4,2000}$/i;

/** What a line such as `site.example -- Sunday, August 17, 2025, 10:28:25 AM Eastern Daylight Time` states. */
export interface SourceLine {
  readonly outlet: Stated<PageOutlet>;
  readonly url: Stated<string> | null;
  readonly publishedAt: Stated<PublicationTime> | null;
}

/** Reads a line that opens with the outlet's host or the page's address and holds nothing else but a date; or null. */
export function readSourceLine(line: string): SourceLine | null {
  if (line.length > WIDTH) return null;
  const lead = LABEL.exec(line)?.[0].length ?? 0;
  const token = /^[^\s,|]+/.exec(line.slice(lead))?.[0].replace(/:$/, '') ?? '';
  const isAddress = ADDRESS_TOKEN.test(token);
  if (!isAddress && !HOST_TOKEN.test(token)) return null;
  const outlet = outletFromHost(token);
  if (outlet === null) return null;
  const after = lead + token.length;
  const gap = SEPARATOR.exec(line.slice(after))?.[0] ?? '';
  const rest = line.slice(after + gap.length);
  const time = findTime(rest);
  if (rest.trim() !== '' && time === null && !gap.includes('--')) return null;
  if (time !== null && time.start > 0 && !time.alone) return null;
  const span = { start: lead, end: after };
  const timeAt = after + gap.length;
  return {
    outlet: { value: outlet, span },
    url: isAddress ? { value: token, span } : null,
    publishedAt:
      time === null
        ? null
        : { value: time.value, span: { start: timeAt + time.start, end: timeAt + time.end } },
  };
}
