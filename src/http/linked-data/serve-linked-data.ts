import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../../graph/context.ts';
import { maskError } from '../mask-error.ts';
import type { Scoped } from '../request-scope.ts';
import { type Address, feedPathOf, pathOf, readAddress } from './address.ts';
import { type Ask, type Asking, createAsk } from './ask-graph.ts';
import { conditional } from './conditional.ts';
import { describer } from './describe.ts';
import { graphiqlPath } from './documents.ts';
import { OrganizationFeedDocument, PersonFeedDocument } from './generated/graphql.ts';
import { loadDescription } from './load-description.ts';
import { negotiate } from './negotiate.ts';
import { notFound, problemOf, writeProblem } from './problem.ts';
import { quotesFeed } from './quotes-feed.ts';
import { writeJsonLd } from './write-json-ld.ts';

/** A request for something that has an address. */
interface Asked extends Asking {
  readonly url: URL;
  readonly address: Address;
  /** Where this is served, without a slash at the end. */
  readonly base: string;
  readonly ask: Ask;
}

/**
 * Serves the graph's nouns under addresses of their own, as JSON-LD, and speakers' quotes as Atom (docs/decisions/0018). What
 * may be read, and how often, is decided as for /graphql: the graph itself is asked.
 *
 * @param publicUrl where this is served; null takes the address that the client used
 */
export function serveLinkedData(publicUrl: string | null): Plugin<GraphContext, Scoped> {
  let ask: Ask;
  return {
    onYogaInit({ yoga }) {
      ask = createAsk(yoga);
    },
    async onRequest({ request, url, endResponse, serverContext: { scope } }) {
      const address = readAddress(url.pathname);
      // Whether a page of another site may ask is told by whoever tells it for /graphql.
      if (address === null || request.method === 'OPTIONS') return;
      endResponse(await answer({ request, scope, url, address, base: publicUrl ?? url.origin, ask }));
    },
  };
}

async function answer(asked: Asked): Promise<Response> {
  const { request, scope, url, address } = asked;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const detail = `${url.pathname} can be read only.`;
    return writeProblem({
      status: 405,
      title: 'Method Not Allowed',
      detail,
      headers: { allow: 'GET, HEAD' },
    });
  }
  try {
    return await (address.isFeed ? answerFeed(asked) : answerDescription(asked));
  } catch (error) {
    return writeProblem(problemOf(maskError(error, scope), url.pathname));
  }
}

async function answerDescription({ url, address, base, ask, ...asking }: Asked): Promise<Response> {
  const { noun, key } = address;
  const { request } = asking;
  const type = negotiate(request);
  if (type === null) {
    const detail = 'This can be had as application/ld+json, application/json, or text/html.';
    return writeProblem({ status: 406, title: 'Not Acceptable', detail, headers: { vary: 'accept' } });
  }
  if (type === 'text/html') return redirect(303, base, graphiqlPath(noun, key));
  const found = await loadDescription(address, describer(base), ask, asking);
  if (found === null) return writeProblem(notFound(url.pathname));
  if (found.key !== key) return redirect(301, base, pathOf(noun, found.key));
  const links = [`<${base}${pathOf(noun, key)}>; rel="canonical"`];
  if (noun === 'person' || noun === 'organization') {
    links.push(`<${base}${feedPathOf(noun, key)}>; rel="alternate"; type="application/atom+xml"`);
  }
  if (found.source !== null) links.push(`<${new URL(found.source).href}>; rel="via"`);
  return conditional(request, writeJsonLd(found.node), { 'content-type': type, link: links.join(', ') });
}

async function answerFeed({ url, address, base, ask, ...asking }: Asked): Promise<Response> {
  const noun = address.noun === 'person' ? 'person' : 'organization';
  const document = noun === 'person' ? PersonFeedDocument : OrganizationFeedDocument;
  const { speaker } = await ask(document, address.key, asking);
  if (!speaker) return writeProblem(notFound(url.pathname));
  if (speaker.slug !== address.key) return redirect(301, base, feedPathOf(noun, speaker.slug));
  const { xml, updated } = quotesFeed(base, noun, speaker);
  return conditional(asking.request, xml, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'last-modified': updated.toUTCString(),
    link: `<${base}${feedPathOf(noun, speaker.slug)}>; rel="self"`,
  });
}

/** Leads to another path of ours, on the host that the client used. */
function redirect(status: 301 | 303, base: string, path: string): Response {
  const location = new URL(base).pathname.replace(/\/$/, '') + path;
  return new Response(null, { status, headers: { location, vary: 'accept' } });
}
