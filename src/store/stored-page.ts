import type { Completeness, Page, Section } from '../page/page.ts';
import { selectRows, type Tx } from './statement.ts';

interface StoredPage {
  readonly text: string;
  readonly title: string;
  readonly url: string | null;
  readonly aggregator: string | null;
  readonly byline: readonly string[];
  readonly credits: readonly string[];
  readonly publishedAt: Date | null;
  readonly publishedZone: string | null;
  readonly completeness: Completeness;
  readonly sections: readonly Section[];
  readonly outletDomain: string | null;
  readonly outletName: string | null;
  readonly listed: Page['listed'];
}

/**
 * An article's page as far as reading it anew asks for: all but topics and commentary, which no reading looks at, and
 * where the page states its metadata. Null where there is no such article. One statement.
 */
export async function readStoredPage(tx: Tx, articleId: number): Promise<Page | null> {
  const [row] = await selectRows<StoredPage>(tx, READ, articleId);
  if (row === undefined) return null;
  const { text, title, url, aggregator, byline, credits, publishedAt, completeness, sections, listed } = row;
  const instant = publishedAt && { instant: publishedAt.toISOString(), zone: row.publishedZone };
  return {
    text,
    headline: stated(title),
    url: url === null ? null : stated(url),
    outlet: row.outletDomain === null ? null : stated({ domain: row.outletDomain, name: row.outletName }),
    aggregator: aggregator === null ? null : stated(aggregator),
    publishedAt: instant && stated(instant),
    topics: [],
    bylines: byline.map(stated),
    credits: credits.map(stated),
    sections,
    commentary: [],
    listed,
    completeness,
  };
}

const stated = <T>(value: T) => ({ value, span: null });

const READ = `
  select a.text, a.title, a.url, a.aggregator, a.byline, a.credits, a."publishedAt", a."publishedZone",
    a.completeness::text as completeness, a.sections, o.domain as "outletDomain", o.name as "outletName", coalesce((
      select jsonb_agg(jsonb_build_object('title', l.title, 'outletName', l."outletName", 'start', l.start, 'end', l."end")
        order by l.start, l.id)
      from "ArticleLink" l where l."fromId" = a.id and l.kind = 'LISTED'
    ), '[]') as listed
  from "Article" a left join "Outlet" o on o.id = a."outletId" where a.id = $1`;
