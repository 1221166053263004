import { expect, test } from 'vitest';
import { chooseSnippet } from '../../src/graph/search/choose-snippet.ts';
import { readMarks } from '../../src/graph/search/read-marks.ts';

/** What the database makes of a text: the words between marks. */
const mark = (text: string, ...words: string[]): string =>
  words.reduce((marked, word) => marked.replaceAll(word, `\u0001${word}\u0002`), text);

function snippetOf(text: string, words: string[], sections: unknown = null) {
  const passage = {
    id: 1,
    title: 'Title',
    markedTitles: ['Title'],
    text,
    markedTexts: words.map((word) => mark(text, word)),
    sections,
    offset: 100,
  };
  const { highlights, ...rest } = chooseSnippet(passage, null);
  return { ...rest, words: highlights.map(({ start, end }) => rest.text.slice(start, end)) };
}

test('marks of several versions are put together', () => {
  expect(readMarks([mark('a b c', 'b'), mark('a b c', 'a'), mark('a b c', 'b c')], 5)).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 5 },
  ]);
  expect(readMarks(['longer than \u0001it\u0002 should be'], 5)).toEqual([]);
});

test('the paragraph with most different words, and none outside of the sections that are searched', () => {
  const text = 'ferry ferry ferry\nbridge and ferry\nbridge ferry tunnel';
  const sections = [
    { kind: 'body', start: 0, end: 17 },
    { kind: 'body', start: 18, end: 34 },
    { kind: 'related', start: 35, end: 54 },
  ];
  expect(snippetOf(text, ['bridge', 'ferry', 'tunnel'], sections)).toEqual({
    field: 'TEXT',
    text: 'bridge and ferry',
    words: ['bridge', 'ferry'],
    span: { start: 118, end: 134 },
  });
  expect(snippetOf(text, ['tunnel'], sections)).toMatchObject({ field: 'TITLE', text: 'Title' });
});

test('a long paragraph is cut at spaces around the first word', () => {
  const text = `${'before '.repeat(60)}bridge ${'after '.repeat(80)}`;
  const snippet = snippetOf(text, ['bridge']);
  expect(snippet.words).toEqual(['bridge']);
  expect(snippet.text.length).toBeLessThanOrEqual(300);
  expect(snippet.text).toMatch(/^(before )+bridge( after)+$/);
  expect(snippetOf('💥'.repeat(400), []).text).toBe('Title');
});

test('a text without spaces is cut between characters', () => {
  const { text, words } = snippetOf(`${'💥'.repeat(300)}bridge${'💥'.repeat(301)}`, ['bridge']);
  expect(words).toEqual(['bridge']);
  expect(text).not.toMatch(/\p{Surrogate}/u);
});
