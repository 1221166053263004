import type { Page, Section, SectionKind } from '../../src/page/page.ts';

/** A page whose lines are its sections: body, unless a line begins with `headline|`, `commentary|` and so on. */
export function pageOf(
  text: string,
  published: string | null = null,
): Pick<Page, 'text' | 'sections' | 'publishedAt'> {
  const sections: Section[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const label = /^(headline|standfirst|caption|credit|commentary|related|furniture)\|/.exec(line);
    const kind = (label?.[1] ?? 'body') as SectionKind;
    const words = line.slice(label?.[0].length ?? 0);
    const start = at + line.length - words.trimStart().length;
    const end = at + line.trimEnd().length;
    if (end > start) sections.push({ start, end, kind, heading: false });
    at += line.length + 1;
  }
  const publishedAt = published === null ? null : { value: { instant: published, zone: null }, span: null };
  return { text, sections, publishedAt };
}
