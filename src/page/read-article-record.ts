import { type ArticleRecord, parseArticleRecord } from './article-record.ts';
import { claimBody } from './body.ts';
import { continueHeader, emptyHeader, type Header } from './header.ts';
import { applyHints } from './hinted-page.ts';
import { splitLines } from './line.ts';
import { claimListed } from './listed.ts';
import type { Page } from './page.ts';
import { Sheet } from './sheet.ts';
import { distinctValues } from './stated.ts';
import { toStorableText } from './storable-text.ts';
import { splitTitle } from './title-suffix.ts';

/** A first line without a stop and no longer than this is a headline where the record gives no title. */
const HEADLINE_WIDTH = 200;
const SENTENCE_END = /[.;:,…]["”’)]*$/;
/** Lines that a title can run over. */
const TITLE_LINES = 3;

/** An article's page with the id that the record gives it. */
export interface RecordedPage {
  readonly id: string;
  readonly page: Page;
}

/** Reads one parsed line of a JSONL file. Throws InputError where `parseArticleRecord` does. */
export function readArticleRecord(json: unknown): RecordedPage {
  const record = parseArticleRecord(json);
  return { id: record.id, page: readRecordedText(record) };
}

/**
 * Reads an article whose text is its own, a paragraph a line. Its headline is the first line (or lines) that the title
 * words, or else a first short line without a stop above a blank one; the rest is body, with pictures, credits,
 * furniture and subheadings told apart as on a page. No commentary is looked for. O(n) in the text's length.
 */
function readRecordedText(record: ArticleRecord): Page {
  const text = toStorableText(record.text);
  const sheet = new Sheet(text, splitLines(text));
  const header = emptyHeader();
  claimTitle(sheet, record.title, header);
  continueHeader(sheet, header);
  const { listed } = claimListed(sheet, header.bodyFrom);
  const credits = claimBody(sheet, header.bodyFrom, sheet.lines.length);
  const { headline, url, outlet, publishedAt, topics, bylines } = header;
  const page: Page = {
    text,
    headline,
    url,
    outlet,
    aggregator: null,
    publishedAt,
    topics,
    bylines,
    credits: distinctValues([...header.credits, ...credits]),
    sections: sheet.sections(),
    commentary: [],
    listed,
    completeness: 'FULL',
  };
  return applyHints(page, {
    ...(record.title !== null && { title: record.title }),
    ...(record.outlet !== null && { outlet: record.outlet }),
    ...(record.url !== null && { url: record.url }),
    ...(record.publishedAt !== null && { publishedAt: record.publishedAt }),
    ...(record.claimReviews !== null && { claimReviews: record.claimReviews }),
  });
}

/** Claims the lines that are the headline, and states it with its span. */
function claimTitle(sheet: Sheet, title: string | null, header: Header): void {
  const count = title === null ? untitledLines(sheet) : titledLines(sheet, title);
  const first = sheet.lines[0];
  const last = sheet.lines[count - 1];
  if (first === undefined || last === undefined) return;
  for (let index = 0; index < count; index++) sheet.claim(index, 'headline');
  const words = sheet.text.slice(first.start, last.end);
  const end = title === null ? splitTitle(words).end : words.length;
  header.headline = {
    value: title ?? words.slice(0, end),
    span: { start: first.start, end: first.start + end },
  };
  header.bodyFrom = count;
}

/** How many lines from the top word the title. */
function titledLines(sheet: Sheet, title: string): number {
  const key = wordKey(title);
  let joined = '';
  for (let index = 0; index < Math.min(TITLE_LINES, sheet.lines.length); index++) {
    joined += wordKey(sheet.lines[index]?.text ?? '');
    if (joined === key || (joined.startsWith(key) && joined.length <= 1.5 * key.length))
      return key === '' ? 0 : index + 1;
    if (!key.startsWith(joined)) return 0;
  }
  return 0;
}

function untitledLines(sheet: Sheet): number {
  const [first, second] = sheet.lines;
  if (first === undefined || second === undefined || second.gap === 0) return 0;
  return first.text.length <= HEADLINE_WIDTH && !SENTENCE_END.test(first.text) ? 1 : 0;
}

/** Letters and digits alone, in lower case: a title and its line differ in marks and stops. */
function wordKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
