import { readPhotoCredit } from './caption.ts';
import { isFurniture } from './furniture.ts';
import { readByline, readDateLine } from './label-line.ts';
import type { Line } from './line.ts';
import { outletFromName } from './outlet.ts';
import type { PageOutlet, Stated } from './page.ts';
import type { Sheet } from './sheet.ts';
import { splitTitle } from './title-suffix.ts';
import { readTopics } from './topics.ts';

/** Lines from the top within which the source line and the headline stand. */
export const HEADER_LINES = 15;
/** Longest headline; real ones stay below 200 characters. */
export const HEADLINE_WIDTH = 300;
/** A first line this long that ends with a stop is a sentence of the article, not its headline. */
const SENTENCE_WIDTH = 130;
/** Alternative texts of pictures above a headline: "Example Herald Logo". */
const LOGO = /\blogo$/i;

/** The last title-like line above the source line, or else the first one on the page or right below that line. */
export function findHeadline(sheet: Sheet, sourceAt: number | null): number | null {
  if (sourceAt !== null) {
    for (let index = sourceAt - 1; index >= 0; index--) if (isHeadline(sheet.lines[index])) return index;
  }
  const from = sourceAt === null ? 0 : sourceAt + 1;
  for (let index = from; index < Math.min(sheet.lines.length, from + HEADER_LINES); index++) {
    const line = sheet.lines[index];
    if (line === undefined || isLabel(line.text) || isKicker(line, sheet.lines[index + 1])) continue;
    const isSentence = line.text.length > SENTENCE_WIDTH && /[.:,;]["”’]?$/.test(line.text);
    return isHeadline(line) && !isSentence && index + 1 < sheet.lines.length ? index : null;
  }
  return null;
}

/** A section's name above the headline: "World News". */
function isKicker(line: Line, below: Line | undefined): boolean {
  const words = line.text.split(/\s+/).length;
  return (
    words <= 2 &&
    below !== undefined &&
    below.text.split(/\s+/).length > 4 &&
    isHeadline(below) &&
    !/[.]$/.test(below.text)
  );
}

function isHeadline(line: Line | undefined): boolean {
  return (
    line !== undefined && line.text.length <= HEADLINE_WIDTH && /\s/.test(line.text) && !isLabel(line.text)
  );
}

/** Whether a line is one of a header's own kinds and so no headline. */
function isLabel(line: string): boolean {
  return (
    isFurniture(line) ||
    LOGO.test(line) ||
    readTopics(line) !== null ||
    readDateLine(line) !== null ||
    readByline(line).length > 0 ||
    readPhotoCredit(line) !== null
  );
}

/** What a headline's line states: the title, and the outlet where its suffix is one that the table knows. */
export interface ClaimedHeadline {
  readonly headline: Stated<string> | null;
  readonly titleOutlet: Stated<PageOutlet> | null;
}

/** Claims a line as the headline, its suffix as furniture. */
export function claimHeadline(sheet: Sheet, index: number): ClaimedHeadline {
  const line = sheet.lines[index];
  if (line === undefined) return { headline: null, titleOutlet: null };
  const { end, suffixAt, suffix } = splitTitle(line.text);
  sheet.claimSplit(index, line.start + suffixAt, 'headline', 'furniture');
  const outlet = suffix && outletFromName(suffix);
  return {
    headline: { value: line.text.slice(0, end), span: { start: line.start, end: line.start + end } },
    titleOutlet: outlet ? { value: outlet, span: { start: line.start + suffixAt, end: line.end } } : null,
  };
}
