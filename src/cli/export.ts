import { Argument, type Command, Option } from 'commander';
import type { Span } from '../page/span.ts';
import {
  type ExportedQuote,
  exportArticles,
  exportClaims,
  exportLinks,
  exportPeople,
  exportQuotes,
  exportUtterances,
} from '../store/export.ts';
import type { Store } from '../store/open-store.ts';
import { withStore } from './store-from-env.ts';
import { writeLine } from './write-line.ts';

const NOUNS: Readonly<Record<string, (store: Store) => AsyncGenerator<object>>> = {
  quotes: quoteLines,
  articles: exportArticles,
  people: exportPeople,
  utterances: exportUtterances,
  claims: exportClaims,
  links: exportLinks,
};

/** `onrecord export NOUN`: the graph as JSON lines on standard output, in constant memory. */
export function addExportCommand(command: Command): void {
  command
    .addArgument(new Argument('<noun>', 'what to export').choices(Object.keys(NOUNS)))
    .addOption(new Option('--format <format>', 'line format').choices(['ndjson']).default('ndjson'))
    .action((noun: string) =>
      withStore(async (store) => {
        for await (const line of NOUNS[noun]?.(store) ?? []) await writeLine(JSON.stringify(line));
      }),
    );
}

async function* quoteLines(store: Store): AsyncGenerator<object> {
  for await (const { id, parts, kind, ...quote } of exportQuotes(store))
    yield { ...quote, ...fragmentsOf({ parts }), kind: kind.toLowerCase() };
}

/** The pieces of a split quote, as pairs of offsets; absent where the quote is one piece. */
const fragmentsOf = ({ parts }: Pick<ExportedQuote, 'parts'>) =>
  parts.length > 1 ? { fragments: parts.map(({ start, end }: Span) => [start, end]) } : {};
