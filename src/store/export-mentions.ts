import type { Span } from '../page/span.ts';
import type { Store } from './open-store.ts';
import { selectRows } from './statement.ts';

/** A name in an article with the person that it was resolved to; null for nobody, and for bodies. */
export interface ExportedMention extends Span {
  /** External id. */
  readonly article: string;
  readonly text: string;
  readonly personId: number | null;
}

/** A person in an article, under the forms that it uses. */
export interface ExportedAppearance {
  /** External id. */
  readonly article: string;
  readonly personId: number;
  readonly forms: readonly string[];
}

const GIVEN = 'array(select jsonb_array_elements_text($1::jsonb))';

/** The names in the articles (external ids), in text order within each. */
export function readMentions(store: Store, articles: readonly string[]): Promise<ExportedMention[]> {
  return selectRows(
    store.prisma,
    `select a."externalId" as article, m.start, m.end, m.text, m."personId"
    from "Article" a join "Mention" m on m."articleId" = a.id
    where a."externalId" = any(${GIVEN}) and m.kind = 'NAME' order by a.id, m.start`,
    articles,
  );
}

/** The people of the articles (external ids). */
export function readAppearances(store: Store, articles: readonly string[]): Promise<ExportedAppearance[]> {
  return selectRows(
    store.prisma,
    `select a."externalId" as article, p."personId", p.forms
    from "Article" a join "ArticlePerson" p on p."articleId" = a.id
    where a."externalId" = any(${GIVEN}) order by a.id, p."personId"`,
    articles,
  );
}
