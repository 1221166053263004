import type { GraphQLError } from 'graphql';

/** An answer that isn't what was asked for, as RFC 9457 has it. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const STATUS: Readonly<Record<string, readonly [status: number, title: string]>> = {
  UNAUTHENTICATED: [401, 'Unauthorized'],
  FORBIDDEN: [403, 'Forbidden'],
  RATE_LIMITED: [429, 'Too Many Requests'],
  QUERY_TOO_COSTLY: [503, 'Service Unavailable'],
  TIMEOUT: [503, 'Service Unavailable'],
};

export function notFound(pathname: string): Problem {
  return { status: 404, title: 'Not Found', detail: `Nothing is known under ${pathname}.` };
}

/** What the graph's error means for who asked over an address. */
export function problemOf(error: GraphQLError, pathname: string): Problem {
  const { code, http } = error.extensions as { code?: string; http?: { headers?: Record<string, string> } };
  // An id that is none, or of another type, names nothing.
  if (code === 'INVALID_ARGUMENT') return notFound(pathname);
  const [status, title] = STATUS[code ?? ''] ?? [500, 'Internal Server Error'];
  const challenge = status === 401 && { 'www-authenticate': 'Bearer realm="onrecord"' };
  return { status, title, detail: error.message, headers: { ...challenge, ...http?.headers } };
}

export function writeProblem({ status, title, detail, headers }: Problem): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
