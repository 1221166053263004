import type { PrismaClient, Variant } from '../store/generated/client.ts';

/** One wording of an utterance, and who prints it. */
export interface WordingGroup {
  readonly utteranceId: number;
  readonly text: string;
  readonly variant: Variant | null;
  readonly quoteCount: number;
  readonly outletIds: readonly number[];
}

/** The wordings of these utterances, the one that most quotes have first. One statement. */
export async function groupVariants(
  prisma: PrismaClient,
  utteranceIds: readonly number[],
): Promise<WordingGroup[]> {
  const quotes = await prisma.quote.findMany({
    where: { utteranceId: { in: [...utteranceIds] } },
    select: { utteranceId: true, text: true, variant: true, article: { select: { outletId: true } } },
    orderBy: [{ orderAt: 'asc' }, { id: 'asc' }],
  });
  const groups = new Map<string, typeof quotes>();
  for (const quote of quotes) {
    const key = JSON.stringify([quote.utteranceId, quote.variant, foldedWords(quote.text)]);
    const same = groups.get(key);
    if (same) same.push(quote);
    else groups.set(key, [quote]);
  }
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first || first.utteranceId === null) return [];
      const outletIds = same.flatMap(({ article }) => article.outletId ?? []);
      return {
        utteranceId: first.utteranceId,
        text: first.text,
        variant: first.variant,
        quoteCount: same.length,
        outletIds: [...new Set(outletIds)],
      };
    })
    .sort((a, b) => b.quoteCount - a.quoteCount);
}

/** Words alone: two outlets' marks, dashes and capitals make no other wording. */
function foldedWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’‘]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}
