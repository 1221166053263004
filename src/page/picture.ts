import { isCaption, readCreditedCaption, readPhotoCredit } from './caption.ts';
import type { Stated } from './page.ts';
import type { Sheet } from './sheet.ts';
import { shiftStated } from './stated.ts';

/** Longest caption that only its neighbors give away. */
const WIDTH = 300;
/** A caption that a blank line parts from its credit is short; a longer line there is the article's. */
const PARTED_WIDTH = 160;
const CAPTION_WORDS = 4;

/**
 * Claims a line as a picture's caption or credit, by its own words or by its neighbors: a credit line below it, or
 * the same line twice (alternative text and caption). Adds the names credited. False for any other line.
 */
export function claimPicture(sheet: Sheet, index: number, credits: Stated<string>[]): boolean {
  const line = sheet.lines[index];
  if (line === undefined) return false;
  const credit = readPhotoCredit(line.text);
  const credited = credit === null ? readCreditedCaption(line.text) : null;
  if (credit !== null) sheet.claim(index, 'credit');
  else if (credited !== null) sheet.claimSplit(index, line.start + credited.creditAt, 'caption', 'credit');
  else if (isCaption(line.text) || isCaptionByNeighbors(sheet, index, line.text))
    sheet.claim(index, 'caption');
  else return false;
  credits.push(...((credit ?? credited)?.names ?? []).map((name) => shiftStated(name, line.start)));
  return true;
}

function isCaptionByNeighbors(sheet: Sheet, index: number, line: string): boolean {
  if (line.length > WIDTH || line.split(' ').length < CAPTION_WORDS) return false;
  const above = sheet.lines[index - 1];
  const below = sheet.lines[index + 1];
  if (below?.text === line) return true;
  if (above?.text === line && sheet.kindAt(index - 1) === 'caption') return true;
  if (below === undefined || readPhotoCredit(below.text) === null) return false;
  return below.gap === 0 || line.length <= PARTED_WIDTH;
}
