import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { isKnownTag, weakEtag } from './weak-etag.ts';

/** What decides, beside the URL, which answer it is. */
const VARY = 'Accept, Authorization, Origin';

/**
 * Lets answers to GET be kept: without a key by anyone for `seconds`, with a key by the client alone, who asks again each
 * time. Their weak `ETag` tells the data alone, since what an operation cost and how many points are left differs each
 * time; who has it already gets 304. An answer with an error is kept by nobody.
 */
export function cacheAnswers(seconds: number): Plugin {
  const tags = new WeakMap<Request, string>();
  return {
    onResultProcess({ request, result }) {
      if (request.method !== 'GET' || Array.isArray(result) || isAsyncIterable(result)) return;
      const { data, errors } = result;
      if (data && !errors?.length) tags.set(request, weakEtag(JSON.stringify(data)));
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const { headers } = response;
      const tag = tags.get(request);
      if (tag === undefined) {
        if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
        return;
      }
      const isOwn = request.headers.has('authorization');
      headers.set('cache-control', isOwn ? 'private, no-cache' : `public, max-age=${seconds}`);
      headers.set('vary', VARY);
      headers.set('etag', tag);
      if (!isKnownTag(tag, request.headers.get('if-none-match'))) return;
      headers.delete('content-type');
      headers.delete('content-length');
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}
