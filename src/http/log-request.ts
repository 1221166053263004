import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestScope } from './request-scope.ts';

/**
 * One line a request, when it is over. Neither the query string nor headers, variables or bodies: they may
 * hold what is nobody else's business.
 */
export function logRequest(request: IncomingMessage, response: ServerResponse, scope: RequestScope): void {
  const began = performance.now();
  response.once('close', () => {
    scope.logger.info(
      {
        requestId: scope.id,
        method: request.method,
        path: request.url?.split('?', 1)[0],
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
        operation: scope.operation,
        ...(response.writableFinished ? {} : { aborted: true }),
      },
      'request',
    );
  });
}
