import type { PublicationTime, Stated } from './page.ts';
import { isName, readNames } from './person-names.ts';
import { findTime } from './publication-time.ts';

const WIDTH = 200;

/** "By Jane Doe", "Written by: A and B", "Reported by A"; the names follow. */
const BYLINE =
  /^(?:(?:written|reported|report|story|words|analysis|opinion|posted|published)\s)?by\s?:?\s(?=\p{Lu})/iu;
/** What stands after the names on a byline: a date, an outlet, a read time. */
const BYLINE_END = /\s?(?:[|•·–—]|\s-\s|\bupdated\b|\bpublished\b|,\s(?=\p{L}+\s\d{1,2},)).*$/iu;
/** A writer's function, on a line of its own or after the name: "Political correspondent", "Staff Writer". */
const FUNCTION =
  /\b(?:correspondent|reporter|editor|writer|columnist|contributor|producer|bureau chief|analyst)s?\b/i;
/** "Published: …", "Last Updated - …", "First published on …". */
const DATE_LABEL =
  /^(?:(?:first |last |originally )?(?:published|updated|modified|posted|created|date)(?: ?(?:on|at|date))?\s?[:|–-]?\s?)/i;
/** "Categories: A, B"; the list follows. */
const TOPICS = /^(?:categor(?:y|ies)|topics?|tags?|keywords|filed under|sections?)\s?:\s?/i;
const TOPIC_WIDTH = 2_000;

/** The writers on a byline, with offsets into it; empty for any other line. */
export function readByline(line: string): Stated<string>[] {
  const lead = line.length > WIDTH ? 0 : (BYLINE.exec(line)?.[0].length ?? 0);
  if (lead === 0) return [];
  const list = line.slice(lead).replace(BYLINE_END, '');
  const names = readNames(list).filter(({ name }) => !FUNCTION.test(name));
  return names.map(({ name, start, end }) => ({
    value: name,
    span: { start: lead + start, end: lead + end },
  }));
}

/** Whether a line can be a writer's name by itself; its neighbors must tell ("Mr. Okafor" above "4 Min Read"). */
export function isBareByline(line: string): boolean {
  return line.length <= 60 && isName(line) && /\s/.test(line);
}

/** Whether a line gives a writer's function: "Political correspondent, Harborfield". */
export function isWriterFunction(line: string): boolean {
  return line.length <= 80 && FUNCTION.test(line) && !/[.!?]$/.test(line) && /^\p{Lu}/u.test(line);
}

/** A date that a line states and nothing else ("Updated: Aug 17, 2025 10:28 pm IST"), and whether it is the first one. */
export function readDateLine(line: string): { time: Stated<PublicationTime>; updated: boolean } | null {
  if (line.length > WIDTH) return null;
  const label = DATE_LABEL.exec(line)?.[0] ?? '';
  const found = findTime(line.slice(label.length));
  if (found === null || !found.alone) return null;
  const span = { start: label.length + found.start, end: label.length + found.end };
  return { time: { value: found.value, span }, updated: /updated|modified/i.test(label) };
}

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
