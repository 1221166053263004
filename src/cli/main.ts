import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { reportFailure } from './report-failure.ts';

interface LazyCommand {
  readonly description: string;
  /** What adds its arguments, options and action. */
  readonly load: () => Promise<(command: Command) => void>;
}

/** Each is loaded when it is asked for: reading all of them takes seconds. */
const COMMANDS: Readonly<Record<string, LazyCommand>> = {
  serve: {
    description: 'serve the graph (PORT, HOST, DATABASE_URL, ONRECORD_DATA_DIR, ONRECORD_PUBLIC_READ)',
    load: async () => (await import('./serve.ts')).addServeCommand,
  },
  ingest: {
    description:
      'read articles, find who said what, link it, and save it; the same article again changes nothing',
    load: async () => (await import('./ingest.ts')).addIngestCommand,
  },
  work: {
    description: 'ingest what is on the queue (`ingest --queue`), in as many processes as wanted',
    load: async () => (await import('./work.ts')).addWorkCommand,
  },
  queue: {
    description: 'how much is on the queue, and what failed',
    load: async () => (await import('./queue.ts')).addQueueCommand,
  },
  relink: {
    description:
      'decide anew who is who where articles came, changed or went, or the rules are newer, and report what changed',
    load: async () => (await import('./relink.ts')).addRelinkCommand,
  },
  extract: {
    description:
      'find the quotes of articles without a database; one JSON line an article on standard output',
    load: async () => (await import('./extract.ts')).addExtractCommand,
  },
  export: {
    description: 'write one noun of the graph to standard output, one JSON line each',
    load: async () => (await import('./export.ts')).addExportCommand,
  },
  eval: {
    description: 'measure against hand-annotated texts',
    load: async () => (await import('./eval.ts')).addEvalCommand,
  },
  keys: {
    description: 'keys of the API',
    load: async () => (await import('./keys.ts')).addKeysCommand,
  },
  db: {
    description: 'the database itself',
    load: async () => (await import('./db.ts')).addDbCommand,
  },
};

/** Runs one command line (`argv` as Node gives it). Failures print one line and set the exit code. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = new Command('onrecord')
    .description(packageJson.description)
    .version(packageJson.version)
    .showHelpAfterError('(run with --help for the usage)');
  const asked = argv.slice(2);
  for (const [name, { description, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(description);
    if (asked.includes(name)) (await load())(command);
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    reportFailure(error);
  }
}
