import type { Span } from '../page/span.ts';

/** `name` is a proper name, `nominal` a noun phrase that stands for a speaker ("the envoy", "a US official"). */
export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** What the mention can refer to, as far as its own words tell. */
export type MentionType = 'person' | 'organization' | 'country' | 'group' | 'unknown';

export type Gender = 'female' | 'male' | 'plural' | 'neuter' | 'unknown';

/**
 * A name, noun phrase or pronoun that can be a speaker, with its span. For a name the span is the name
 * alone, without honorific ("Mr"), title or role; those stand in their own fields.
 */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly type: MentionType;
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** The span with honorific, title and role in front ("Special US envoy Steve Witkoff"). */
  readonly full: Span;
  /** Courtesy title without its stop ("Mr", "Sir", "Dr"), or null. */
  readonly honorific: string | null;
  /** Description next to the name ("special US envoy", "Secretary of State"), or null. */
  readonly role: (Span & { readonly text: string }) | null;
  readonly gender: Gender;
  /** The rule that found it. */
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}
