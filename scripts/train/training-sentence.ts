import type { CuedView } from '../../src/extract/tagger/cued-view.ts';
import type { Reading } from '../../src/extract/tagger/read-cue.ts';
import type { SentenceView } from '../../src/extract/tagger/sentence-view.ts';
import type { GoldReport } from './align-gold.ts';

/** A sentence as the tagger sees it, with the gold reports whose cues stand in it. */
export interface TrainingSentence {
  readonly view: SentenceView;
  readonly gold: readonly GoldReport[];
}

/** A sentence whose cue probabilities come from tables that never saw its article. */
export interface CuedSentence extends TrainingSentence {
  readonly view: CuedView;
}

/** A cued sentence with readings by tables that never saw its article either. */
export interface ReadSentence extends CuedSentence {
  readonly readings: readonly Reading[];
}
