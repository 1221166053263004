import type { GraphContext } from '../../graph/context.ts';
import { renderEvent } from '../../graph/webhooks/render-event.ts';
import { type ClaimedDelivery, forgetDelivery, noteFailure } from '../../store/webhook-delivery.ts';
import type { Post } from './post.ts';
import { signatureHeaders } from './sign.ts';

/** Attempts before an event is given up: ten, the last of them about a day after the first. */
const MOST_ATTEMPTS = 10;
/** Seconds before the second attempt; each further pause is three times as long. */
const FIRST_PAUSE = 10;
const GROWTH = 3;
/** Pauses are up to a fifth longer or shorter, so that what failed together doesn't come back together. */
const JITTER = 0.2;
const LONGEST_ERROR = 300;

/** Tries a delivery, and notes what came of it. Rejects for what fails here, never for what the receiver does. */
export async function deliver(
  context: GraphContext,
  post: Post,
  { id, eventId, url, secret, attempts }: ClaimedDelivery,
): Promise<void> {
  const { prisma } = context;
  const retryIn = attempts < MOST_ATTEMPTS ? pauseAfter(attempts) : null;
  try {
    const body = await renderEvent(context, eventId);
    const error = body === null ? null : await attempt(post, url, secret, `evt_${eventId}`, body);
    if (error === null) await forgetDelivery(prisma, id);
    else await noteFailure(prisma, id, error, retryIn);
  } catch (error) {
    await noteFailure(prisma, id, 'The event could not be told; the log says why.', retryIn);
    throw error;
  }
}

/** Why it failed; null where the receiver took it. */
async function attempt(
  post: Post,
  url: string,
  secret: string,
  id: string,
  body: string,
): Promise<string | null> {
  const timestamp = Math.floor(Date.now() / 1000);
  try {
    const status = await post(url, body, signatureHeaders(secret, { id, timestamp, body }));
    return status >= 200 && status < 300 ? null : `The receiver answered ${status}.`;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
  }
}

/** Seconds. */
function pauseAfter(attempts: number): number {
  return FIRST_PAUSE * GROWTH ** (attempts - 1) * (1 - JITTER + 2 * JITTER * Math.random());
}
