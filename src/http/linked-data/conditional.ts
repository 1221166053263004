import { isKnownTag, weakEtag } from '../weak-etag.ts';

/** The response, or 304 where the client has just this: by its ETag, or else by the time of the last change. */
export function conditional(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = weakEtag(body);
  const isPrivate = request.headers.has('authorization');
  const told = {
    ...headers,
    etag,
    // May be kept, but is asked for again: what stands here changes whenever an article comes.
    'cache-control': isPrivate ? 'private, no-cache' : 'public, no-cache',
    vary: 'accept, authorization',
  };
  return isKnown(request.headers, etag, headers['last-modified'])
    ? new Response(null, { status: 304, headers: told })
    : new Response(body, { headers: told });
}

function isKnown(asked: Headers, etag: string, modified: string | undefined): boolean {
  const known = asked.get('if-none-match');
  if (known !== null) return isKnownTag(etag, known);
  const since = Date.parse(asked.get('if-modified-since') ?? '');
  return modified !== undefined && Date.parse(modified) <= since;
}
