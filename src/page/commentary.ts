import { findActionItems } from './action-item.ts';
import { findCommentaryStart } from './commentary-start.ts';
import { findSecondEssay } from './essay.ts';
import { isFurniture } from './furniture.ts';
import type { Commentary, CommentaryKind } from './page.ts';
import type { Sheet } from './sheet.ts';
import { findTodo } from './todo.ts';

/** The commentary that a page carries, and the line at which the article ends before it. */
export interface FoundCommentary {
  readonly commentary: readonly Commentary[];
  readonly bodyTo: number;
}

/** Lines `[from, to)` of one kind of commentary, without headings and furniture at either end. */
interface Part {
  readonly kind: CommentaryKind;
  readonly from: number;
  readonly to: number;
}

/** A heading on a line of its own: "Opinion:", "**Action:**", "### To Do". */
const HEADINGS: readonly (readonly [CommentaryKind, RegExp])[] = [
  ['opinion', /^(?:#{1,6} |\*\*)?(?:our |editor[’']?s )?(?:opinion|commentary|analysis|take)s?(?::|\*\*)*$/i],
  ['action', /^(?:#{1,6} |\*\*)?(?:our |take |call to )?actions?(?::|\*\*)*$/i],
  ['todo', /^(?:#{1,6} |\*\*)?to[- ]?do(?: list)?(?::|\*\*)*$/i],
];
const MARKDOWN_HEADING = /^#{1,6}\s(?!.*\s-\s)[^.]{0,80}$/;
const HEADING_WIDTH = 60;

/**
 * Finds what an aggregator added to the article on lines `[from, to)`, and claims it with its headings and the
 * furniture between. It stands under headings ("Opinion:") or begins without one; see `findCommentaryStart`.
 */
export function claimCommentary(sheet: Sheet, from: number, to: number): FoundCommentary {
  const headings = findHeadings(sheet, from, to);
  const start = headings[0]?.at ?? findCommentaryStart(sheet, from, to);
  if (start === null) return { commentary: [], bodyTo: to };
  const parts = headings.length > 0 ? partsUnder(headings, to) : splitParts(sheet, start, to);
  for (let index = start; index < to; index++) {
    const line = sheet.lines[index]?.text ?? '';
    const isHeading = headingKind(line) !== null || MARKDOWN_HEADING.test(line.slice(0, 200));
    sheet.claim(index, isAddedFurniture(line) ? 'furniture' : 'commentary', isHeading);
  }
  return { commentary: parts.flatMap((part) => toCommentary(sheet, part)), bodyTo: start };
}

interface Heading {
  readonly kind: CommentaryKind;
  readonly at: number;
}

/**
 * Headings below the article's first line: with a colon or markdown, or in bare words where two kinds follow. A to-do
 * heading alone says nothing of the essays before it, and so is left to `findCommentaryStart`.
 */
function findHeadings(sheet: Sheet, from: number, to: number): Heading[] {
  const headings: (Heading & { marked: boolean })[] = [];
  for (let at = from + 1; at < to; at++) {
    const line = sheet.lines[at]?.text ?? '';
    const kind = sheet.isFree(at) ? headingKind(line) : null;
    if (kind !== null) headings.push({ kind, at, marked: /[:#*]/.test(line) });
  }
  const kinds = new Set(headings.map((heading) => heading.kind));
  const isPlain = kinds.size === 1 && (kinds.has('todo') || !headings.some((heading) => heading.marked));
  return isPlain ? [] : headings;
}

function headingKind(line: string): CommentaryKind | null {
  if (line.length > HEADING_WIDTH) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

function partsUnder(headings: readonly Heading[], to: number): Part[] {
  return headings.map(({ kind, at }, i) => ({ kind, from: at + 1, to: headings[i + 1]?.at ?? to }));
}

/** Opinion, then a call to action, then a to-do list, each where there is one. */
function splitParts(sheet: Sheet, from: number, to: number): Part[] {
  const texts = sheet.lines.slice(from, to).map((line) => line.text);
  const list = findTodo(texts) ?? texts.length;
  const second = findSecondEssay(texts.slice(0, list)) ?? list;
  return [
    { kind: 'opinion', from, to: from + second },
    { kind: 'action', from: from + second, to: from + list },
    { kind: 'todo', from: from + list, to },
  ];
}

/** The part without furniture at its ends; nothing where nothing remains. */
function toCommentary(sheet: Sheet, { kind, from, to }: Part): Commentary[] {
  const own = sheet.lines.slice(from, to).filter((line) => !isAddedFurniture(line.text));
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  return [{ kind, ...span, actionItems: kind === 'todo' ? findActionItems(sheet.text, span) : [] }];
}

/** Furniture between commentary; a bare fence of a message template is none. */
function isAddedFurniture(line: string): boolean {
  return isFurniture(line) && /[\p{L}\p{N}]/u.test(line);
}
