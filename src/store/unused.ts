import { execute, selectRows, type Tx } from './statement.ts';

/** What keeps a row of each noun: a row of one of these tables that refers to it. A claim follows its articles. */
const USES = {
  Topic: [['ArticleTopic', 'topicId']],
  Venue: [['Quote', 'venueId']],
  Outlet: [['Article', 'outletId']],
  Person: [['ArticlePerson', 'personId']],
  Organization: [['ArticleOrganization', 'organizationId']],
} as const;

/** A curator's speaker, by any of the identity's names: articles that have a quote of them may yet come back. */
const ruledSpeaker = (column: string): string =>
  `exists (select from "Name" m join "QuoteRuling" r on r.kind = 'SPEAKER' and r.value->>'key' = m.key
    where m."${column}" = n.id)`;

const RULED = {
  Topic: null,
  Venue: null,
  Outlet: null,
  Person: ruledSpeaker('personId'),
  Organization: ruledSpeaker('organizationId'),
} as const;

/**
 * Removes those of the rows that nothing uses any more. They are locked before it is asked who uses them, so
 * that another transaction can't begin to in between; rows that one is about to use are left.
 */
export async function removeUnused(tx: Tx, noun: keyof typeof USES, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const given = 'id = any(array(select jsonb_array_elements($1::jsonb)::int))';
  const locked = await selectRows<{ id: number }>(
    tx,
    `select id from "${noun}" where ${given} order by id for update skip locked`,
    ids,
  );
  const unused = USES[noun].map(
    ([table, column]) => `not exists (select from "${table}" where "${column}" = n.id)`,
  );
  const ruled = RULED[noun];
  if (ruled !== null) unused.push(`not ${ruled}`);
  await execute(
    tx,
    `delete from "${noun}" n where ${given} and ${unused.join(' and ')}`,
    locked.map((row) => row.id),
  );
}
