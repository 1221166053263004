import { type ArticleTable, type RowsByArticle, saveRows } from './save-rows.ts';
import type { Tx } from './statement.ts';

export type ArticleLinkKind = 'LISTED' | 'SYNDICATED_COPY' | 'SAME_STORY' | 'RELATED' | 'SHARED_UTTERANCE';

/** A link from the article that is saved; see `ArticleLink` in schema.prisma for each field. */
export interface ArticleLinkRow {
  readonly kind: ArticleLinkKind;
  /** Natural key within article and kind: the folded listed title, or the target's id. */
  readonly key: string;
  /** The target, or null while it is a bare reference. */
  readonly toId: number | null;
  /** Title and outlet as listed, with their span. */
  readonly title: string | null;
  readonly outletName: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly utteranceId: number | null;
  readonly evidence: string;
  /** Stretches of the article's text that show it: starts and ends, flat. */
  readonly spans: readonly number[];
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const ARTICLE_LINK: ArticleTable = {
  name: 'ArticleLink',
  article: 'fromId',
  id: 'id',
  key: { kind: '"ArticleLinkKind"', key: 'text' },
  columns: {
    toId: 'int',
    title: 'text',
    outletName: 'text',
    start: 'int',
    end: 'int',
    utteranceId: 'int',
    evidence: 'text',
    spans: 'int[]',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};

/** Makes the links that go out from the articles the ones given (kind and key distinct within an article). */
export async function saveArticleLinks(tx: Tx, rowsOf: RowsByArticle<ArticleLinkRow>): Promise<void> {
  await saveRows(tx, ARTICLE_LINK, rowsOf);
}
