import type { ArticleRow } from '../../src/store/article.ts';
import type { ArticleLinkRow } from '../../src/store/article-link.ts';
import type { MentionRow } from '../../src/store/mention.ts';
import type { QuoteRow } from '../../src/store/quote.ts';

/** Rows to start from, about nobody. Each test changes what it is about. */
export function articleRow(changes: Partial<ArticleRow> = {}): ArticleRow {
  return {
    externalId: 'a1',
    title: 'Minister promises a new bridge',
    url: null,
    outletId: null,
    aggregator: null,
    byline: ['Ada Fenn'],
    credits: [],
    publishedAt: '2025-03-04T05:06:07.089Z',
    publishedZone: '+01:00',
    completeness: 'FULL',
    text: 'Minister promises a new bridge\n“We will build it,” she said.',
    contentHash: 'h1',
    sections: [{ kind: 'headline', start: 0, end: 30, heading: false }],
    versions: { extract: '1', resolve: '1', link: '1' },
    ...changes,
  };
}

export function mentionRow(changes: Partial<MentionRow> = {}): MentionRow {
  return {
    key: 'she 1',
    kind: 'pronoun',
    text: 'she',
    start: 51,
    end: 54,
    personId: null,
    organizationId: null,
    method: 'pronoun',
    version: '1',
    score: 0.8,
    ...changes,
  };
}

export function quoteRow(changes: Partial<QuoteRow> = {}): QuoteRow {
  return {
    key: 'body we will build it 1',
    kind: 'DIRECT',
    section: 'body',
    text: '“We will build it,”',
    start: 31,
    end: 50,
    parts: [{ start: 31, end: 50 }],
    quoted: [{ start: 32, end: 49 }],
    speakerStatus: 'UNRESOLVED',
    personId: null,
    organizationId: null,
    speakerMentionId: null,
    speakerMethod: 'before-cue',
    speakerScore: 0.9,
    candidates: [],
    unnamedSource: null,
    cue: { text: 'said', lemma: 'say', start: 55, end: 59 },
    venueId: null,
    venue: null,
    saidOn: null,
    continuesKey: null,
    nestedInKey: null,
    keys: [1, 2, 3],
    orderAt: '2025-03-04T05:06:07.089Z',
    method: 'marks',
    version: '1',
    score: 0.95,
    ...changes,
  };
}

export function linkRow(changes: Partial<ArticleLinkRow> = {}): ArticleLinkRow {
  return {
    kind: 'LISTED',
    key: 'bridge opens late',
    toId: null,
    title: 'Bridge opens late',
    outletName: 'The Fenland Post',
    start: 10,
    end: 27,
    utteranceId: null,
    evidence: 'listed as related',
    spans: [10, 27],
    method: 'listed',
    version: '1',
    score: 1,
    ...changes,
  };
}
