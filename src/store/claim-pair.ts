import type { ClaimPair } from '../link/claim.ts';
import type { PairTable } from './pair-table.ts';

/** Appearances that were found to be of one claim: what claims follow from. */
export const CLAIM_PAIRS: PairTable<ClaimPair> = {
  name: 'ClaimPair',
  columns: { method: 'text', version: 'text', score: 'float8' },
};
