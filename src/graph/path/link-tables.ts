import type { NodeType } from '../global-id.ts';
import type { PathLinkKind } from './link-kinds.ts';

/** One kind of link between two types of node, as the rows of a table hold it. */
export interface LinkTable {
  readonly kind: PathLinkKind;
  readonly table: string;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** SQL for where the link comes from, of a row `link`: null where a page says so itself. */
  readonly method: string | null;
  readonly version: string | null;
  readonly score: string | null;
  /** SQL for a sentence or the words that show it. */
  readonly evidence: string | null;
  /** SQL for what is followed first, where a node has more links than are followed. */
  readonly latest: string;
}

interface LinkEnd {
  readonly type: NodeType;
  readonly column: string;
}

const end = (type: NodeType, column: string): LinkEnd => ({ type, column });
const OWN = { method: 'link.method', version: 'link.version', score: 'link.score' };
const PAGE = { method: null, version: null, score: null, evidence: null };
const LATEST = 'link."orderAt" DESC, link.id DESC';
const LATEST_ARTICLE = 'link."orderAt" DESC, link."articleId" DESC';

const SPOKEN_BY = {
  kind: 'SPOKEN_BY',
  table: 'Quote',
  from: end('Quote', 'id'),
  method: 'link."speakerMethod"',
  version: `(SELECT versions->>'resolve' FROM "Article" WHERE id = link."articleId")`,
  score: 'link."speakerScore"',
  evidence: 'link.text',
  latest: LATEST,
} as const;
const MENTIONED_IN = { kind: 'MENTIONED_IN', ...OWN, latest: LATEST_ARTICLE } as const;
const FORMS = `array_to_string(link.forms, ', ')`;
const CLAIMED_BY = {
  kind: 'CLAIMED_BY',
  table: 'Claim',
  from: end('Claim', 'id'),
  ...OWN,
  evidence: 'link.text',
  latest: LATEST,
} as const;

/** All links that a path can follow, the most telling first: of equally short paths the one with these is shown. */
export const linkTables: readonly LinkTable[] = [
  { ...SPOKEN_BY, to: end('Person', 'personId') },
  { ...SPOKEN_BY, to: end('Organization', 'organizationId') },
  {
    kind: 'REPORT_OF',
    table: 'Quote',
    from: end('Quote', 'id'),
    to: end('Utterance', 'utteranceId'),
    method: 'link."linkMethod"',
    version: 'link."linkVersion"',
    score: 'link."linkScore"',
    evidence: 'link.text',
    latest: LATEST,
  },
  {
    kind: 'REPORTED_IN',
    table: 'Quote',
    from: end('Quote', 'id'),
    to: end('Article', 'articleId'),
    ...OWN,
    evidence: 'link.text',
    latest: 'link.start, link.id',
  },
  {
    kind: 'LINKED_TO',
    table: 'ArticleLink',
    from: end('Article', 'fromId'),
    to: end('Article', 'toId'),
    ...OWN,
    evidence: 'link.evidence',
    latest: 'link.score DESC, link.id DESC',
  },
  { ...CLAIMED_BY, to: end('Person', 'personId') },
  { ...CLAIMED_BY, to: end('Organization', 'organizationId') },
  {
    kind: 'CLAIMED_IN',
    table: 'ClaimAppearance',
    from: end('Claim', 'claimId'),
    to: end('Article', 'articleId'),
    ...OWN,
    evidence: 'link.text',
    latest: 'link.id DESC',
  },
  {
    ...MENTIONED_IN,
    table: 'ArticlePerson',
    from: end('Person', 'personId'),
    to: end('Article', 'articleId'),
    evidence: FORMS,
  },
  {
    ...MENTIONED_IN,
    table: 'ArticleOrganization',
    from: end('Organization', 'organizationId'),
    to: end('Article', 'articleId'),
    evidence: FORMS,
  },
  {
    kind: 'COVERS',
    table: 'Article',
    from: end('Article', 'id'),
    to: end('Story', 'storyId'),
    ...PAGE,
    method: '(SELECT method FROM "Story" WHERE id = link."storyId")',
    version: '(SELECT version FROM "Story" WHERE id = link."storyId")',
    score: '(SELECT score FROM "Story" WHERE id = link."storyId")',
    latest: LATEST,
  },
  {
    kind: 'SAID_AT',
    table: 'Quote',
    from: end('Quote', 'id'),
    to: end('Venue', 'venueId'),
    ...PAGE,
    evidence: 'link."venueText"',
    latest: LATEST,
  },
  {
    kind: 'FILED_UNDER',
    table: 'ArticleTopic',
    from: end('Article', 'articleId'),
    to: end('Topic', 'topicId'),
    ...PAGE,
    latest: 'link."articleId" DESC, link."topicId"',
  },
  {
    kind: 'PUBLISHED_BY',
    table: 'Article',
    from: end('Article', 'id'),
    to: end('Outlet', 'outletId'),
    ...PAGE,
    latest: LATEST,
  },
];
