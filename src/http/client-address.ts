import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/**
 * Reads the address that a request came from: the first, from here on, that no trusted proxy has. Others may write into
 * `X-Forwarded-For` what they like.
 * @throws Error for a proxy that is no address, subnet or name of such
 */
export function createAddressReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trust = compile(trustedProxies);
  return (request) => proxyaddr(request, trust) ?? 'unknown';
}

function compile(trustedProxies: readonly string[]): ReturnType<typeof proxyaddr.compile> {
  try {
    return proxyaddr.compile([...trustedProxies]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`ONRECORD_TRUSTED_PROXIES cannot be read: ${reason}`, { cause: error });
  }
}
