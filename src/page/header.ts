import { isFurniture, isPetitionCall, isReadTime } from './furniture.ts';
import { claimHeadline, findHeadline, HEADER_LINES, HEADLINE_WIDTH } from './headline.ts';
import { isBareByline, isWriterFunction, readByline, readDateLine, readSignedName } from './label-line.ts';
import type { Line } from './line.ts';
import type { PageOutlet, PublicationTime, Stated } from './page.ts';
import { claimPicture } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { readSourceLine } from './source-line.ts';
import { shiftStated } from './stated.ts';
import { splitTitle } from './title-suffix.ts';
import { readTopics } from './topics.ts';

/** Lines that a standfirst stands above: byline, read time, date. */
const STANDFIRST_REACH = 3;

/** What the lines between a page's top and its article state. */
export interface Header {
  headline: Stated<string> | null;
  url: Stated<string> | null;
  outlet: Stated<PageOutlet> | null;
  publishedAt: Stated<PublicationTime> | null;
  /** True while `publishedAt` is the time of an update, for want of a better one. */
  isUpdateTime: boolean;
  topics: Stated<string>[];
  bylines: Stated<string>[];
  credits: Stated<string>[];
  /** Index of the first line after the header. */
  bodyFrom: number;
}

type HeaderRule = (sheet: Sheet, index: number, line: Line, header: Header) => boolean;

/** Reads and claims the lines above the article: navigation, headline, source line, topics, byline, dates, captions. */
export function claimHeader(sheet: Sheet): Header {
  const header = emptyHeader();
  const sourceAt = findSourceLine(sheet);
  const headlineAt = findHeadline(sheet, sourceAt);
  const known = [sourceAt, headlineAt].filter((at) => at !== null);
  if (known.length === 0) return header;
  sheet.claimFree(0, Math.min(...known), 'furniture');
  const claimed = headlineAt === null ? null : claimHeadline(sheet, headlineAt);
  header.headline = claimed?.headline ?? null;
  header.bodyFrom = Math.max(...known) + 1;
  for (let index = Math.min(...known); index < header.bodyFrom; index++)
    claimHeaderLine(sheet, index, header);
  sheet.claimFree(Math.min(...known), header.bodyFrom, 'furniture');
  continueHeader(sheet, header);
  header.outlet ??= claimed?.titleOutlet ?? null;
  return header;
}

/** A header that states nothing. */
export function emptyHeader(): Header {
  return {
    headline: null,
    url: null,
    outlet: null,
    publishedAt: null,
    isUpdateTime: false,
    topics: [],
    bylines: [],
    credits: [],
    bodyFrom: 0,
  };
}

/** Reads and claims on from `bodyFrom` as long as lines are a header's, and moves `bodyFrom` behind them. */
export function continueHeader(sheet: Sheet, header: Header): void {
  while (claimHeaderLine(sheet, header.bodyFrom, header)) header.bodyFrom++;
}

function findSourceLine(sheet: Sheet): number | null {
  const at = sheet.lines.slice(0, HEADER_LINES).findIndex((line) => readSourceLine(line.text) !== null);
  return at < 0 ? null : at;
}

/** Claims one line as a part of the header; false where it is the article's. */
function claimHeaderLine(sheet: Sheet, index: number, header: Header): boolean {
  const line = sheet.lines[index];
  if (line === undefined) return false;
  return !sheet.isFree(index) || HEADER_RULES.some((rule) => rule(sheet, index, line, header));
}

const claimRepeatedHeadline: HeaderRule = (sheet, index, line, header) => {
  const headline = header.headline?.value;
  if (headline === undefined || !line.text.startsWith(headline)) return false;
  if (line.text !== headline && splitTitle(line.text).end !== headline.length) return false;
  sheet.claim(index, 'furniture');
  return true;
};

const claimSource: HeaderRule = (sheet, index, line, header) => {
  const source = readSourceLine(line.text);
  if (source === null) return false;
  header.outlet ??= shiftStated(source.outlet, line.start);
  header.url ??= source.url && shiftStated(source.url, line.start);
  header.publishedAt ??= source.publishedAt && shiftStated(source.publishedAt, line.start);
  sheet.claim(index, 'furniture');
  return true;
};

const claimTopicLine: HeaderRule = (sheet, index, line, header) => {
  const topics = readTopics(line.text);
  if (topics === null) return false;
  if (header.topics.length === 0) header.topics = topics.map((topic) => shiftStated(topic, line.start));
  sheet.claim(index, 'furniture');
  return true;
};

/** The first date that is not an update's; an update's where there is no other. */
const claimDate: HeaderRule = (sheet, index, line, header) => {
  const date = readDateLine(line.text);
  if (date === null) return false;
  if (header.publishedAt === null || (header.isUpdateTime && !date.updated)) {
    header.publishedAt = shiftStated(date.time, line.start);
    header.isUpdateTime = date.updated;
  }
  sheet.claim(index, 'furniture');
  return true;
};

/** A byline, a bare name whose neighbors are a header's ("Mr. Okafor" above "4 Min Read"), or a writer's function. */
const claimByline: HeaderRule = (sheet, index, line, header) => {
  let names = readByline(line.text);
  if (
    names.length === 0 &&
    header.bylines.length === 0 &&
    isBareByline(line.text) &&
    isNearLabel(sheet, index)
  ) {
    names = [{ value: line.text, span: { start: 0, end: line.text.length } }];
  }
  const signed = names.length === 0 ? readSignedName(line.text, header.outlet?.value.name ?? null) : null;
  if (signed !== null) names = [signed];
  if (names.length === 0 && !(header.bylines.length > 0 && isWriterFunction(line.text))) return false;
  header.bylines.push(...names.map((name) => shiftStated(name, line.start)));
  sheet.claim(index, 'credit');
  return true;
};

function isNearLabel(sheet: Sheet, index: number): boolean {
  return [sheet.lines[index - 1], sheet.lines[index + 1]].some(
    (line) => line !== undefined && (isHeaderEnd(line.text) || isWriterFunction(line.text)),
  );
}

/** Whether a line is of the kinds that stand between a standfirst and the article. */
function isHeaderEnd(line: string): boolean {
  if (readSourceLine(line) !== null || readDateLine(line) !== null || readByline(line).length > 0)
    return true;
  return isReadTime(line);
}

/** Furniture, but for a petition call: commentary can follow it. */
const claimFurniture: HeaderRule = (sheet, index, line) => {
  if (!isFurniture(line.text) || isPetitionCall(line.text)) return false;
  sheet.claim(index, 'furniture');
  return true;
};

/** A line between the headline and the byline, read time or date. */
const claimStandfirst: HeaderRule = (sheet, index, line, header) => {
  const below = sheet.lines.slice(index + 1, index + 1 + STANDFIRST_REACH);
  const isAbove = below.some((one) => isHeaderEnd(one.text));
  if (header.headline === null || header.bylines.length > 0 || line.text.length > HEADLINE_WIDTH || !isAbove)
    return false;
  sheet.claim(index, 'standfirst');
  return true;
};

const HEADER_RULES: readonly HeaderRule[] = [
  claimRepeatedHeadline,
  claimSource,
  claimTopicLine,
  claimDate,
  claimByline,
  (sheet, index, _line, header) => claimPicture(sheet, index, header.credits),
  claimFurniture,
  claimStandfirst,
];
