import type { Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';

/** Sections of the body, without subheadings. */
const bodySections = (sections: readonly Section[]): Section[] =>
  sections.filter(({ kind, heading }) => kind === 'body' && !heading);

/** The outlet's own words: body sections, one a line. */
export const bodyText = (text: string, sections: readonly Section[]): string =>
  bodySections(sections)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** Where a stretch of `bodyText` stands in the text that it was made of. Linear in the sections. */
export function toTextSpan(sections: readonly Section[], { start, end }: Span): Span {
  const body = bodySections(sections);
  return { start: toTextOffset(body, start, true), end: toTextOffset(body, end, false) };
}

/** An offset between two sections belongs to the later one where a stretch starts, to the earlier where it ends. */
function toTextOffset(body: readonly Section[], offset: number, isStart: boolean): number {
  let from = 0;
  for (const { start, end } of body) {
    const to = from + end - start;
    if (offset < to || (offset === to && !isStart)) return start + offset - from;
    from = to + 1;
  }
  return body.at(-1)?.end ?? 0;
}
