import type { Page, Section } from '../page/page.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { buildQuotes } from './build-quotes.ts';
import { findMentions } from './find-mentions.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import { joinDrafts, standAlone } from './join-drafts.ts';
import type { Mention } from './mention.ts';
import type { Extraction } from './quote.ts';
import { type DraftQuote, readDrafts } from './read-drafts.ts';
import { readInnerReports } from './read-inner-reports.ts';
import { type Introduction, readIntroduction } from './read-reports.ts';
import { type ParagraphParts, readSentences, type Sentence } from './sentence-units.ts';

/** Stored with every quote: raise it whenever the same page can yield other quotes. */
export const EXTRACTOR_VERSION = 'rules-1';

const NEWS_SECTIONS = new Set(['headline', 'standfirst', 'body']);

/**
 * Finds mentions and quotes in the headline, standfirst and body of a page. Spans are offsets into `page.text`.
 * Never throws, whatever the text; time is linear in its length.
 */
export function extractPage(page: Pick<Page, 'text' | 'sections' | 'publishedAt'>): Extraction {
  const sections = page.sections.filter((s) => NEWS_SECTIONS.has(s.kind));
  const mentions = findMentions(page.text, sections);
  const { drafts, inner } = readPage(page.text, sections, mentions);
  const joined = [...joinDrafts(drafts), ...inner.map(standAlone)];
  const publishedAt = page.publishedAt?.value.instant ?? null;
  return { version: EXTRACTOR_VERSION, ...buildQuotes(page.text, mentions, joined, publishedAt) };
}

interface PageDrafts {
  readonly drafts: DraftQuote[];
  /** Reports inside the words of others; they take no part in joining. */
  readonly inner: DraftQuote[];
}

function readPage(text: string, sections: readonly Section[], mentions: readonly Mention[]): PageDrafts {
  const drafts: DraftQuote[] = [];
  const inner: DraftQuote[] = [];
  let firstMention = 0;
  let continued = false;
  let introduction: Introduction | null = null;
  for (const [paragraph, section] of sections.entries()) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.heading && section.kind !== 'headline') continue;
    const parts = paragraphParts(text, section, mentions, firstMention, continued);
    const place = { section: section.kind, paragraph, paragraphEnd: section.end };
    let previous: Sentence | null = null;
    for (const sentence of readSentences(parts)) {
      drafts.push(...readDrafts(text, sentence, mentions, { ...place, previous, introduction }));
      previous = sentence;
    }
    const inside = { ...place, previous: null, introduction: null };
    inner.push(...readInnerReports(parts, (within) => splitSentences(text, within), inside));
    introduction = previous === null ? null : readIntroduction(previous, mentions);
    continued = previous !== null && previous.units[previous.units.length - 1]?.quote?.closed === false;
  }
  return { drafts, inner };
}

function paragraphParts(
  text: string,
  section: Section,
  mentions: readonly Mention[],
  firstMention: number,
  continued: boolean,
): ParagraphParts {
  const paragraph = { start: section.start, end: section.end };
  const ranges = findQuoteRanges(text, paragraph, continued);
  const tokens = tokenize(text, paragraph);
  return { text, tokens, ranges, sentences: splitSentences(text, paragraph), mentions, firstMention };
}
