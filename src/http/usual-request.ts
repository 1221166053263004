import type { IncomingMessage } from 'node:http';

/** What is asked, as Yoga takes it. */
export interface UsualParams {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** Bytes of the largest usual request: a page's document and its variables are a tenth. */
const MAX_BYTES = 16 * 1024;
const JSON_TYPE = /^application\/json *(; *charset=utf-8)?$/i;
/** What clients accept who ask as the specification or as everyone does, and what they get. */
const ANSWER_TYPES: Readonly<Record<string, string>> = {
  '': 'application/json',
  '*/*': 'application/json',
  'application/json': 'application/json',
  'application/json, */*': 'application/json',
  'application/json, text/plain, */*': 'application/json',
  'application/graphql-response+json, application/json;q=0.9': 'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9': 'application/graphql-response+json',
  'application/graphql-response+json, application/json': 'application/graphql-response+json',
};
/** Headers that browsers and proxies send, about which Yoga and its plugins decide. */
const DECISIVE = ['origin', 'sec-fetch-site', 'content-encoding', 'transfer-encoding'];
const PARAMETERS = new Set(['query', 'variables', 'operationName']);
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The media type of the answer to a request that looks usual: a small POST of JSON, from no browser's page; null for another. */
export function usualAnswerType({ method, url, headers }: IncomingMessage, path: string): string | null {
  if (method !== 'POST' || url !== path || !JSON_TYPE.test(headers['content-type'] ?? '')) return null;
  const length = Number(headers['content-length']);
  if (!(length > 0 && length <= MAX_BYTES) || DECISIVE.some((name) => headers[name] !== undefined))
    return null;
  const accepted = headers.accept ?? '';
  return Object.hasOwn(ANSWER_TYPES, accepted) ? (ANSWER_TYPES[accepted] ?? null) : null;
}

/** All of a request's body; null where it broke off. */
export function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.on('close', () => resolve(null));
    request.on('error', () => resolve(null));
  });
}

/** What a body asks; null where it is anything but a query with its variables and its name. */
export function readUsualParams(body: Buffer): UsualParams | null {
  try {
    const value: unknown = JSON.parse(UTF8.decode(body));
    return isUsual(value) ? value : null;
  } catch {
    return null;
  }
}

function isUsual(value: unknown): value is UsualParams {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { query, variables, operationName } = value as Record<string, unknown>;
  return (
    Object.keys(value).every((name) => PARAMETERS.has(name)) &&
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName == null || typeof operationName === 'string')
  );
}
