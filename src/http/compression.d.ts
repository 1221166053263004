/** `compression` over Node's own requests and responses: its published types are Express', whose types it would bring along. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    /** Whether an answer is worth compressing, once its headers are known. */
    readonly filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }

  function compression(
    options: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  namespace compression {
    /** By content type. */
    function filter(request: IncomingMessage, response: ServerResponse): boolean;
  }

  export = compression;
}
