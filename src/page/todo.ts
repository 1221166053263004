import { isEssayClosing } from './essay.ts';

/** Lines longer than this are read by their beginning. */
const WIDTH = 400;

/** "### What Can We Do?", "1. **Sign Petitions**: …", "- **Who to Write To:** …": the markdown that to-do lists come in. */
const MARKDOWN = /^(?:#{1,6}\s|\d{1,2}[.)]\s+\*\*|[-*•]\s+\*\*|```)/;
/** "1. Sign the petition", plain. */
const NUMBERED = /^\d{1,2}[.)]\s+\S/;
/** "What can we do?", "To Do:" as a title of its own. */
const TITLE =
  /^(?:#{1,6} |\*\*)?to[- ]?do(?: list)?(?::|\*\*)*$|^(?:\*\*)?(?:what|how) (?:exact |specific |else )?(?:can|actions?|could|should)\b.{0,60}\b(?:we|you|i|individuals)\b.{0,60}\?(?:\*\*)?$/i;
/** Calls that items open with: "Contact Elected Officials", "Sign Petitions". */
const CALL =
  /\b(?:sign|petitions?|contact|write|e-?mail|call|donate|support|join|attend|organize|volunteer|share|educate|engage|stay informed|participate|advocate|use social media|utilize|boycott|vote|register|spread|raise awareness)\b/i;
/** A paragraph that announces a list: "Here's a detailed list of ideas …", "there are several avenues we can pursue". */
const ANNOUNCES =
  /\b(?:lists? of|steps|actions?|ideas|ways|avenues|suggestions|strategies|measures|roadmap|what (?:we|you|individuals|people) can do|what can (?:we|you))\b/i;
/** How far into the region the first mark of a list may call on the reader. */
const LOOKAHEAD = 6;

/**
 * Index of the line at which a to-do list begins in lines that an aggregator added: its first heading or item, or the
 * paragraph above that announces it. Null where there is no list.
 */
export function findTodo(lines: readonly string[]): number | null {
  const first = lines.findIndex(isTodoItem);
  if (first < 0) return null;
  const intro = lines[first - 1];
  if (first === 0 || intro === undefined || isEssayClosing(intro)) return first;
  return announces(intro) ? first - 1 : first;
}

/** Index of the first line of a to-do list among an article's lines; stricter, as an article can hold lists too. */
export function findTodoAmong(lines: readonly string[], from: number): number | null {
  for (let index = from; index < lines.length; index++) {
    if (!isTodoMark(lines[index] ?? '')) continue;
    const list = lines.slice(index, index + LOOKAHEAD);
    if (list.filter((line) => isTodoMark(line) && CALL.test(line.slice(0, WIDTH))).length >= 2) return index;
  }
  return null;
}

/** Whether a line among an aggregator's additions belongs to a to-do list. */
export function isTodoItem(line: string): boolean {
  return isTodoMark(line) || NUMBERED.test(line.slice(0, 20));
}

function isTodoMark(line: string): boolean {
  return MARKDOWN.test(line.slice(0, 20)) || (line.length <= WIDTH && TITLE.test(line));
}

/** A paragraph that ends in a colon, or speaks of a list in its first or last sentence. */
function announces(paragraph: string): boolean {
  const text = paragraph.trimEnd();
  return text.endsWith(':') || ANNOUNCES.test(text.slice(0, WIDTH)) || ANNOUNCES.test(text.slice(-WIDTH));
}
