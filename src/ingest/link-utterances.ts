import { classifyVariant } from '../link/classify-variant.ts';
import { groupUtterances } from '../link/group-utterances.ts';
import type { LinkableQuote, UtteranceGroup } from '../link/utterance.ts';
import { LINKER_VERSION } from '../link/version.ts';
import { findArticleQuotes, findCandidateQuotes, findUtteranceQuotes } from '../store/linkable-quote.ts';
import type { SavedQuotes } from '../store/quote.ts';
import type { Tx } from '../store/statement.ts';
import { saveUtterances, saveVariants } from '../store/utterance.ts';
import type { Reading } from './read-article.ts';

/** An utterance of the article, with the quotes of all articles that report it. */
export interface ArticleUtterance {
  readonly utteranceId: number;
  readonly text: string;
  readonly quotes: readonly LinkableQuote[];
}

/**
 * Gives the article's quotes their utterances, together with the quotes of other articles that report the
 * same words, and says how each relates to the fullest wording.
 */
export async function linkUtterances(
  tx: Tx,
  articleId: number,
  { quoteIndex }: Reading,
  { touchedUtteranceIds }: SavedQuotes,
): Promise<ArticleUtterance[]> {
  const own = await findArticleQuotes(tx, articleId);
  const keys = [...new Set(quoteIndex.flat())];
  const candidates = await findCandidateQuotes(tx, { keys, excludeArticleId: articleId });
  const ownIds = new Set(own.map(({ id }) => id));
  const groups = groupUtterances(own, candidates)
    .filter(({ members }) => members.some(({ quoteId }) => ownIds.has(quoteId)))
    .map((group) => toStoreGroup(group, ownIds));
  const saved = await saveUtterances(tx, articleId, groups, { version: LINKER_VERSION, touchedUtteranceIds });
  const quotes = await findUtteranceQuotes(tx, [...new Set(saved.map(({ id }) => id))]);
  const quotesOf = new Map<number, LinkableQuote[]>(saved.map(({ id }) => [id, []]));
  for (const quote of quotes) quotesOf.get(quote.utteranceId ?? 0)?.push(quote);
  const textOf = new Map(saved.map(({ id, text }) => [id, text]));
  const utterances = [...textOf].map(([id, text]) => ({ utteranceId: id, text, quotes: quotesOf.get(id) ?? [] }));
  await saveVariants(tx, utterances.flatMap(variantsOf));
  return utterances;
}

function toStoreGroup({ members, pairs }: UtteranceGroup, ownIds: ReadonlySet<number>) {
  const strongest = new Map<number, { method: string; score: number }>();
  for (const pair of [...pairs].sort((a, b) => a.score - b.score))
    for (const id of [pair.a, pair.b]) strongest.set(id, { method: pair.method, score: pair.score });
  const isOwn = ({ quoteId }: { quoteId: number }) => ownIds.has(quoteId);
  return {
    members: members.filter(isOwn).map(({ quoteId }) => ({
      quoteId,
      ...(strongest.get(quoteId) ?? { method: 'utterance/alone', score: 1 }),
    })),
    sameAs: members.filter((member) => !isOwn(member)).map(({ quoteId }) => quoteId),
  };
}

function variantsOf({ text, quotes }: ArticleUtterance) {
  const fullest = quotes.find((quote) => quote.text === text);
  return fullest ? quotes.map((quote) => ({ quoteId: quote.id, variant: classifyVariant(quote, fullest) })) : [];
}
