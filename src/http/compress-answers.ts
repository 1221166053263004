import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

const compress = compression({
  // An event has to leave at once, not when a block of the compressor is full.
  filter: (request, response) =>
    !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
    compression.filter(request, response),
});

/** Has what is written to the response from here on compressed (br, gzip, deflate), where its client takes it and it is 1 KB or more. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  compress(request, response, () => {});
}
