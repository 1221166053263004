import type { ExtractedClaim } from '../extract/claim.ts';
import { extractPage } from '../extract/extract-page.ts';
import { findClaims } from '../extract/find-claims.ts';
import type { Extraction } from '../extract/quote.ts';
import { claimKeys } from '../link/claim-keys.ts';
import { copyKeys } from '../link/copy-keys.ts';
import { titleKeys } from '../link/listed-title.ts';
import { type StoryProfile, storyProfile } from '../link/story-profile.ts';
import { utteranceKeys } from '../link/utterance-keys.ts';
import type { Page } from '../page/page.ts';
import type { Resolution } from '../resolve/entity.ts';
import { resolveDocument } from '../resolve/resolve-document.ts';
import { orderAtOf } from '../store/article.ts';
import { bodyText } from './body-text.ts';
import { joinSpans } from './join-spans.ts';
import { naturalKeys } from './natural-key.ts';

/** All that can be said of an article without looking at any other: what the transaction then saves and links. */
export interface Reading {
  readonly page: Page;
  readonly title: string;
  /** The outlet's own words: body sections, one a line. */
  readonly body: string;
  readonly extraction: Extraction;
  readonly resolution: Resolution;
  /** Per quote of `extraction`: its words (parts joined by a space), natural key and index keys. */
  readonly quoteTexts: readonly string[];
  readonly quoteKeys: readonly string[];
  readonly quoteIndex: readonly (readonly number[])[];
  readonly mentionKeys: readonly string[];
  readonly claims: readonly ExtractedClaim[];
  /** Per claim: its words (parts joined by a space), natural key and index keys. */
  readonly claimTexts: readonly string[];
  readonly claimKeys: readonly string[];
  readonly claimIndex: readonly (readonly number[])[];
  readonly copyKeys: readonly number[];
  readonly titleKeys: readonly number[];
  /** What tells which event it is about. */
  readonly profile: StoryProfile;
  /** The instant by which everything of it is ordered; ISO. */
  readonly orderAt: string;
}

/** Longest title that is made from a page without a headline, in characters. */
const MADE_TITLE = 120;

/** Runs extract and resolve over a page, and computes the keys under which link/ finds its parts. Pure. */
export function readArticle(page: Page): Reading {
  const extraction = extractPage(page);
  const quoteTexts = extraction.quotes.map((quote) => joinSpans(page.text, quote.parts));
  const resolution = resolveDocument(page, extraction);
  const claims = findClaims(page, extraction);
  const claimTexts = claims.map((claim) => joinSpans(page.text, claim.parts));
  const body = bodyText(page.text, page.sections);
  const title = page.headline?.value ?? openingOf(page.text);
  return {
    page,
    title,
    body,
    extraction,
    resolution,
    quoteTexts,
    quoteKeys: naturalKeys(extraction.quotes.map((quote, index) => `${quote.section} ${quoteTexts[index]}`)),
    quoteIndex: quoteTexts.map(utteranceKeys),
    mentionKeys: naturalKeys(extraction.mentions.map(({ text }) => text)),
    claims,
    claimTexts,
    claimKeys: naturalKeys(claims.map(({ kind }, index) => `${kind} ${claimTexts[index]}`)),
    claimIndex: claims.map((claim, index) =>
      claimKeys(claim, claimTexts[index] ?? '', claimantNames(claim, extraction, resolution)),
    ),
    copyKeys: copyKeys(body),
    titleKeys: titleKeys(title),
    profile: profileOf(page, title),
    orderAt: orderAtOf(page.publishedAt?.value.instant ?? null),
  };
}

function profileOf({ text, sections, publishedAt }: Page, title: string): StoryProfile {
  const isRead = ({ kind, heading }: Page['sections'][number]) =>
    (kind === 'standfirst' || kind === 'body') && !heading;
  const instant = publishedAt?.value.instant ?? null;
  return storyProfile({ title, text, paragraphs: sections.filter(isRead), publishedAt: instant });
}

/** Forms under which the page knows the one whose claim it is; the words that stand for one whom it doesn't name. */
function claimantNames(claim: ExtractedClaim, extraction: Extraction, resolution: Resolution): string[] {
  if (claim.report === null) return [];
  const [reports, speakers] =
    claim.kind === 'STANCE'
      ? [extraction.stances, resolution.stances]
      : [extraction.quotes, resolution.speakers];
  const entity = resolution.entities[speakers[claim.report]?.entity ?? -1];
  if (entity) return entity.forms.map(({ name }) => name);
  const mention = extraction.mentions[reports[claim.report]?.speaker.mention ?? -1];
  return mention ? [mention.text] : [];
}

/** The first words of a page without a headline. */
function openingOf(text: string): string {
  const start = text.slice(0, 4 * MADE_TITLE).trim();
  const line = start.split(/[\r\n\u2028\u2029]/u)[0] ?? '';
  return line.length <= MADE_TITLE ? line || 'Untitled' : `${line.slice(0, MADE_TITLE)}…`;
}
