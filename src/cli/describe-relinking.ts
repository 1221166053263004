import type { RelinkReport } from '../ingest/relink.ts';

/** One line: how many names and quotes found another owner. */
export const describeRelinking = ({ names, moved, founded, quotes }: RelinkReport): string =>
  `relinked  ${moved.length} of ${names} names moved, ${founded} people or organizations split off, ${quotes} quotes have another speaker`;
