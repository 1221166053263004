import type { Circumstance, ClaimKind, Stance } from '../extract/claim.ts';
import type { MentionKind } from '../extract/mention.ts';
import type { QuoteKind } from '../extract/quote.ts';
import type { LinkableClaim } from '../link/claim.ts';
import { joinOrganization, joinPerson } from './article-forms.ts';
import { findProfiles } from './article-profile.ts';
import { speakerKey } from './linkable-quote.ts';
import { selectRows, type Tx } from './statement.ts';

interface StoredClaim {
  readonly id: number;
  readonly articleId: number;
  readonly source: string;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly claimantNames: readonly string[];
  readonly claimantRoles: readonly string[];
  readonly mentionKind: MentionKind | null;
  readonly quoteKind: QuoteKind | null;
  readonly claimKind: ClaimKind;
  readonly stance: Stance;
  readonly head: string | null;
  readonly text: string;
  readonly parts: readonly number[];
  readonly circumstances: readonly Circumstance[];
  readonly publishedAt: Date | null;
  readonly utteranceId: number | null;
  readonly claimId: number | null;
  readonly outletId: number | null;
  readonly storyId: number | null;
}

const SELECT = `select c.id, c."articleId", a."externalId" as source, coalesce(q."personId", m."personId") as "personId",
    coalesce(q."organizationId", m."organizationId") as "organizationId", q.kind::text as "quoteKind",
    c.kind::text as "claimKind", c.stance::text as stance, c.head, c.text, c.parts, c.circumstances, a."publishedAt",
    q."utteranceId", c."claimId", a."outletId", a."storyId", lower(m.kind::text) as "mentionKind",
    coalesce(ap.forms, ao.forms, nullif(q.candidates, '{}'), array_remove(array[m.text], null)) as "claimantNames",
    coalesce(ap.roles, '{}') as "claimantRoles"
  from "ClaimAppearance" c join "Article" a on a.id = c."articleId" left join "Quote" q on q.id = c."quoteId"
    left join "Mention" m on m.id = coalesce(q."speakerMentionId", c."mentionId")
    ${joinPerson('c."articleId"', 'coalesce(q."personId", m."personId")')}
    ${joinOrganization('c."articleId"', 'coalesce(q."organizationId", m."organizationId")')}`;

/** Kinds that are compared only where their articles may tell one story. */
const OF_STORIES: ReadonlySet<ClaimKind> = new Set(['SENTENCE', 'EVENT', 'DURATION', 'VENUE']);

/** The appearances of these ids, by id. In two statements. */
export async function findLinkableClaims(tx: Tx, ids: readonly number[]): Promise<LinkableClaim[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows<StoredClaim>(
    tx,
    `${SELECT} where c.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by c.id`,
    ids,
  );
  const articleIds = rows.flatMap(({ claimKind, articleId }) =>
    OF_STORIES.has(claimKind) ? [articleId] : [],
  );
  const profiles = new Map(
    (await findProfiles(tx, [...new Set(articleIds)])).map((profile) => [profile.articleId, profile]),
  );
  return rows.map((row) => ({
    ...row,
    speaker: speakerKey(row.personId, row.organizationId),
    speakerNames: row.claimantNames,
    speakerRoles: row.claimantRoles,
    kind: row.quoteKind ?? 'INDIRECT',
    quoted: [],
    isRuled: false,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    utteranceId: row.claimKind === 'QUOTE' ? row.utteranceId : null,
    profile: profiles.get(row.articleId) ?? null,
  }));
}
