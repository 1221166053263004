import { readCredit } from './credit.ts';
import { isFurniture } from './furniture.ts';
import { readDateLine } from './label-line.ts';
import type { Stated } from './page.ts';
import { claimPicture } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { isStandfirst } from './standfirst.ts';
import { shiftStated } from './stated.ts';
import { isSubheading } from './subheading.ts';

/** "Abstract.", a label that newspaper archives put above a summary by their own staff. */
const ABSTRACT = /^abstract\.?$/i;

/**
 * Claims what stands between the header and the commentary: furniture, pictures, credits, the standfirst, subheadings,
 * and the paragraphs that remain. Returns the names credited.
 */
export function claimBody(sheet: Sheet, from: number, to: number): Stated<string>[] {
  const credits: Stated<string>[] = [];
  for (let index = from; index < to; index++) {
    const line = sheet.lines[index];
    if (line === undefined || !sheet.isFree(index)) continue;
    if (claimPicture(sheet, index, credits)) continue;
    const credit = readCredit(line.text);
    if (credit !== null) {
      sheet.claim(index, 'credit');
      credits.push(...credit.names.map((name) => shiftStated(name, line.start)));
    } else if (isFurniture(line.text) || readDateLine(line.text) !== null) {
      sheet.claim(index, 'furniture');
      if (ABSTRACT.test(line.text)) sheet.claim(index + 1, 'standfirst');
    }
  }
  claimParagraphs(sheet, from, to);
  return credits;
}

function claimParagraphs(sheet: Sheet, from: number, to: number): void {
  const free: number[] = [];
  for (let index = from; index < to; index++) if (sheet.isFree(index)) free.push(index);
  const texts = free.map((index) => sheet.lines[index]?.text ?? '');
  free.forEach((index, i) => {
    const line = texts[i] ?? '';
    if (i === 0 && isStandfirst(line, texts.slice(1))) sheet.claim(index, 'standfirst');
    else sheet.claim(index, 'body', isSubheading(line, texts[i - 1] ?? null, texts[i + 1] ?? null));
  });
}
