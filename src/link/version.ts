/**
 * Version of the linking rules, stored with everything that `link/` derives. Raise it when a rule, weight or
 * threshold changes what is linked.
 */
export const LINKER_VERSION = 'linker-4';

/** Why a link is there: the rule that made it, under which version, and how sure it is. */
export interface LinkProvenance {
  /** Room and rule, e.g. `utterance/truncated`. */
  readonly method: string;
  readonly version: string;
  /** 0..1. */
  readonly score: number;
}
