import type { NameError, NameReport } from './measure-names.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The figures of a comparison of names as text for a terminal. */
export function formatNameReport(report: NameReport): string {
  const { precision, recall, f1, truePositives, falsePositives, falseNegatives, trueNegatives } = report;
  return [
    `names: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
    `pairs of one person: ${truePositives} joined, ${falseNegatives} left apart (${report.unsure.same} of them unsure)`,
    `pairs of two people: ${falsePositives} joined, ${trueNegatives} left apart (${report.unsure.different} of them unsure)`,
    `pairs of one person that share no block key: ${report.withoutSharedKey}`,
    '',
  ].join('\n');
}

/** Errors as text for a terminal, in their order, a line each: the forms, our verdict, and what it rests on. */
export function formatNameErrors(errors: readonly NameError[]): string {
  return errors
    .map(({ error, a, b, verdict, score, parts }) => {
      const evidence = parts.map((part) => `${part.part} ${part.evidence}`).join('; ');
      return `${error}: ${JSON.stringify(a)} | ${JSON.stringify(b)} ${verdict} ${score.toFixed(2)} (${evidence})\n`;
    })
    .join('');
}
