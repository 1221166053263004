/** Replicas that the environment names, and the seconds that one may be behind. */
export interface ReplicaEnvironment {
  readonly urls: readonly string[];
  readonly maxLag: number;
}

const DEFAULT_LAG = 10;
const DAY = 86_400;
const SERVER_PROTOCOL = /^postgres(?:ql)?:$/;

/**
 * Reads `ONRECORD_REPLICA_URLS` (apart by commas) and `ONRECORD_REPLICA_LAG`.
 * @throws Error that names the variable, and which of its entries; URLs are not repeated, since they hold passwords
 */
export function readReplicas(env: Readonly<Record<string, string | undefined>>): ReplicaEnvironment {
  const urls = (env.ONRECORD_REPLICA_URLS ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
  urls.forEach((url, index) => {
    if (URL.canParse(url) && SERVER_PROTOCOL.test(new URL(url).protocol)) return;
    throw new Error(
      `ONRECORD_REPLICA_URLS must have the form postgres://user:password@host:port/database, several apart by commas; number ${index + 1} of ${urls.length} hasn't`,
    );
  });
  if (urls.length > 0 && !env.DATABASE_URL)
    throw new Error(
      'ONRECORD_REPLICA_URLS needs DATABASE_URL, the primary: the embedded database has no replicas',
    );
  const lag = env.ONRECORD_REPLICA_LAG || String(DEFAULT_LAG);
  const maxLag = /^\d{1,5}$/.test(lag) ? Number(lag) : 0;
  if (maxLag < 1 || maxLag > DAY)
    throw new Error(
      `ONRECORD_REPLICA_LAG must be a whole number of seconds from 1 to ${DAY}; it is "${lag}"`,
    );
  return { urls, maxLag };
}
