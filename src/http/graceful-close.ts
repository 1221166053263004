import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds for running requests to end. */
const GRACE = 10_000;

/**
 * Prepares a server for closing well.
 * @returns a function that stops it from listening, lets running requests end (10 s at most), and resolves
 * when the last connection is gone
 */
export function prepareClose(server: Server): () => Promise<void> {
  // Connections on which nothing was asked yet: Node counts them as busy.
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', (request, response) => {
    silent.delete(request.socket);
    // A connection kept alive after its answer would keep a closing server open.
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
  });
  // One that speaks WebSocket is closed by those who speak it.
  server.on('upgrade', ({ socket }) => silent.delete(socket));
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    for (const socket of silent) socket.destroy();
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
    await closed;
    clearTimeout(impatience);
  };
}
