import type { Stated } from './page.ts';
import type { Sheet } from './sheet.ts';
import { shiftStated } from './stated.ts';

/** "Categories: A, B"; the list follows. */
const TOPICS = /^(?:categor(?:y|ies)|topics?|tags?|keywords|filed under|sections?)\s?:\s?/i;
const TOPIC_WIDTH = 2_000;

/** The topics of a line such as "Categories: A, B & C"; null for any other line. */
export function readTopics(line: string): Stated<string>[] | null {
  const lead = TOPICS.exec(line.slice(0, 40))?.[0].length ?? 0;
  if (lead === 0 || line.length > TOPIC_WIDTH) return null;
  let at = lead;
  return line
    .slice(lead)
    .split(/([,;|•])/)
    .flatMap((piece) => {
      const start = at + piece.length - piece.trimStart().length;
      at += piece.length;
      const value = piece.trim();
      return value === '' || /^[,;|•]$/.test(value)
        ? []
        : [{ value, span: { start, end: start + value.length } }];
    });
}

/** Claims the topic lines at or after line `from` and returns what they list. */
export function claimTopics(sheet: Sheet, from: number): Stated<string>[] {
  const topics: Stated<string>[] = [];
  for (let index = from; index < sheet.lines.length; index++) {
    const line = sheet.lines[index];
    const listed = line === undefined || !sheet.isFree(index) ? null : readTopics(line.text);
    if (line === undefined || listed === null) continue;
    sheet.claim(index, 'furniture');
    topics.push(...listed.map((topic) => shiftStated(topic, line.start)));
  }
  return topics;
}
