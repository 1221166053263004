/** A report's figures as text: one a line, shares in percent, counts by label behind their name. */
export function formatFigures(report: object): string {
  const lines = Object.entries(report).map(
    ([name, value]) => `${name.padEnd(16)}${formatValue(name, value)}`,
  );
  return `${lines.join('\n')}\n`;
}

const SHARES = new Set(['precision', 'recall', 'f1']);

function formatValue(name: string, value: unknown): string {
  if (SHARES.has(name)) return `${(100 * Number(value)).toFixed(1)} %`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
