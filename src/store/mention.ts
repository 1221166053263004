import type { MentionKind } from '../extract/mention.ts';
import type { Span } from '../page/span.ts';
import {
  type ArticleTable,
  type IdsByKey,
  idsByKey,
  mapRows,
  type RowsByArticle,
  saveRows,
} from './save-rows.ts';
import type { Tx } from './statement.ts';

export interface MentionRow extends Span {
  /** Natural key within the article: folded text and its running number. */
  readonly key: string;
  readonly kind: MentionKind;
  readonly text: string;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

const MENTION: ArticleTable = {
  name: 'Mention',
  article: 'articleId',
  id: 'id',
  key: { key: 'text' },
  columns: {
    kind: '"MentionKind"',
    text: 'text',
    start: 'int',
    end: 'int',
    personId: 'int',
    organizationId: 'int',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};

/** Makes the articles' mentions the ones given (keys distinct within an article). One statement. */
export async function saveMentions(tx: Tx, rowsOf: RowsByArticle<MentionRow>): Promise<IdsByKey> {
  const upper = mapRows(rowsOf, (row) => ({ ...row, kind: row.kind.toUpperCase() }));
  return idsByKey(rowsOf, await saveRows(tx, MENTION, upper));
}
