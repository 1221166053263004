import type { MentionKind } from '../extract/mention.ts';
import type { Span } from '../page/span.ts';
import { type ArticleTable, idsByKey, saveRows } from './save-rows.ts';
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

/** Makes the article's mentions the ones given (keys distinct). Returns the id under each key. */
export async function saveMentions(
  tx: Tx,
  articleId: number,
  rows: readonly MentionRow[],
): Promise<Map<string, number>> {
  const upper = rows.map((row) => ({ ...row, kind: row.kind.toUpperCase() }));
  return idsByKey(rows, await saveRows(tx, MENTION, articleId, upper));
}
