import { percent } from './share.ts';
import type { UtteranceError, UtteranceReport } from './utterance-report.ts';

/** The figures as text: a row a group, then the share of different pairs that were joined. */
export function formatUtteranceReport({
  figures,
  differentJoined,
  missedQuotes,
}: Omit<UtteranceReport, 'errors'>): string {
  const rows = Object.entries(figures).map(([group, counts]) => {
    const { truePositives, falsePositives, falseNegatives, trueNegatives } = counts;
    const sizes = `same ${truePositives + falseNegatives}  different ${falsePositives + trueNegatives}`;
    const shares = `P ${percent(counts.precision)}  R ${percent(counts.recall)}  F1 ${percent(counts.f1)}`;
    return `${group.padEnd(30)} ${sizes.padEnd(24)} ${shares}`;
  });
  return `${rows.join('\n')}\ndifferent, but joined: ${percent(differentJoined)} %; missed because a quote was not found: ${missedQuotes}\n`;
}

/** One error a line. */
export function formatUtteranceErrors(errors: readonly UtteranceError[]): string {
  return errors
    .map(
      ({ label, relation, a, b, isQuoteMissing }) =>
        `${label} (${relation ?? 'no relation'})${isQuoteMissing ? ', quote not found' : ''}: ${placeOf(a)} | ${placeOf(b)}\n`,
    )
    .join('');
}

const placeOf = ({ article, start, end, text }: UtteranceError['a']): string =>
  `${article} ${start}–${end} ${JSON.stringify((text ?? '').slice(0, 100))}`;
