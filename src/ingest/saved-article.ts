import type { ArticleRulings } from '../store/article-ruling.ts';
import type { IdentityColumns } from './identity-columns.ts';
import type { Reading } from './read-article.ts';

/** An article whose own row is saved, and what it says. */
export interface SavedArticle {
  readonly articleId: number;
  readonly reading: Reading;
}

/** Who is who in an article. */
export interface SavedIdentities {
  /** For each entity of the reading's resolution, the identity it is. */
  readonly entities: readonly IdentityColumns[];
  /** By name key, those whom curators name as speakers. */
  readonly speakers: ReadonlyMap<string, IdentityColumns>;
}

/** The same with what curators ruled on its links. */
export interface LinkableArticle extends SavedArticle {
  readonly rulings: Pick<ArticleRulings, 'links'>;
}

/** The same with all that curators ruled on it, and who is who in it. */
export interface IdentifiedArticle extends SavedArticle {
  readonly rulings: ArticleRulings;
  readonly identities: SavedIdentities;
}
