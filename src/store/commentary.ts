import type { Commentary } from '../page/page.ts';
import { type ArticleTable, saveRows } from './save-rows.ts';
import type { Tx } from './statement.ts';

const COMMENTARY: ArticleTable = {
  name: 'Commentary',
  article: 'articleId',
  id: 'id',
  key: { start: 'int' },
  columns: { end: 'int', kind: '"CommentaryKind"', actionItems: 'jsonb' },
};

/** Makes the article's commentary the blocks given. */
export async function saveCommentary(
  tx: Tx,
  articleId: number,
  blocks: readonly Commentary[],
): Promise<void> {
  const rows = blocks.map((block) => ({ ...block, kind: block.kind.toUpperCase() }));
  await saveRows(tx, COMMENTARY, new Map([[articleId, rows]]));
}
