import { isCopyright } from './credit.ts';
import { isFurniture } from './furniture.ts';
import type { ListedArticle } from './page.ts';
import type { Sheet } from './sheet.ts';
import { splitTitle } from './title-suffix.ts';

const WIDTH = 300;
/** Titles that a list without a count can hold; longer runs are navigation. */
const LIST_MAX = 30;

/** "10 Related Article(s):", "Related stories", "You may also like"; group 1 is the count. */
const LIST_LABEL =
  /^(?:(\d{1,3}) )?(?:related(?: (?:articles?|stories|story|news|posts?|coverage|reading|links|content))?(?:\(s\))?|more (?:stories|coverage|on this story|on this topic)|(?:you may|you might) also (?:like|be interested in)|recommended(?: (?:for you|reading|stories|articles))?|read next|also (?:in|on) (?:the )?news|similar (?:articles|stories))\s?:?$/i;
/** "Also Read: | A title", "READ MORE: A title", "Related: A title". */
const INLINE_LABEL =
  /^(?:also read|read also|also see|see also|must read|read more|read|related(?: (?:article|story|news|coverage))?|don[’']t miss|recommended|more)\s?(?:[:|»>]|[–—-]\s)\s?\|?\s?/i;

/** Prose ends with a stop; a title seldom does, and then it is short. */
const STOP = /[.;,]["”’]?$/;
const PROSE_MIN = 60;
const TITLE_WORDS = 3;

/** The related articles that a page lists, and the line at which its tail of lists and footers begins. */
export interface Listing {
  readonly listed: readonly ListedArticle[];
  readonly tailFrom: number;
}

/** Finds and claims lists of related articles at or after line `from`, with their labels, and "Also Read" lines. */
export function claimListed(sheet: Sheet, from: number): Listing {
  const to = sheet.lines.length;
  const listed: ListedArticle[] = [];
  let tailFrom = to;
  const lastLong = sheet.lines.findLastIndex((line) => line.text.length > WIDTH);
  const lastProse = sheet.lines.findLastIndex((line) => isProse(line.text));
  for (let index = from; index < to; index++) {
    const line = sheet.lines[index]?.text ?? '';
    if (!sheet.isFree(index) || line.length > WIDTH) continue;
    const label = LIST_LABEL.exec(line);
    if (label !== null) {
      const items = listItems(sheet, index + 1, label[1] === undefined ? null : Number(label[1]));
      if (items.length === 0 && label[1] === undefined) continue;
      sheet.claim(index, 'furniture');
      for (const item of items) listed.push(claimListedArticle(sheet, item, 0));
      // A list that ends the article has a footer below it, one inside the article has prose.
      const lastArticle = label[1] === undefined ? lastProse : lastLong;
      if (tailFrom === to && (items.at(-1) ?? index) > lastArticle) tailFrom = index;
      index = items.at(-1) ?? index;
      continue;
    }
    const lead = INLINE_LABEL.exec(line)?.[0].length ?? 0;
    if (lead > 0 && isTitle(line.slice(lead))) listed.push(claimListedArticle(sheet, index, lead));
  }
  return { listed, tailFrom };
}

/** Lines of the list that begins at `from`: as many as its label counts, or else the run of titles. */
function listItems(sheet: Sheet, from: number, count: number | null): number[] {
  const items: number[] = [];
  for (let index = from; index < sheet.lines.length && items.length < (count ?? LIST_MAX); index++) {
    const line = sheet.lines[index]?.text ?? '';
    if (isCopyright(line) || line.length > WIDTH) break;
    if (!sheet.isFree(index)) continue;
    if (isFurniture(line)) continue;
    if (count === null && !isTitle(line)) break;
    items.push(index);
  }
  return items;
}

/** Claims a line as related; the title begins at offset `lead` of the line. */
function claimListedArticle(sheet: Sheet, index: number, lead: number): ListedArticle {
  const line = sheet.lines[index];
  sheet.claim(index, 'related');
  const text = line?.text.slice(lead) ?? '';
  const start = (line?.start ?? 0) + lead;
  const bullet = /^[*•·-]\s+/.exec(text)?.[0].length ?? 0;
  const { end, suffix } = splitTitle(text.slice(bullet));
  return {
    title: text.slice(bullet, bullet + end),
    outletName: suffix,
    start: start + bullet,
    end: start + text.length,
  };
}

/** Whether a line is a sentence of the article: too long for a footer's, or long enough and with a stop. */
function isProse(line: string): boolean {
  return line.length > WIDTH || (line.length >= PROSE_MIN && /[.!?]["”’]?$/.test(line) && !isFurniture(line));
}

function isTitle(line: string): boolean {
  return (
    line.length <= WIDTH && line.split(/\s+/).length >= TITLE_WORDS && !(STOP.test(line) && line.length > 120)
  );
}
