import type { LinkFigures } from './link-figures.ts';
import { markdownTable } from './markdown-table.ts';
import type { PairFigures } from './pair-figures.ts';
import { percent, percentOf } from './share.ts';

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const figures = ({ precision, recall, f1 }: Figures): string[] => [
  percent(precision),
  percent(recall),
  `**${percent(f1)}**`,
];
const counted = ({ truePositives, falseNegatives, falsePositives, trueNegatives }: PairFigures): string[] => [
  String(truePositives + falseNegatives),
  String(falsePositives + trueNegatives),
];

/** The sections on who is one person, what is one utterance, and which articles belong together. */
export const linkSections = (links: LinkFigures): string[] => [
  '## People across articles',
  `Names alone: all pairs of name variants from war reporting, *unsure* counted as apart. People: in the ${links.people.people.items} places where an article names an annotated person in full. A bare surname is right when it is resolved to the person that annotators mean: ${percentOf(links.people.bareSurnames)} % (${links.people.bareSurnames.right} of ${links.people.bareSurnames.of}).`,
  peopleTable(links),
  '## Utterances across outlets',
  'From raw text: a pair is found when quotes that we find where the two stretches stand share an utterance. *Different joined* is the share of pairs that annotators call different that we join.',
  utteranceTable(links),
  '## Claims',
  claimText(links),
  '## Copies and stories',
  'Copies: pairs of articles that print one text. Stories: pairs that cover one event, against pairs that share a topic or nothing. ECB+: short texts without dates in clusters, B-cubed; a topic has two stories of look-alike events.',
  articleTable(links),
];

function claimText({ claims, paraphrases }: LinkFigures): string {
  const { precision, recall, f1, truePositives, falseNegatives } = paraphrases.figures.all as PairFigures;
  const missed = claims.outcomes.filter(({ gold, found }) => gold !== found);
  return [
    `Five pages: of ${claims.claims} annotated claims, wordings in two articles or more are joined in ${claims.joined}; in ${claims.right} of these it is also rightly told whether the articles agree, differ in detail, or contradict each other. Contradictions that annotators know nothing of: ${claims.spuriousContradictions.length}. Not right: ${missed.map(({ id }) => `\`${id}\``).join(', ')}. The rules were developed on these pages: a floor, not a forecast.`,
    `Paraphrase pairs, found where two quotes share an utterance or a claim: P ${percent(precision)}, R ${percent(recall)}, **F1 ${percent(f1)}** (${truePositives + falseNegatives} same). Thresholds and synonyms were chosen on these pairs.`,
  ].join('\n\n');
}

function peopleTable({ names, people, ecbplus }: LinkFigures): string {
  return markdownTable(
    ['measured on', 'P', 'R', 'F1'],
    [
      ['names alone, pairs', ...figures(names)],
      ['people, B-cubed', ...figures(people.people.bCubed)],
      ['people, pairs', ...figures(people.people.pairs)],
      ...ecbplus.map((set) => [`\`${set.name}\`, named mentions, B-cubed`, ...figures(set.people.bCubed)]),
    ],
  );
}

function utteranceTable({ utterances }: LinkFigures): string {
  return markdownTable(
    ['pairs', 'P', 'R', 'F1', 'same', 'different', 'different joined'],
    utterances.flatMap(({ name, report }) =>
      ['all', 'not easy'].flatMap((group) => {
        const own = report.figures[group];
        if (!own || (group !== 'all' && same(own, report.figures.all))) return [];
        const joined = own.falsePositives / Math.max(1, own.falsePositives + own.trueNegatives);
        return [[`\`${name}\`, ${group}`, ...figures(own), ...counted(own), percent(joined)]];
      }),
    ),
  );
}

/** A set without easy pairs has one row. */
const same = (a: PairFigures, b: PairFigures | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function articleTable({ copies, stories, ecbplus }: LinkFigures): string {
  return markdownTable(
    ['measured on', 'P', 'R', 'F1'],
    [
      ['copies, pairs', ...figures(copies)],
      ['stories, pairs', ...figures(stories)],
      ...ecbplus.map((set) => [`\`${set.name}\`, stories, B-cubed`, ...figures(set.stories)]),
    ],
  );
}
