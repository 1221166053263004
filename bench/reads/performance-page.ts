import type { Measured } from './measure.ts';
import { QUESTION_NAMES, QUESTIONS, type QuestionName } from './questions.ts';
import type { RunRecord } from './record-run.ts';
import type { Figures } from './summarize.ts';

/** The page docs/performance.md, of the figures of two runs: on a server, and on the embedded database. */
export function performancePage(server: RunRecord, embedded: RunRecord): string {
  return `# Performance

Written by \`npm run bench:docs\` from the records of two runs in \`bench/reads/figures/\`. Figures are how many times more questions a second the **limit** answers: bare node:http that sends what one statement returns, the finished JSON. 1 is as fast as it gets; rounds alternate between stacks, the middle round stands here, with the least and the most behind it.

${QUESTION_NAMES.map((name) => `- ${name}: ${QUESTIONS[name].title}`).join('\n')}

## On a server

${conditions(server)}

### Slowdown against the limit

${slowdowns(server)}

### Requests a second, latency, statements, CPU

${details(server)}

${missing(server)}

## Embedded

${conditions(embedded)}

Statements on PGlite queue in one connection, and it has no named statements, so that the database takes most of the time.

${slowdowns(embedded)}

From starting the process to its first answer: ${(embedded.startMilliseconds ?? []).map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')} in ${embedded.startMilliseconds?.length} starts.

${details(embedded)}
`;
}

function conditions({
  command,
  machine,
  commit,
  database,
  scale,
  seed,
  rounds,
  seconds,
  stacks,
}: RunRecord): string {
  return `\`${command}\` at ${commit}, on ${machine}, which server, database and load generator share. ${database}; ${scale} quotes (seed ${seed}), a tenth as many articles; ${rounds} rounds of ${seconds} s, 32 connections.

${Object.entries(stacks)
  .map(([name, made]) => `- ${name}: ${made}`)
  .join('\n')}`;
}

function slowdowns({ measured }: RunRecord): string {
  const columns = columnsOf(measured);
  const rows = questionsOf(measured).map((question) => [
    question,
    ...columns.map((column) => {
      const slowdown = find(measured, question, column)?.figures?.slowdown;
      if (!slowdown) return '—';
      const { median, min, max } = slowdown;
      return column.stack === 'limit' ? '1' : `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;
    }),
  ]);
  return table(['', ...columns.map(({ stack, node }) => `${stack}, Node ${majorOf(node)}`)], rows);
}

function details({ measured }: RunRecord): string {
  const rows = measured.flatMap(({ question, stack, node, figures, statements }) =>
    figures ? [[question, stack, majorOf(node), ...cellsOf(figures, statements ?? null)]] : [],
  );
  return table(
    ['', 'stack', 'Node', 'a second', 'p50 ms', 'p99 ms', 'statements', 'CPU ms a question', 'MB'],
    rows,
  );
}

function cellsOf({ perSecond, p50, p99, cpu, megabytes }: Figures, statements: number | null): string[] {
  const optional = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '—';
  return [
    perSecond.median.toFixed(0),
    String(p50),
    String(p99),
    statements === null ? '—' : String(statements),
    optional(cpu, 2),
    optional(megabytes, 0),
  ];
}

function missing({ measured }: RunRecord): string {
  const reasons = new Map<string, string[]>();
  for (const { question, stack, missing: reason } of measured) {
    if (reason === undefined) continue;
    const key = `${stack}: ${reason}`;
    reasons.set(key, [...new Set([...(reasons.get(key) ?? []), question])]);
  }
  return [
    'Not answered:',
    '',
    ...[...reasons].map(([reason, names]) => `- ${names.join(', ')}, ${reason}`),
  ].join('\n');
}

interface Column {
  readonly stack: string;
  readonly node: string;
}

function columnsOf(measured: readonly Measured[]): Column[] {
  const [first] = measured;
  return measured.filter(({ question }) => question === first?.question);
}

const questionsOf = (measured: readonly Measured[]): QuestionName[] =>
  QUESTION_NAMES.filter((name) => measured.some(({ question }) => question === name));

const find = (
  measured: readonly Measured[],
  name: QuestionName,
  { stack, node }: Column,
): Measured | undefined =>
  measured.find((each) => each.question === name && each.stack === stack && each.node === node);

const majorOf = (version: string): string => /\d+/.exec(version)?.[0] ?? version;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
