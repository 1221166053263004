import { weightOf } from './align-words.ts';
import { PreparedQuote } from './prepare-quote.ts';
import type { LinkableQuote } from './utterance.ts';
import { LINKER_VERSION, type LinkProvenance } from './version.ts';

/** An utterance with the quotes that report it. */
export interface ReportedUtterance {
  readonly utteranceId: number;
  readonly quotes: readonly LinkableQuote[];
}

/** Two articles report the same utterances. */
export interface SharedUtteranceLink extends LinkProvenance {
  readonly kind: 'SHARED_UTTERANCE';
  /** Article ids, `a < b`. */
  readonly a: number;
  readonly b: number;
  /** By utterance id: the utterance and a quote of it in either article. */
  readonly evidence: readonly {
    readonly utteranceId: number;
    readonly quoteA: number;
    readonly quoteB: number;
  }[];
}

/** An utterance that hundreds of articles report links each of them to so many others, nearest in time first. */
const MAX_NEIGHBORS = 20;
/** Weight of words (see `wordWeight`) at which one shared quote alone makes a link half sure. */
const HALF_SURE_WEIGHT = 4;

/**
 * Links between an article and others that report the same utterances, by article ids. The score grows with the number and
 * the weight of the words that both print. O(quotes) links: neighbors per utterance are bounded.
 */
export function sharedUtteranceLinks(
  articleId: number,
  utterances: readonly ReportedUtterance[],
): SharedUtteranceLink[] {
  const links = new Map<
    string,
    { a: number; b: number; shared: Map<number, [LinkableQuote, LinkableQuote]> }
  >();
  for (const { utteranceId, quotes } of utterances) {
    const reports = onePerArticle(quotes);
    const place = reports.findIndex((report) => report.articleId === articleId);
    const own = reports[place];
    const near = reports.slice(Math.max(0, place - MAX_NEIGHBORS), place + 1 + MAX_NEIGHBORS);
    for (const other of near) {
      if (own === undefined || other === own) continue;
      const [quoteA, quoteB] = own.articleId < other.articleId ? [own, other] : [other, own];
      const key = `${quoteA.articleId} ${quoteB.articleId}`;
      const link = links.get(key) ?? { a: quoteA.articleId, b: quoteB.articleId, shared: new Map() };
      link.shared.set(utteranceId, [quoteA, quoteB]);
      links.set(key, link);
    }
  }
  return [...links.values()].map(toLink).sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The first quote of each article, in order of publication. */
function onePerArticle(quotes: readonly LinkableQuote[]): LinkableQuote[] {
  const first = new Map<number, LinkableQuote>();
  for (const quote of [...quotes].sort((a, b) => a.id - b.id)) {
    if (!first.has(quote.articleId)) first.set(quote.articleId, quote);
  }
  const time = (quote: LinkableQuote) => quote.publishedAt ?? '';
  return [...first.values()].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id - b.id));
}

function toLink(link: {
  a: number;
  b: number;
  shared: ReadonlyMap<number, readonly [LinkableQuote, LinkableQuote]>;
}): SharedUtteranceLink {
  const shared = [...link.shared].sort(([x], [y]) => x - y);
  const weight = shared.reduce((sum, [, pair]) => sum + Math.min(...pair.map(quoteWeight)), 0);
  return {
    kind: 'SHARED_UTTERANCE',
    a: link.a,
    b: link.b,
    method: 'article/shared-utterance',
    version: LINKER_VERSION,
    score: 1 - 2 ** (-weight / HALF_SURE_WEIGHT),
    evidence: shared.map(([utteranceId, [quoteA, quoteB]]) => ({
      utteranceId,
      quoteA: quoteA.id,
      quoteB: quoteB.id,
    })),
  };
}

/** A quote is weighed once, however many articles it links its own with. */
const weights = new WeakMap<LinkableQuote, number>();

function quoteWeight(quote: LinkableQuote): number {
  const weight = weights.get(quote) ?? weightOf(new PreparedQuote(quote).spoken);
  weights.set(quote, weight);
  return weight;
}
