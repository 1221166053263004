import type { Span } from '../page/span.ts';
import { type ArticleLinkRow, saveArticleLinks } from '../store/article-link.ts';
import { type MutualLinkKind, saveMirrorLinks } from '../store/mirror-link.ts';
import { mapRows } from '../store/save-rows.ts';
import type { Tx } from '../store/statement.ts';

/** A link between two articles that holds both ways. */
export interface MutualLink {
  readonly kind: MutualLinkKind;
  readonly otherId: number;
  readonly utteranceId: number | null;
  readonly evidence: string;
  /** Stretches that show it, in the article's text and in the other's. */
  readonly spans: readonly Span[];
  readonly otherSpans: readonly Span[];
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/** The link as the other article has it. */
export const mirrored = (articleId: number, link: MutualLink): MutualLink => ({
  ...link,
  otherId: articleId,
  spans: link.otherSpans,
  otherSpans: link.spans,
});

/** Makes the articles' links the ones given, and those of others to them. Two statements. */
export async function saveLinks(
  tx: Tx,
  listedOf: ReadonlyMap<number, readonly ArticleLinkRow[]>,
  mutualOf: ReadonlyMap<number, readonly MutualLink[]>,
): Promise<void> {
  const rows = mapRows(mutualOf, toRow);
  await saveArticleLinks(
    tx,
    new Map([...rows].map(([id, mutual]) => [id, [...(listedOf.get(id) ?? []), ...mutual]])),
  );
  await saveMirrorLinks(
    tx,
    mapRows(mutualOf, ({ otherId, otherSpans, spans: _, ...row }) => ({
      ...row,
      spans: flat(otherSpans),
      fromId: otherId,
    })),
  );
}

const toRow = ({ otherId, spans, otherSpans: _, ...link }: MutualLink): ArticleLinkRow => ({
  ...link,
  spans: flat(spans),
  key: String(otherId),
  toId: otherId,
  title: null,
  outletName: null,
  start: null,
  end: null,
});

const flat = (spans: readonly Span[]): number[] => spans.flatMap(({ start, end }) => [start, end]);
