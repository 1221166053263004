import type { Entity } from './entity.ts';

/** A person or organization that is already known, as the store hands it to `resolve/`. */
export interface KnownIdentity {
  readonly id: number;
  readonly type: Entity['type'];
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Which known identity an entity of a new document is. `id` is null for one that nobody knew. */
export interface IdentityMatch {
  readonly id: number | null;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}
