import { findArticlePair } from '../../store/article-pair.ts';
import { addLinkRuling, type RuledLinkKind } from '../../store/article-ruling.ts';
import { addEdit, findEditAbout } from '../../store/edit.ts';
import type { Store } from '../../store/open-store.ts';
import { rereadArticles } from '../reread-article.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';

/** Two articles, and how they are linked or not. */
export interface LinkEdit {
  readonly articleIds: readonly [number, number];
  readonly kind: RuledLinkKind;
  readonly linked: boolean;
}

/**
 * Rules that two articles are linked, or that they are not.
 *
 * @throws EditConflict where one of them is no more
 * @throws EditRefused where they are one article, or are (not) linked already
 */
export function ruleOnLink(
  store: Store,
  { keyId, reason }: Curator,
  { articleIds: [one, other], kind, linked }: LinkEdit,
): Promise<{ editId: number }> {
  return editAlone(store, async (tx) => {
    if (one === other) throw new EditRefused('articles', 'These are one article.');
    const pair = await findArticlePair(tx, [one, other], kind);
    const gone = [one, other].find((id) => !pair.articles.some((article) => article.id === id));
    if (gone !== undefined)
      throw new EditConflict(
        'There is no article of this id (any more).',
        await findEditAbout(tx, `Article:${gone}`),
      );
    if (pair.isLinked === linked)
      throw new EditRefused('kind', `The two ${linked ? 'are linked so already' : 'are not linked so'}.`);
    const [a, b] = pair.articles;
    if (!a || !b) throw new Error('Two articles were asked for');
    const keys = [a.key, b.key].sort((x, y) => (x < y ? -1 : 1));
    const editId = await addEdit(tx, {
      action: linked ? 'linkArticles' : 'unlinkArticles',
      subjects: [`Article:${one}`, `Article:${other}`],
      keys: [`articles ${kind} ${keys.join('|')}`],
      apiKeyId: keyId,
      reason,
      before: [{ field: kind, value: String(!linked) }],
      after: [{ field: kind, value: String(linked) }],
      identities: [],
    });
    await addLinkRuling(tx, editId, [a.key, b.key], { kind, linked });
    await rereadArticles(tx, [one]);
    return { editId };
  });
}
