import type { Page, Section } from '../page/page.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { buildQuotes } from './build-quotes.ts';
import { takeTurns } from './conversation-runs.ts';
import { findMentions } from './find-mentions.ts';
import { joinDrafts, standAlone } from './join-drafts.ts';
import type { Extraction } from './quote.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { pageClock } from './said-on.ts';
import { LEARNED_TABLES } from './tagger/learned-tables.ts';
import type { TaggerTables } from './tagger/list-readings.ts';

/** Stored with every quote: raise it whenever the same page can yield other quotes. */
export const EXTRACTOR_VERSION = 'rules-3+tagger-1';

const NEWS_SECTIONS = new Set(['headline', 'standfirst', 'body']);

/**
 * Finds mentions and quotes in the headline, standfirst and body of a page. Spans are offsets into `page.text`.
 * Never throws, whatever the text; time is linear in its length.
 *
 * @param tables another tagger than the one that the project carries: training measures with one that knows less
 */
export function extractPage(
  page: Pick<Page, 'text' | 'sections' | 'publishedAt'>,
  tables: TaggerTables = LEARNED_TABLES,
): Extraction {
  const { text } = page;
  const sections = page.sections.filter((s) => NEWS_SECTIONS.has(s.kind));
  const tokens = new Map(sections.map((section) => [section, tokenize(text, section)]));
  const tokensOf = (section: Section): readonly Token[] => tokens.get(section) ?? [];
  const mentions = findMentions(text, sections, tokensOf);
  const { drafts, inner, stances } = readParagraphs(text, sections, mentions, tokensOf, tables);
  const joined = [...takeTurns(text, joinDrafts(drafts)), ...inner.map(standAlone)];
  const published = page.publishedAt === null ? null : pageClock(page.publishedAt.value);
  return {
    version: EXTRACTOR_VERSION,
    ...buildQuotes(text, mentions, joined, stances.map(standAlone), published),
  };
}
