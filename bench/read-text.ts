import { extractPage } from '../src/extract/extract-page.ts';
import type { Page, Section } from '../src/page/page.ts';
import { readArticleRecord } from '../src/page/read-article-record.ts';
import { resolveDocument } from '../src/resolve/resolve-document.ts';

/** Reads a text from record to speakers, as `onrecord extract` does. */
export function readText(text: string): void {
  const { page } = readArticleRecord({ id: 'bench', text });
  resolveDocument(page, extractPage(page));
}

/** Does so with every line taken for body: a page's reader would set hostile lines aside as furniture. */
export function readAllAsBody(text: string): void {
  readArticleRecord({ id: 'bench', text });
  const sections: Section[] = [];
  for (const { 0: line, index } of text.matchAll(/\S[^\n]*/g))
    sections.push({ kind: 'body', heading: false, start: index, end: index + line.trimEnd().length });
  const page: Pick<Page, 'text' | 'sections' | 'publishedAt'> = { text, sections, publishedAt: null };
  resolveDocument(page, extractPage(page));
}
