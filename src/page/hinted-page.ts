import { outletFromHint, outletFromHost } from './outlet.ts';
import type { Page, PageHints, PageOutlet, Stated } from './page.ts';
import { findTime } from './publication-time.ts';

/**
 * A page with what its caller knows from elsewhere. A hint wins over what the page says and keeps no span, except a
 * title that the headline's own words begin with. An address tells the outlet where nothing else does. Hints that
 * cannot be read (no date, no name) change nothing.
 */
export function applyHints(page: Page, hints: PageHints): Page {
  const time = hints.publishedAt === undefined ? null : findTime(hints.publishedAt);
  const url = hints.url === undefined ? page.url : hinted(hints.url);
  return {
    ...page,
    headline: hints.title === undefined ? page.headline : hintedHeadline(hints.title, page.headline),
    url,
    outlet: hintedOutlet(hints.outlet) ?? page.outlet ?? outletOfUrl(url),
    publishedAt: time === null ? page.publishedAt : hinted(time.value),
    completeness: hints.completeness ?? page.completeness,
    ...(hints.claimReviews && { claimReviews: hints.claimReviews }),
  };
}

function hintedHeadline(title: string, headline: Stated<string> | null): Stated<string> {
  return headline?.value === title ? headline : hinted(title);
}

function hintedOutlet(hint: string | undefined): Stated<PageOutlet> | null {
  const outlet = hint === undefined ? null : outletFromHint(hint);
  return outlet && hinted(outlet);
}

function outletOfUrl(url: Stated<string> | null): Stated<PageOutlet> | null {
  const outlet = url && outletFromHost(url.value);
  return outlet && hinted(outlet);
}

function hinted<T>(value: T): Stated<T> {
  return { value, span: null };
}
