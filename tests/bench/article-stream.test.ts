import { describe, expect, it } from 'vitest';
import { type Published, streamArticles } from '../../bench/news/article-stream.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';

function take(count: number, seed = 1) {
  const stream = streamArticles(seed);
  const taken: Published[] = [];
  while (taken.length < count) taken.push(stream.next().value);
  return taken;
}
const NEWS = take(2_000);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const countBy = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
};

describe('streamArticles', () => {
  it('gives the same articles for the same seed, whatever number is taken', () => {
    expect(take(300)).toEqual(NEWS.slice(0, 300));
    expect(take(10, 2)).not.toEqual(NEWS.slice(0, 10));
  });

  it('gives articles of distinct ids in order of publication', () => {
    expect(new Set(NEWS.map(({ article }) => article.id)).size).toBe(NEWS.length);
    const times = NEWS.map(({ article }) => article.publishedAt);
    expect(times).toEqual([...times].sort());
  });

  it('gives articles that page/ reads: a headline, an outlet, a date and a body', () => {
    for (const { article } of NEWS.slice(0, 300)) {
      const { id, page } = readArticleRecord(article);
      expect(id).toBe(article.id);
      expect(page.headline?.value).toBe(article.title);
      expect(page.outlet?.value.domain).toBe(article.outlet);
      expect(page.publishedAt?.value.instant).toBe(article.publishedAt);
      expect(page.sections.filter(({ kind }) => kind === 'body').length).toBeGreaterThan(2);
    }
  });

  it('knows who said what: the words stand in the text, and so do the names', () => {
    for (const { article, truth } of NEWS) {
      const letters = lettersOf(article.text);
      for (const { words, name } of truth.quotes) {
        expect(letters).toContain(lettersOf(words.split(/[.,]/)[0] ?? words));
        expect(letters).toContain(lettersOf(name));
      }
    }
  });

  it('reports most statements once or twice, and a few in hundreds of articles', () => {
    const reports = countBy(NEWS.flatMap(({ truth }) => truth.quotes.map(({ statement }) => statement)));
    expect(reports[0]).toBeGreaterThan(100);
    expect(reports.filter((count) => count <= 2).length).toBeGreaterThan(reports.length / 2);
  });

  it('carries texts of agencies, and lists titles that others have', () => {
    const byId = new Map(NEWS.map(({ article }) => [article.id, article]));
    const copies = NEWS.filter(({ truth }) => truth.copyOf !== null);
    expect(copies.length).toBeGreaterThan(NEWS.length / 20);
    for (const { article, truth } of copies) {
      const original = byId.get(truth.copyOf ?? '');
      expect(article.text.split('\n\n')[1]?.slice(0, 20)).toBe(original?.text.split('\n\n')[1]?.slice(0, 20));
    }
    const titles = new Set(NEWS.map(({ article }) => article.title));
    const listed = NEWS.flatMap(
      ({ article }) => article.text.split('Related stories\n\n')[1]?.split('\n\n') ?? [],
    );
    expect(listed.filter((title) => titles.has(title)).length).toBeGreaterThan(listed.length / 2);
  });
});
