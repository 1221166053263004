import { InvalidArgument } from './errors.ts';

/** The types that `node(id:)` loads: each is a model of the same name with an integer key. */
export const nodeTypes = [
  'Outlet',
  'Article',
  'Person',
  'Organization',
  'Mention',
  'Quote',
  'Utterance',
  'AttributionConflict',
  'Claim',
  'ClaimAppearance',
  'Discrepancy',
  'Story',
  'Topic',
  'Venue',
  'Edit',
] as const;

/** Types with ids that `node(id:)` doesn't load. */
type PrivateType = 'Webhook' | 'WebhookDelivery';

export type NodeType = (typeof nodeTypes)[number];

/** The largest row id: PostgreSQL's `integer`. */
const MAX_ROW_ID = 2_147_483_647;
const DECODED = /^([A-Z][A-Za-z]{0,40}):([1-9]\d{0,9})$/;

export interface GlobalId {
  readonly typename: NodeType;
  readonly id: number;
}

/** The opaque id of a node: base64url of `Type:row`. */
export function encodeGlobalId(typename: string, id: number | string | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/**
 * The node that a global id names.
 * @param field The argument it came from, for the message.
 * @throws InvalidArgument for anything that `encodeGlobalId` cannot have written.
 */
export function decodeGlobalId(globalId: string, field: string): GlobalId {
  return decodeAmong(nodeTypes, globalId, field);
}

/** The row id inside an id of a type that is no node. @throws InvalidArgument */
export function decodePrivateId(typename: PrivateType, globalId: string, field: string): number {
  return decodeAmong([typename], globalId, field).id;
}

function decodeAmong<Name extends string>(names: readonly Name[], globalId: string, field: string) {
  const decoded = Buffer.from(globalId, 'base64url').toString('latin1');
  const match = DECODED.exec(decoded);
  const typename = names.find((known) => known === match?.[1]);
  const id = Number(match?.[2]);
  if (!typename || id > MAX_ROW_ID || encodeGlobalId(typename, id) !== globalId) {
    throw new InvalidArgument(`\`${field}\` is not an id of this API.`, { field, received: globalId });
  }
  return { typename, id };
}

/**
 * The row id inside a global id that must name a `typename`.
 * @throws InvalidArgument when it is malformed or names another type.
 */
export function decodeIdOf(typename: NodeType, globalId: string, field: string): number {
  const decoded = decodeGlobalId(globalId, field);
  if (decoded.typename === typename) return decoded.id;
  throw new InvalidArgument(`\`${field}\` must be an id of type ${typename}, not ${decoded.typename}.`, {
    field,
    received: globalId,
  });
}
