import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** Milliseconds that a receiver has, from looking up its name to the head of its answer. */
const TIMEOUT = 10_000;

/** Posts a body; resolves with the status of the answer, of which nothing else is read. */
export type Post = (url: string, body: string, headers: Record<string, string>) => Promise<number>;

/**
 * Posts to addresses that strangers named: not to private, loopback, link-local or other special ones, whatever a name
 * resolves to at the moment of connecting. Redirects are not followed.
 * @param mayBePrivate lifts that, for receivers in one's own network
 */
export function createPost(mayBePrivate: boolean): Post {
  const filter = { allowPrivateIPAddress: mayBePrivate, allowMetaIPAddress: mayBePrivate };
  const http = new RequestFilteringHttpAgent(filter);
  const https = new RequestFilteringHttpsAgent(filter);
  return (url, body, headers) => {
    const options = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'OnRecord',
        ...headers,
      },
      signal: AbortSignal.timeout(TIMEOUT),
    };
    return send(
      url.startsWith('https:')
        ? requestHttps(url, { ...options, agent: https })
        : requestHttp(url, { ...options, agent: http }),
      body,
    );
  };
}

function send(request: ClientRequest, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    // After the answer, too: what comes of destroying it must not end the process.
    request.on('error', (error) =>
      reject(
        error.name === 'TimeoutError' || error.name === 'AbortError'
          ? new Error(`The receiver did not answer within ${TIMEOUT / 1000} s.`)
          : error,
      ),
    );
    request.end(body);
  });
}
