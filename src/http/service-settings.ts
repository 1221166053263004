import { readFlag } from './read-flag.ts';
import { readOrigins } from './read-origins.ts';
import { readPublicUrl } from './read-public-url.ts';

/** What whoever runs the service decides on. */
export interface ServiceSettings {
  /** Whether those without a key may read. */
  readonly publicRead: boolean;
  /** Points that one operation may cost (`operationCost`). */
  readonly maxCost: number;
  /** Seconds that one operation may take. */
  readonly maxSeconds: number;
  /** Points that a key, or an address without one, may spend in a minute. */
  readonly pointsPerMinute: number;
  /** Seconds for which anyone may keep an answer to GET. */
  readonly cacheSeconds: number;
  /** Megabytes that remembered answers may take; 0 for none. */
  readonly answersMegabytes: number;
  /** Origins of pages that may ask from a browser; null for any. */
  readonly corsOrigins: readonly string[] | null;
  /** File of the documents that may be asked for by their id (`readTrustedDocuments`); null for none. */
  readonly trustedDocuments: string | null;
  /** Whether no others are run. */
  readonly trustedOnly: boolean;
  /** Subscriptions, and connections by WebSocket, that a key, or an address without one, may have open. */
  readonly maxSubscriptions: number;
  /** Days for which events are kept, so that who was away can go on. */
  readonly eventDays: number;
  /** Whether webhooks may go to private addresses, and without TLS. */
  readonly webhooksMayBePrivate: boolean;
  /** Proxies whose `X-Forwarded-For` is believed: addresses, subnets, or `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
  /** Where this is served, for addresses in its answers: `https://onrecord.example`. Null takes what each client used. */
  readonly publicUrl: string | null;
}

export const DEFAULT_SETTINGS: ServiceSettings = {
  publicRead: true,
  maxCost: 5_000,
  maxSeconds: 30,
  pointsPerMinute: 100_000,
  cacheSeconds: 60,
  answersMegabytes: 64,
  corsOrigins: null,
  trustedDocuments: null,
  trustedOnly: false,
  maxSubscriptions: 50,
  eventDays: 30,
  webhooksMayBePrivate: false,
  trustedProxies: [],
  publicUrl: null,
};

const MOST = 1_000_000_000;
const MOST_DAYS = 36_500;
const DAY = 86_400;

/**
 * The settings that the environment asks for.
 * @throws Error that names the variable and what it holds, for one that cannot be followed
 */
export function readServiceSettings(env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const whole = (name: string, otherwise: number, least = 1, most = MOST): number => {
    const value = env[name];
    if (value === undefined || value === '') return otherwise;
    const number = /^\d{1,10}$/.test(value) ? Number(value) : -1;
    if (number >= least && number <= most) return number;
    throw new Error(`${name} must be a whole number from ${least} to ${most}; it is "${value}"`);
  };
  const flag = (name: string, otherwise: boolean) => readFlag(name, env[name], otherwise);
  const trustedDocuments = env.ONRECORD_TRUSTED_DOCUMENTS || null;
  const trustedOnly = flag('ONRECORD_TRUSTED_ONLY', DEFAULT_SETTINGS.trustedOnly);
  if (trustedOnly && trustedDocuments === null)
    throw new Error('ONRECORD_TRUSTED_ONLY is true: ONRECORD_TRUSTED_DOCUMENTS must name a file');
  return {
    publicRead: flag('ONRECORD_PUBLIC_READ', DEFAULT_SETTINGS.publicRead),
    maxCost: whole('ONRECORD_MAX_COST', DEFAULT_SETTINGS.maxCost),
    maxSeconds: whole('ONRECORD_MAX_SECONDS', DEFAULT_SETTINGS.maxSeconds, 1, DAY),
    pointsPerMinute: whole('ONRECORD_POINTS_PER_MINUTE', DEFAULT_SETTINGS.pointsPerMinute),
    cacheSeconds: whole('ONRECORD_CACHE_SECONDS', DEFAULT_SETTINGS.cacheSeconds, 0),
    answersMegabytes: whole('ONRECORD_ANSWERS_MB', DEFAULT_SETTINGS.answersMegabytes, 0, 1_000_000),
    corsOrigins: readOrigins('ONRECORD_CORS_ORIGINS', env.ONRECORD_CORS_ORIGINS),
    trustedDocuments,
    trustedOnly,
    maxSubscriptions: whole('ONRECORD_MAX_SUBSCRIPTIONS', DEFAULT_SETTINGS.maxSubscriptions),
    eventDays: whole('ONRECORD_EVENT_DAYS', DEFAULT_SETTINGS.eventDays, 1, MOST_DAYS),
    webhooksMayBePrivate: flag('ONRECORD_WEBHOOKS_PRIVATE', DEFAULT_SETTINGS.webhooksMayBePrivate),
    trustedProxies: (env.ONRECORD_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter((proxy) => proxy !== ''),
    publicUrl: readPublicUrl(env.ONRECORD_PUBLIC_URL),
  };
}
