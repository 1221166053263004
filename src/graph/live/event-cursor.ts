import { readEventBounds } from '../../store/event.ts';
import type { PrismaClient } from '../../store/generated/client.ts';
import { CursorExpired, InvalidArgument } from '../errors.ts';

const DECODED = /^event:(0|[1-9]\d{0,17})$/;

/** The opaque cursor of an event: base64url of its id. */
export function encodeEventCursor(id: bigint): string {
  return Buffer.from(`event:${id}`).toString('base64url');
}

/**
 * The id of the event after which to go on: the latest one where no cursor is given. One statement.
 * @throws InvalidArgument for a text that is no cursor of this database, CursorExpired where events since were removed
 */
export async function readStart(prisma: PrismaClient, after: string | null | undefined): Promise<bigint> {
  const id = after == null ? null : decode(after);
  const { latest, issued, prunedThrough } = await readEventBounds(prisma);
  if (id === null) return latest;
  if (id > issued) throw notACursor(after);
  if (id < prunedThrough) throw new CursorExpired('after', after ?? '');
  return id;
}

function decode(cursor: string): bigint {
  const id = DECODED.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (id === undefined || encodeEventCursor(BigInt(id)) !== cursor) throw notACursor(cursor);
  return BigInt(id);
}

function notACursor(received: string | null | undefined): InvalidArgument {
  return new InvalidArgument('`after` is not a cursor of an event here.', { field: 'after', received });
}
