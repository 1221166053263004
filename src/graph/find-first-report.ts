import type { UtteranceReport } from './utterance-reports.ts';

/** Whether it is known which outlet reported something first. */
export type FirstReportStatus = 'KNOWN' | 'FIRST_OF_DATED' | 'TIED' | 'UNDATED';

export interface FirstReport {
  readonly status: FirstReportStatus;
  /** Null where TIED or UNDATED. */
  readonly quoteId: number | null;
}

const DAY_MS = 86_400_000;

/**
 * Which report of an utterance came first. A time of 00:00 UTC is read as "that day": pages that state no hour
 * are stored so. Outlets whose times overlap are tied. Linear in the number of reports.
 */
export function findFirstReport(reports: readonly UtteranceReport[]): FirstReport {
  const dated = reports.flatMap(({ quoteId, source, publishedAt }) =>
    publishedAt === null ? [] : [{ quoteId, source, ...bounds(publishedAt) }],
  );
  const first = dated.reduce<(typeof dated)[number] | null>(
    (best, report) => (best === null || report.from < best.from ? report : best),
    null,
  );
  if (first === null) return { status: 'UNDATED', quoteId: null };
  const tied = dated.some(({ source, from }) => source !== first.source && from <= first.to);
  if (tied) return { status: 'TIED', quoteId: null };
  return { status: dated.length < reports.length ? 'FIRST_OF_DATED' : 'KNOWN', quoteId: first.quoteId };
}

/** The earliest and the latest instant that a stored time can mean. */
function bounds(publishedAt: Date): { from: number; to: number } {
  const from = publishedAt.getTime();
  return { from, to: from % DAY_MS === 0 ? from + DAY_MS - 1 : from };
}
