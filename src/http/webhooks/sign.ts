import { createHmac } from 'node:crypto';
import { SECRET_PREFIX } from '../../store/webhook.ts';

/** What is signed of a delivery. */
export interface Signed {
  /** The same for all attempts. */
  readonly id: string;
  /** Seconds since 1970 of this attempt: receivers refuse what is too old, so that nobody can send it again. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 of `id.timestamp.body`. */
export function signatureHeaders(secret: string, { id, timestamp, body }: Signed): Record<string, string> {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
