import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What an HTML form can send to any server, without the browser asking that server first. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)?(;|$)/i;

/**
 * Refuses what a page makes its reader's browser send unasked: forms, images and scripts of other sites, and requests of
 * pages that may not ask here (docs/decisions/0016).
 * @param origins of pages that may ask; null for any
 */
export function refuseForged(origins: readonly string[] | null): Plugin {
  return {
    onRequestParse({ request: { method, headers } }) {
      const type = headers.get('content-type')?.trim() ?? '';
      if (method === 'POST' && FORM_TYPES.test(type)) throw wrongType(type);
      const origin = headers.get('origin');
      if (origin === null ? isEmbedded(headers) : !mayAsk(origins, origin, headers)) throw foreign(origin);
    },
  };
}

/** Sent for an image, a script or a frame of another site. Whatever is no browser doesn't say. */
function isEmbedded(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return (site === 'cross-site' || site === 'same-site') && headers.get('sec-fetch-mode') !== 'cors';
}

/** Whether a page of this origin may ask; null for any origins. */
export function mayAsk(origins: readonly string[] | null, origin: string, headers: Headers): boolean {
  if (origins === null || origins.includes(origin)) return true;
  // Our own GraphiQL. Browsers without Sec-Fetch-Site tell by the host.
  const site = headers.get('sec-fetch-site');
  return site === null ? hostOf(origin) === headers.get('host') : site === 'same-origin';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function wrongType(received: string): GraphQLError {
  const message = `A request must be JSON: \`Content-Type: application/json\`; received ${received === '' ? 'none' : `"${received}"`}.`;
  const extensions = {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    field: 'content-type',
    received,
    http: { status: 415 },
  };
  return new GraphQLError(message, { extensions });
}

function foreign(origin: string | null): GraphQLError {
  const message =
    origin === null
      ? 'Pages of other sites may ask with `fetch`, not by embedding the address.'
      : `Pages of ${origin} may not ask here.`;
  const extensions = { code: 'FORBIDDEN_ORIGIN', field: 'origin', received: origin, http: { status: 403 } };
  return new GraphQLError(message, { extensions });
}
