import { Feed } from 'feed';
import { feedPathOf, pathOf } from './address.ts';
import { nodesOf } from './describe.ts';
import type { OrganizationFeedQuery, PersonFeedQuery } from './generated/graphql.ts';

type Speaking = NonNullable<PersonFeedQuery['speaker'] | OrganizationFeedQuery['speaker']>;
type Entry = Speaking['quotes']['edges'][number]['node'];

/** Longest title of an entry, in characters. */
const TITLE = 80;

export interface QuotesFeed {
  readonly xml: string;
  /** When an article of one of the quotes changed last. */
  readonly updated: Date;
}

/**
 * The Atom feed of what somebody is quoted with last. Ids are tag URIs (RFC 4151) over the graph's own, so an entry stays the
 * same one whatever becomes of its words or of the speaker's slug.
 *
 * @param base where this is served: `https://onrecord.example`
 */
export function quotesFeed(base: string, noun: 'person' | 'organization', speaking: Speaking): QuotesFeed {
  const { name, slug, quotes } = speaking;
  const entries = nodesOf(quotes);
  const updated = new Date(Math.max(0, ...entries.map(({ article }) => Date.parse(article.updatedAt))));
  const self = base + feedPathOf(noun, slug);
  const feed = new Feed({
    id: tag(base, noun, slug),
    title: clean(`Quotes of ${name}`),
    description: clean(`What articles report ${name} to have said, latest first.`),
    link: base + pathOf(noun, slug),
    feed: self,
    updated,
    generator: 'OnRecord',
    author: { name: 'OnRecord' },
  });
  for (const entry of entries) feed.addItem(itemOf(base, entry));
  return { xml: feed.atom1(), updated };
}

function itemOf(base: string, { id, text, deepLink, article }: Entry) {
  const { outlet, title } = article;
  const source = outlet && (outlet.name ?? outlet.domain);
  const from = escapeHtml(source === null ? title : `${title} · ${source}`);
  return {
    id: tag(base, 'quote', id),
    title: escapeHtml(text.length > TITLE ? `${text.slice(0, TITLE - 1).trimEnd()}…` : text),
    link: deepLink ?? base + pathOf('quote', id),
    content: `<blockquote>${escapeHtml(text)}</blockquote><p>${from}</p>`,
    date: new Date(article.updatedAt),
    published: new Date(article.publishedAt ?? article.ingestedAt),
    ...(source === null ? {} : { author: [{ name: clean(source) }] }),
  };
}

function tag(base: string, noun: string, key: string): string {
  return `tag:${new URL(base).hostname},2026:${noun}/${encodeURIComponent(key)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return clean(text).replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Without what XML 1.0 cannot hold at all, escaped or not: most control characters, and halves of characters. */
function clean(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
