import { essayPoints, isEssayClosing, isEssayOpening, reportingPoints } from './essay.ts';
import { isFurniture, isPetitionCall } from './furniture.ts';
import type { Sheet } from './sheet.ts';
import { findTodo, findTodoAmong, isTodoItem } from './todo.ts';

/** What a plain line and a reporting one cost a run of essays, so that it doesn't grow over an article's own lines. */
const PLAIN_COST = 0.5;
const REPORT_COST = 2;
/** What speaking of the news as a thing ("The recent remarks by …") adds to the line that a run begins with. */
const OPENING_POINTS = 3;
/** What a to-do list adds to the lines after a petition call, and what they must come to. */
const LIST_POINTS = 2;
const CALLED_POINTS = 1;
/** Without a to-do list: fewest paragraphs, fewest points each, and the reporting that must stand before them. */
const BARE_PARAGRAPHS = 4;
const BARE_MEAN = 1.5;
const BARE_REPORTING = 4;

/**
 * Index of the line in `[from, to)` at which an aggregator's additions begin without a heading, or null: after a call
 * to sign a petition, where essays precede a to-do list, or where reporting gives way to essays for good.
 */
export function findCommentaryStart(sheet: Sheet, from: number, to: number): number | null {
  const indexes: number[] = [];
  for (let index = from; index < to; index++) if (sheet.isFree(index)) indexes.push(index);
  const texts = indexes.map((index) => sheet.lines[index]?.text ?? '');
  const start = findCalledStart(texts) ?? findTurn(texts);
  return start === null ? null : (indexes[start] ?? null);
}

/** The line after the first petition call below which essays or a to-do list stand. */
function findCalledStart(texts: readonly string[]): number | null {
  let points = 0;
  let hasList = false;
  let start: number | null = null;
  let found: number | null = null;
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index] ?? '';
    if (isPetitionCall(text)) {
      if (points + (hasList ? LIST_POINTS : 0) >= CALLED_POINTS) found = start;
      continue;
    }
    points += essayPoints(text) - REPORT_COST * reportingPoints(text);
    hasList ||= isTodoItem(text);
    if (!isFurniture(text)) start = index;
  }
  return found;
}

/** The line at which essays begin that lead to a to-do list, or else that end the page. */
function findTurn(texts: readonly string[]): number | null {
  const list = findTodoAmong(texts, 1);
  const end = list ?? texts.length;
  let best: number | null = null;
  let bestScore = 0;
  let points = 0;
  for (let index = end - 1; index > 0; index--) {
    const text = texts[index] ?? '';
    points += essayPoints(text) - REPORT_COST * reportingPoints(text) - PLAIN_COST;
    const opens = isEssayOpening(text);
    if (list === null && !opens) continue;
    const score = points + (opens ? OPENING_POINTS : 0);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  if (list !== null) return best ?? list + (findTodo(texts.slice(list - 1)) ?? 1) - 1;
  return best !== null && isBareRun(texts.slice(0, best), texts.slice(best)) ? best : null;
}

/** Whether a page turns from reporting to essays so clearly that nothing else needs to say so. */
function isBareRun(article: readonly string[], run: readonly string[]): boolean {
  return (
    run.length >= BARE_PARAGRAPHS &&
    isEssayClosing(run.at(-1) ?? '') &&
    sum(run, reportingPoints) === 0 &&
    sum(run, essayPoints) >= BARE_MEAN * run.length &&
    sum(article, reportingPoints) >= BARE_REPORTING
  );
}

function sum(texts: readonly string[], points: (text: string) => number): number {
  return texts.reduce((total, text) => total + points(text), 0);
}
