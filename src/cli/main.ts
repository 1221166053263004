import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addDbCommand } from './db.ts';
import { addEvalCommand } from './eval.ts';
import { addExportCommand } from './export.ts';
import { addExtractCommand } from './extract.ts';
import { addIngestCommand } from './ingest.ts';
import { addKeysCommand } from './keys.ts';
import { addRelinkCommand } from './relink.ts';
import { reportFailure } from './report-failure.ts';
import { addServeCommand } from './serve.ts';

/** Runs one command line (`argv` as Node gives it). Failures print one line and set the exit code. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = new Command('onrecord')
    .description(packageJson.description)
    .version(packageJson.version)
    .showHelpAfterError('(run with --help for the usage)');
  addServeCommand(program);
  addIngestCommand(program);
  addRelinkCommand(program);
  addExtractCommand(program);
  addExportCommand(program);
  addEvalCommand(program);
  addKeysCommand(program);
  addDbCommand(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    reportFailure(error);
  }
}
