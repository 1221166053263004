import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads requests strictly: bytes that are no UTF-8 and texts that are no JSON are refused, where others put U+FFFD for what
 * they cannot read, and so answer another question than the one that was asked.
 */
export function readRequestsStrictly(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === 'POST' && isJson(request)) setRequestParser(readBody);
      if (request.method === 'GET' && requestParser)
        setRequestParser((given) => {
          checkUrl(given.url);
          return requestParser(given);
        });
    },
  };
}

function isJson({ headers }: Request): boolean {
  return /^application\/(graphql\+)?json *(;|$)/i.test(headers.get('content-type') ?? '');
}

async function readBody(request: Request): Promise<GraphQLParams> {
  const value = parseJson(decode(await readBytes(request)), 'body');
  // An array would be a batch, which is refused later on.
  if (typeof value === 'object' && value !== null) return value as GraphQLParams;
  throw malformed(
    'body',
    `The body must be a JSON object; received ${value === null ? 'null' : `a ${typeof value}`}.`,
  );
}

/** A client that goes away while it sends is nothing unexpected. */
async function readBytes(request: Request): Promise<ArrayBuffer> {
  try {
    return await request.arrayBuffer();
  } catch (error) {
    throw error instanceof GraphQLError ? error : malformed('body', 'The body broke off.');
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw malformed('body', 'The body is no UTF-8.');
  }
}

function checkUrl(url: string): void {
  const parameters = url.split('?', 2)[1] ?? '';
  try {
    decodeURIComponent(parameters);
  } catch {
    throw malformed('url', 'The URL holds bytes that are no UTF-8.');
  }
  const found = new URLSearchParams(parameters);
  for (const name of ['variables', 'extensions']) {
    const text = found.get(name);
    if (text) parseJson(text, name);
  }
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(field, `The ${field} ${field === 'body' ? 'is' : 'are'} no JSON.`);
  }
}

function malformed(field: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', field, http: { status: 400 } } });
}
