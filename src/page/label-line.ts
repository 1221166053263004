import { outletFromName } from './outlet.ts';
import { hasNewsWord } from './outlet-name.ts';
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
/** The writers on a byline, with offsets into it; empty for any other line. */
export function readByline(line: string): Stated<string>[] {
  const lead = line.length > WIDTH ? 0 : (BYLINE.exec(line)?.[0].length ?? 0);
  if (lead === 0) return [];
  const list = line.slice(lead).replace(BYLINE_END, '');
  const names = readNames(list).filter(
    ({ name }, i) => !FUNCTION.test(name) && !(i > 0 && isOutletName(name)),
  );
  return names.map(({ name, start, end }) => ({
    value: name,
    span: { start: lead + start, end: lead + end },
  }));
}

/** The writer on a line such as "Ada Okafor | Harborfield Herald", given the page's outlet; null for any other line. */
export function readSignedName(line: string, outletName: string | null): Stated<string> | null {
  if (line.length > WIDTH) return null;
  const [name = '', ...rest] = line.split(/\s?[|•·]\s?/);
  const isSigned = rest.length > 0 && rest.every((piece) => piece === outletName || isOutletName(piece));
  return isSigned && isBareByline(name) ? { value: name, span: { start: 0, end: name.length } } : null;
}

function isOutletName(name: string): boolean {
  return outletFromName(name) !== null || hasNewsWord(name);
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
