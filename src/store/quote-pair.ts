import type { QuotePair } from '../link/utterance.ts';
import type { PairTable } from './pair-table.ts';

/** Quotes that were found to report the same words, or that a curator joined: what utterances follow from. */
export const QUOTE_PAIRS: PairTable<QuotePair> = {
  name: 'QuotePair',
  columns: {
    words: 'text',
    sharedWords: 'int',
    method: 'text',
    version: 'text',
    score: 'float8',
  },
};
