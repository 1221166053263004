import { readFlag } from './read-flag.ts';

/** What whoever runs the service decides on. */
export interface ServiceSettings {
  /** Whether those without a key may read. */
  readonly publicRead: boolean;
  /** Points that one operation may cost (`operationCost`). */
  readonly maxCost: number;
  /** Points that a key, or an address without one, may spend in a minute. */
  readonly pointsPerMinute: number;
  /** Subscriptions, and connections by WebSocket, that a key, or an address without one, may have open. */
  readonly maxSubscriptions: number;
  /** Days for which events are kept, so that who was away can go on. */
  readonly eventDays: number;
  /** Whether webhooks may go to private addresses, and without TLS. */
  readonly webhooksMayBePrivate: boolean;
  /** Proxies whose `X-Forwarded-For` is believed: addresses, subnets, or `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
}

export const DEFAULT_SETTINGS: ServiceSettings = {
  publicRead: true,
  maxCost: 5_000,
  pointsPerMinute: 100_000,
  maxSubscriptions: 50,
  eventDays: 30,
  webhooksMayBePrivate: false,
  trustedProxies: [],
};

const MOST = 1_000_000_000;
const MOST_DAYS = 36_500;

/**
 * The settings that the environment asks for.
 * @throws Error that names the variable and what it holds, for one that cannot be followed
 */
export function readServiceSettings(env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const whole = (name: string, otherwise: number, most = MOST): number => {
    const value = env[name];
    if (value === undefined || value === '') return otherwise;
    const number = /^\d{1,10}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    throw new Error(`${name} must be a whole number from 1 to ${most}; it is "${value}"`);
  };
  return {
    publicRead: readFlag(env, 'ONRECORD_PUBLIC_READ', DEFAULT_SETTINGS.publicRead),
    maxCost: whole('ONRECORD_MAX_COST', DEFAULT_SETTINGS.maxCost),
    pointsPerMinute: whole('ONRECORD_POINTS_PER_MINUTE', DEFAULT_SETTINGS.pointsPerMinute),
    maxSubscriptions: whole('ONRECORD_MAX_SUBSCRIPTIONS', DEFAULT_SETTINGS.maxSubscriptions),
    eventDays: whole('ONRECORD_EVENT_DAYS', DEFAULT_SETTINGS.eventDays, MOST_DAYS),
    webhooksMayBePrivate: readFlag(env, 'ONRECORD_WEBHOOKS_PRIVATE', DEFAULT_SETTINGS.webhooksMayBePrivate),
    trustedProxies: (env.ONRECORD_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter((proxy) => proxy !== ''),
  };
}
