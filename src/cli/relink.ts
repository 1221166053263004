import { stdout } from 'node:process';
import type { Command } from 'commander';
import { type RelinkReport, relink } from '../ingest/relink.ts';
import { describeRelinking } from './describe-relinking.ts';
import { withStore } from './store-from-env.ts';

/** `onrecord relink`: decides anew what later articles, or newer rules, may decide otherwise. */
export function addRelinkCommand(command: Command): void {
  command
    .option('--all', 'every name, not only those in question')
    .option('--json', 'print the report as JSON')
    .action(async ({ all = false, json }: { all?: boolean; json?: true }) => {
      const report = await withStore((store) => relink(store, { all }));
      stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
    });
}

function describe(report: RelinkReport): string {
  const moves = report.moved.map(
    ({ name, from, to }) => `  ${name.form}: ${from ?? '–'} → ${to ?? 'one of its own'}\n`,
  );
  return `${describeRelinking(report)}\n${moves.join('')}`;
}
