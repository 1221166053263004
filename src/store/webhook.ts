import { randomBytes } from 'node:crypto';
import type { EventKind } from './event.ts';
import { execute, selectOne, selectRows, type Tx } from './statement.ts';

/** Filters by kind of event, as GraphQL writes them. */
export type WebhookFilters = { readonly [Kind in EventKind]?: string };

/** Where to send which events. */
export interface NewWebhook {
  readonly url: string;
  readonly events: readonly EventKind[];
  readonly filters: WebhookFilters;
  readonly createdById: number;
}

/** A webhook that may have missed events. */
export interface ListeningWebhook {
  readonly id: number;
  readonly events: readonly EventKind[];
  readonly filters: WebhookFilters;
  readonly heardThrough: bigint;
}

/** How secrets of Standard Webhooks begin; 32 random bytes follow, in base64. */
export const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

export interface CreatedWebhook {
  readonly id: number;
  readonly secret: string;
}

/** Adds a webhook that hears what happens from now on; null where there are `most` already. */
export async function createWebhook(
  tx: Tx,
  { url, events, filters, createdById }: NewWebhook,
  most: number,
): Promise<CreatedWebhook | null> {
  const secret = SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  const [added] = await selectRows<{ id: number }>(
    tx,
    `insert into "Webhook" (url, events, filters, secret, "createdById", "heardThrough")
    select $1, array(select jsonb_array_elements_text($2::jsonb))::"EventKind"[], $3::jsonb, $4, $5,
      coalesce((select max(id) from "Event"), 0)
    where (select count(*) from "Webhook") < $6 returning id`,
    url,
    events,
    JSON.stringify(filters),
    secret,
    createdById,
    most,
  );
  return added ? { id: added.id, secret } : null;
}

/** False when there is no such webhook. */
export async function deleteWebhook(tx: Tx, id: number): Promise<boolean> {
  return (await execute(tx, 'delete from "Webhook" where id = $1', id)) > 0;
}

/** Webhooks before which there are events that they have not heard, and how far events go. One statement. */
export async function findListening(
  tx: Tx,
): Promise<{ readonly latest: bigint; readonly webhooks: readonly ListeningWebhook[] }> {
  const { latest, webhooks } = await selectOne<{
    latest: bigint;
    webhooks: (Omit<ListeningWebhook, 'heardThrough'> & { heardThrough: string })[];
  }>(
    tx,
    `select latest, coalesce((
      select jsonb_agg(jsonb_build_object('id', w.id, 'events', w.events, 'filters', w.filters,
        'heardThrough', w."heardThrough"::text) order by w.id)
      from "Webhook" w where w."heardThrough" < latest
    ), '[]') as webhooks from (select coalesce(max(id), 0) as latest from "Event") events`,
  );
  return { latest, webhooks: webhooks.map((row) => ({ ...row, heardThrough: BigInt(row.heardThrough) })) };
}

/**
 * Notes that a webhook heard so far, and queues these events for it. Where another process was first, nothing.
 */
export async function queueEvents(
  tx: Tx,
  { id, heardThrough }: ListeningWebhook,
  through: bigint,
  eventIds: readonly bigint[],
): Promise<void> {
  await execute(
    tx,
    `with moved as (
      update "Webhook" set "heardThrough" = $3::text::bigint, problem = null
      where id = $1 and "heardThrough" = $2::text::bigint returning id
    )
    insert into "WebhookDelivery" ("webhookId", "eventId")
    select moved.id, e.id from moved, "Event" e
    where e.id = any(array(select jsonb_array_elements_text($4::jsonb)::bigint)) order by e.id
    on conflict do nothing`,
    id,
    String(heardThrough),
    String(through),
    eventIds.map(String),
  );
}

/** Says why a webhook hears nothing. */
export async function noteProblem(tx: Tx, id: number, problem: string): Promise<void> {
  await execute(
    tx,
    'update "Webhook" set problem = $2 where id = $1 and problem is distinct from $2',
    id,
    problem,
  );
}
