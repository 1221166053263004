import type { ActMeasures } from './measure-acts.ts';
import type { EntityMeasures } from './measure-entities.ts';
import type { Agreement, KindMeasures } from './measure-quotes.ts';
import type { QuoteReport } from './quote-report.ts';
import { percent, percentOf, type Share } from './share.ts';

const HEAD =
  'kind      gold found | exact P   R    F1  | overlap P  R   F1  | joint P   R    F1  |  cue | speaker: name pronoun nominal';
const MEGABYTE = 2 ** 20;

/** The figures of an evaluation as text for a terminal: a row a kind, then entities and cost. */
export function formatQuoteReport(report: QuoteReport): string {
  const { quotes, acts, entities, cost } = report;
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  return [
    HEAD,
    ...Object.entries(quotes).map(([kind, measures]) => row(kind, measures)),
    '',
    ...actLines(acts),
    ...(entities ? ['', ...entityLines(entities)] : []),
    '',
    `read      ${report.articles} articles, ${cost.words} words (${report.extractor}, ${report.resolver})`,
    `time      ${cost.millisecondsPerThousandWords.toFixed(1)} ms a thousand words, warm (processor ${cost.processorMillisecondsPerThousandWords.toFixed(1)})`,
    `memory    ${megabytes(cost.addedMemoryPerThousandWords)} MB a thousand words on top; peak ${megabytes(cost.peakMemory)} MB`,
    '',
  ].join('\n');
}

function row(kind: string, measures: KindMeasures): string {
  const { gold, found, exact, overlap, joint, cue, speaker } = measures;
  return [
    `${kind.padEnd(9)} ${String(gold).padStart(4)} ${String(found).padStart(5)}`,
    ...[exact, overlap, joint].map(agreement),
    share(cue),
    `${[speaker.name, speaker.pronoun, speaker.nominal].map(share).join('   ')}`,
  ].join(' | ');
}

const agreement = ({ precision, recall, f1 }: Agreement): string =>
  [precision, recall, f1].map((fraction) => percent(fraction).padStart(5)).join(' ');

const share = (counted: Share): string => percentOf(counted).padStart(5);

function actLines({ quotes, stances }: ActMeasures): string[] {
  const line = (label: string, counted: Share) =>
    `${label.padEnd(10)}${counted.of} found, ${percentOf(counted)} right`;
  return [line('quotes', quotes), line('stances', stances)];
}

function entityLines({ all, named, unnamed, byMention }: EntityMeasures): string[] {
  const line = (label: string, counted: Share) =>
    `${label.padEnd(25)} ${share(counted)}  ${counted.right} of ${counted.of}`;
  return [
    line('speaker entity right', all),
    line('  named in the article', named),
    line('  never named', unnamed),
    line('  by name', byMention.name),
    line('  by pronoun', byMention.pronoun),
    line('  by noun phrase', byMention.nominal),
  ];
}
