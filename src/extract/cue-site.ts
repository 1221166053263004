import type { Complement } from './cue-verbs.ts';

/** How a cue stands in its sentence; it decides where its subject and its content are looked for. */
export type CueForm = 'finite' | 'participle' | 'noun' | 'according' | 'colon';

/** A possible cue: unit indexes `from` (first auxiliary) to `to` (last word), with the head in between. */
export interface CueSite {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: CueForm;
  readonly takes: ReadonlySet<Complement>;
  /** Whether the cue may be attached to bare words in quote marks only. */
  readonly weak: boolean;
}
