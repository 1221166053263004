import { batchAt, type GraphContext } from './context.ts';
import { groupBy } from './group-by.ts';

/** A quote among those that report one utterance. */
export interface UtteranceReport {
  readonly quoteId: number;
  readonly text: string;
  /** Null where unknown. */
  readonly publishedAt: Date | null;
  /** The outlet's id; the article's own mark where the outlet is unknown. */
  readonly source: string;
}

/** The quotes that report an utterance: one statement for all utterances of the document. */
export async function reportsOf(context: GraphContext, utteranceId: number): Promise<UtteranceReport[]> {
  const batch = batchAt<UtteranceReport[]>(context, 'reports of utterances', async (ids) => {
    const quotes = await context.prisma.quote.findMany({
      where: { utteranceId: { in: [...ids] } },
      select: {
        id: true,
        text: true,
        utteranceId: true,
        articleId: true,
        article: { select: { outletId: true, publishedAt: true } },
      },
      orderBy: { id: 'asc' },
    });
    const reports = quotes.map(({ id, text, utteranceId, articleId, article }) => ({
      utteranceId: utteranceId ?? 0,
      quoteId: id,
      text,
      publishedAt: article.publishedAt,
      source: sourceOf(articleId, article.outletId),
    }));
    return groupBy(reports, (report) => report.utteranceId);
  });
  return (await batch.load(utteranceId)) ?? [];
}

/** Who prints an article, for telling outlets apart: articles of unknown outlets are each their own. */
export function sourceOf(articleId: number, outletId: number | null): string {
  return outletId === null ? `article ${articleId}` : `outlet ${outletId}`;
}
