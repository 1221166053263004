import type { MentionType } from '../extract/mention.ts';

/** A description that the text gives of an entity ("special US envoy"). */
interface EntityRole {
  readonly text: string;
  /** Index of the mention that carries it. */
  readonly mention: number;
}

/** One person, organization or country of a document: mentions that refer to the same one. */
export interface Entity {
  readonly type: Extract<MentionType, 'person' | 'organization' | 'country'>;
  /** The most complete form in the document. */
  readonly name: string;
  /** Distinct name forms, most frequent first, without honorifics and possessive endings. */
  readonly forms: readonly { readonly name: string; readonly count: number }[];
  readonly roles: readonly EntityRole[];
  readonly gender: 'female' | 'male' | 'unknown';
  /** Indexes into `Extraction.mentions`, in text order: names, pronouns and noun phrases. */
  readonly mentions: readonly number[];
}

/** RESOLVED to one entity; AMBIGUOUS between several; UNNAMED: a source kept as text; UNRESOLVED: none found. */
export type SpeakerStatus = 'RESOLVED' | 'AMBIGUOUS' | 'UNNAMED' | 'UNRESOLVED';

/** Who one extracted quote is attributed to, within its document. */
export interface SpeakerResolution {
  readonly status: SpeakerStatus;
  /** Index into `Resolution.entities` when RESOLVED, else null. */
  readonly entity: number | null;
  /** Entity indexes when AMBIGUOUS. */
  readonly candidates: readonly number[];
  /** Rule and reason in a few words ("pronoun: last male subject"). */
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}

/** Identities within one document. `speakers[i]` belongs to `Extraction.quotes[i]`, `stances[i]` to its stances. */
export interface Resolution {
  readonly version: string;
  readonly entities: readonly Entity[];
  readonly speakers: readonly SpeakerResolution[];
  readonly stances: readonly SpeakerResolution[];
}
