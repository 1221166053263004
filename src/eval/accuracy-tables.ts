import { QUOTE_KINDS, SPEAKER_KINDS } from './gold-article.ts';
import { markdownTable } from './markdown-table.ts';
import type { EntityMeasures } from './measure-entities.ts';
import type { QuoteMeasures } from './measure-quotes.ts';
import { HUMAN_AGREEMENT, HUMAN_SPEAKERS, PUBLISHED_SYSTEMS } from './published-figures.ts';
import type { QuoteReport } from './quote-report.ts';
import type { KindReliability, ReliabilityTable } from './reliability.ts';
import { percent, percentOf, type Share } from './share.ts';
import type { SeedSummary } from './summarize-seed-scores.ts';

const KINDS = [...QUOTE_KINDS, 'all'] as const;
const SPEAKER_WORDS = { name: 'name', pronoun: 'pronoun', nominal: 'noun phrase' } as const;
const counted = (share: Share): string => `${percentOf(share)} (${share.right} of ${share.of})`;

/** F1 by kind next to what two annotators reach, with precision and recall of the overlap. */
export function agreementTable(quotes: QuoteMeasures): string {
  return markdownTable(
    [
      'kind',
      'exact F1',
      'people',
      'overlap F1',
      'people',
      'joint F1',
      'people',
      'overlap P',
      'overlap R',
      'quotes',
    ],
    KINDS.map((kind) => {
      const { exact, overlap, joint, gold } = quotes[kind];
      const people = HUMAN_AGREEMENT[kind];
      return [
        kind,
        ...[`**${percent(exact.f1)}**`, people.exact.toFixed(1)],
        ...[`**${percent(overlap.f1)}**`, people.overlap.toFixed(1)],
        ...[`**${percent(joint.f1)}**`, people.joint.toFixed(1)],
        ...[percent(overlap.precision), percent(overlap.recall), String(gold)],
      ];
    }),
  );
}

/** Speakers of direct quotes next to what two annotators reach, and of all quotes. */
export function speakerTable({ direct, all }: QuoteMeasures): string {
  return markdownTable(
    ['speaker is a', 'direct quotes', 'people', 'all quotes'],
    SPEAKER_KINDS.map((kind) => [
      SPEAKER_WORDS[kind],
      `**${percentOf(direct.speaker[kind])}**`,
      HUMAN_SPEAKERS[kind].toFixed(1),
      counted(all.speaker[kind]),
    ]),
  );
}

export function cueTable(quotes: QuoteMeasures): string {
  return markdownTable(
    ['kind', 'cue right'],
    KINDS.map((kind) => [kind, counted(quotes[kind].cue)]),
  );
}

/** Published systems on the same corpus, and our exact F1 of all kinds. */
export function systemsTable({ all }: QuoteMeasures): string {
  return markdownTable(
    ['system', 'exact F1, all kinds'],
    [
      ...PUBLISHED_SYSTEMS.map(({ system, f1 }) => [system, f1.toFixed(1)]),
      ['OnRecord (our scorer)', `**${percent(all.exact.f1)}**`],
    ],
  );
}

/** What of the annotated attributions was found, and whether the speaker and the entity are right, a row a set. */
export function entityTable(
  sets: readonly { readonly name: string; readonly report: QuoteReport; readonly entities: EntityMeasures }[],
): string {
  return markdownTable(
    [
      'set',
      'articles',
      'found',
      'entity right',
      'speaker named',
      'never named',
      'by name',
      'by pronoun',
      'by noun phrase',
    ],
    sets.map(({ name, report, entities }) => [
      name,
      String(report.articles),
      `${percent(report.quotes.all.overlap.recall)} of ${report.quotes.all.gold}`,
      `**${counted(entities.all)}**`,
      counted(entities.named),
      counted(entities.unnamed),
      ...SPEAKER_KINDS.map((kind) => counted(entities.byMention[kind])),
    ]),
  );
}

export function seedTable({ rows }: SeedSummary): string {
  return markdownTable(
    ['kind', 'quotes', 'found', 'speaker right'],
    rows.map(({ kind, found, speakerRight }) => [
      kind,
      String(found.of),
      String(found.right),
      String(speakerRight.right),
    ]),
  );
}

/** How many of the quotes with a confidence in each tenth are right, by kind. */
export function reliabilityTable(table: ReliabilityTable, confidence: keyof KindReliability): string {
  const bins = table.all[confidence].bins;
  const rows = bins.map(({ from, to, mean }) => [
    to === 1 ? `${from.toFixed(1)}–1` : `${from.toFixed(1)}–${to.toFixed(1)}`,
    percent(mean),
    ...KINDS.map((kind) => {
      const bin = table[kind][confidence].bins.find((one) => one.from === from);
      return bin ? counted(bin) : '–';
    }),
  ]);
  const errors = KINDS.map((kind) => percent(table[kind][confidence].error));
  return markdownTable(['confidence', 'mean', ...KINDS], [...rows, ['mean distance', '', ...errors]]);
}
