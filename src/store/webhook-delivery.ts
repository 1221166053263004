import { DELIVERY_DUE } from './event-bell.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A delivery that this process is to try, and nobody else for a minute. */
export interface ClaimedDelivery {
  readonly id: number;
  readonly eventId: bigint;
  readonly url: string;
  readonly secret: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** Longer than an attempt takes: who holds a delivery after that has died. */
const LEASE_SECONDS = 60;

/**
 * Takes deliveries of a webhook that are due, the oldest first: of several processes each gets others.
 * @param most how many
 */
export function claimDeliveries(tx: Tx, webhookId: number, most: number): Promise<ClaimedDelivery[]> {
  return selectRows(
    tx,
    `with due as (
      select id from "WebhookDelivery" where "webhookId" = $1 and "deadAt" is null and "dueAt" <= now()
      order by id limit $2 for update skip locked
    )
    update "WebhookDelivery" d set attempts = d.attempts + 1, "lastAttemptAt" = now(),
      "dueAt" = now() + make_interval(secs => ${LEASE_SECONDS})
    from due, "Webhook" w where d.id = due.id and w.id = d."webhookId"
    returning d.id, d."eventId", d.attempts, w.url, w.secret`,
    webhookId,
    most,
  );
}

/** Forgets a delivery: it arrived, or there is nothing left to deliver. */
export async function forgetDelivery(tx: Tx, id: number): Promise<void> {
  await execute(tx, 'delete from "WebhookDelivery" where id = $1', id);
}

/**
 * Notes that an attempt failed.
 * @param retryIn seconds until the next; null to give up
 */
export async function noteFailure(tx: Tx, id: number, error: string, retryIn: number | null): Promise<void> {
  await execute(
    tx,
    `update "WebhookDelivery" set "lastError" = $2, "deadAt" = case when $3::float8 is null then now() end,
      "dueAt" = now() + make_interval(secs => coalesce($3::float8, 0)) where id = $1`,
    id,
    error,
    retryIn,
  );
}

/** Puts a delivery that was given up back in the queue. False when there is no such. */
export async function reviveDelivery(tx: Tx, id: number): Promise<boolean> {
  const revived = await selectRows(
    tx,
    `with revived as (
      update "WebhookDelivery" set "deadAt" = null, attempts = 0, "dueAt" = now()
      where id = $1 and "deadAt" is not null returning id
    ) select pg_notify('onrecord_events', '${DELIVERY_DUE}')::text from revived`,
    id,
  );
  return revived.length > 0;
}

/** When a webhook has something to deliver. */
export interface DueWebhook {
  readonly webhookId: number;
  /** Seconds until then; 0 for now. */
  readonly dueIn: number;
}

/** All webhooks that have deliveries, with when the first is due. */
export function findDue(tx: Tx): Promise<DueWebhook[]> {
  return selectRows(
    tx,
    `select "webhookId", greatest(0, extract(epoch from min("dueAt") - now()))::float8 as "dueIn"
    from "WebhookDelivery" where "deadAt" is null group by "webhookId"`,
  );
}
