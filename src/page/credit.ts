import type { Stated } from './page.ts';
import { readNames } from './person-names.ts';

/** Longest credit paragraph: a wire service's list of contributors. */
const WIDTH = 400;

/** A credit line's names, with offsets into the line. Empty names: a credit that names nobody. */
export interface Credit {
  readonly names: readonly Stated<string>[];
}

const WORK =
  '(?:assistance|additional reporting|additional inputs?|reporting|inputs?|contributions?|help|files|agency inputs|research|writing|editing|translation|production|graphics)';

/** Who helped to report; group 1 is the list of names. */
const CONTRIBUTORS: readonly RegExp[] = [
  // "With assistance from A, B and C.", "(With inputs from PTI)"
  new RegExp(`^\\(?(?:with )?${WORK} (?:from|by) (.+?)[.)]*$`, 'i'),
  // "A and B contributed to this report."
  /^\(?(.+?),? contributed(?:\.?| (?:to this|to the|reporting|from)\b.{0,60})$/i,
  // "(Compiled by A)"
  /^\(?(?:compiled|edited|written|reported|translated|photographs?|illustrations?) by:? (.+?)[.)]*$/i,
];
/** "Reporting by A in Kyiv; Editing by B": one list of names in each part. */
const PARTS = new RegExp(
  `(?:^|[;,.] )\\(?(?:and )?${WORK}(?: and ${WORK})? by ([^;]{2,160}?)(?=[;)]|\\.? (?:Additional )?(?:Reporting|Writing|Editing)\\b|[.)]*$)`,
  'gi',
);

/** "©2025 Example Media", "(c) 2025 The Example", "Copyright 2025 …". */
const COPYRIGHT = /^(?:©|\(c\)|copyright\b|all rights reserved)/i;

/** A line that says who worked on the text or whose it is, or null. */
export function readCredit(line: string): Credit | null {
  if (line.length > WIDTH) return null;
  if (isCopyright(line)) return { names: [] };
  const parts = / by /i.test(line) ? [...line.matchAll(PARTS)] : [];
  if (parts.length > 0 && parts[0]?.index === 0) {
    const names = parts.flatMap((part) => statedNames(line, part[1] ?? '', part.index));
    if (names.length > 0) return { names };
  }
  for (const pattern of CONTRIBUTORS) {
    const match = pattern.exec(line);
    const names = match?.[1] === undefined ? [] : statedNames(line, match[1], 0);
    if (names.length > 0) return { names };
  }
  return null;
}

/** Whether a line states whose text or site it is. */
export function isCopyright(line: string): boolean {
  return line.length <= WIDTH && COPYRIGHT.test(line);
}

/** The names of a list that stands in a line at or after `from`. */
export function statedNames(line: string, list: string, from: number): Stated<string>[] {
  const at = line.indexOf(list, from);
  return readNames(list).map(({ name, start, end }) => ({
    value: name,
    span: { start: at + start, end: at + end },
  }));
}
