import type { Measured } from './measure.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';

const HEAD = [
  '',
  'Node',
  'a second',
  'limit / it',
  'min–max',
  'p50 ms',
  'p99 ms',
  'statements',
  'CPU ms',
  'MB',
];
const WIDTHS = [18, 9, 10, 11, 12, 8, 8, 11, 8, 6];

/** A question's figures as lines of text, a stack each. */
export function formatQuestion(question: QuestionName, results: readonly Measured[]): string {
  const lines = results.map((result) => format(cellsOf(result)));
  return [`\n${question}: ${QUESTIONS[question].title}`, format(HEAD), ...lines].join('\n');
}

const format = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
    .join('');

function cellsOf({ stack, node, missing, figures, statements }: Measured): string[] {
  if (!figures) return [stack, node, '—', ` (${missing})`];
  const { perSecond, slowdown, p50, p99, cpu, megabytes } = figures;
  return [
    stack,
    node,
    rounded(perSecond.median),
    slowdown ? slowdown.median.toFixed(2) : '—',
    slowdown ? `${slowdown.min.toFixed(2)}–${slowdown.max.toFixed(2)}` : '—',
    rounded(p50),
    rounded(p99),
    statements == null ? '—' : String(statements),
    cpu === null ? '—' : cpu.toFixed(2),
    megabytes === null ? '—' : String(megabytes),
  ];
}

/** Three digits are more than the spread allows. */
const rounded = (value: number): string => (value < 100 ? value.toPrecision(2) : String(Math.round(value)));
