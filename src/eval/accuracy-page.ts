import {
  agreementTable,
  cueTable,
  entityTable,
  reliabilityTable,
  seedTable,
  speakerTable,
  systemsTable,
} from './accuracy-tables.ts';
import type { LinkFigures } from './link-figures.ts';
import { linkSections } from './link-sections.ts';
import type { QuoteReport } from './quote-report.ts';
import { percentOf } from './share.ts';
import type { SeedSummary } from './summarize-seed-scores.ts';

/** A report with the name of its data set ("gum-news.dev"). */
export interface NamedReport {
  readonly name: string;
  readonly report: QuoteReport;
}

/** What `docs/accuracy.md` is made of. */
export interface AccuracyFigures {
  /** News articles in which every quote is annotated. */
  readonly polnear: NamedReport;
  /** Wikinews articles in which speakers are identified, but not every quote is annotated. */
  readonly gum: readonly NamedReport[];
  /** Page dumps annotated by hand, metadata and venues included. */
  readonly seeds: SeedSummary;
  /** Names, people, utterances, copies and stories across articles. */
  readonly links: LinkFigures;
}

/** The page as Markdown: our figures next to those of people and of published systems, and how to repeat them. */
export function accuracyPage(figures: AccuracyFigures): string {
  const { polnear, gum, seeds, links } = figures;
  return [
    opening(polnear.report),
    ...quoteSections(polnear),
    ...entitySection(gum),
    ...seedSection(seeds),
    ...linkSections(links),
    ...reliabilitySection(polnear),
    ...costSection([polnear, ...gum]),
    REPEAT,
  ]
    .join('\n\n')
    .concat('\n');
}

const opening = ({ extractor, resolver }: QuoteReport): string => `# Accuracy

<!-- Written by \`npm run accuracy\`; edit src/eval/accuracy-page.ts instead. -->

How well OnRecord finds quotes and their speakers on news that people annotated, measured with extractor \`${extractor}\` and resolver \`${resolver}\`. Figures are percentages where they aren't counts.

- **exact**: the same characters, once quote marks, white space and punctuation at the edges are trimmed. **overlap**: a Jaccard of the characters of at least 0.5, pairs taken one to one. **joint**: overlap, and the speaker is right, or rightly absent.
- F1 is the harmonic mean of precision (P: of what we found) and recall (R: of what was annotated).
- A **speaker** or **cue** is right when it shares characters with the annotated one; both count on quotes matched by overlap.
- A quote is **direct** when at least 95 % of its letters stand in quote marks, **mixed** when some do, **indirect** when none.`;

const quoteSections = ({ name, report: { articles, quotes, acts } }: NamedReport): string[] => [
  `## Quotes and speakers

${articles} articles of US news outlets from the PolNeAR corpus (\`${name}\`). *people* is how far its annotators agree with each other by the same measures (20 articles, 5 or 6 annotators each, all pairs). About 20 % of its indirect attributions are thought or intent, not speech. We find those, too, but as *stances*: they count here, and are no quotes of the graph.`,
  agreementTable(quotes),
  `Of what we found, ${acts.quotes.of} are quotes (${percentOf(acts.quotes)} % right, by overlap) and ${acts.stances.of} stances (${percentOf(acts.stances)} %).`,
  'Speakers of matched quotes, by what the annotated speaker is:',
  speakerTable(quotes),
  'Cues of matched quotes:',
  cueTable(quotes),
  'Systems with published figures on this corpus, measured by another scorer: they tell the order of magnitude, not the rank:',
  systemsTable(quotes),
];

function entitySection(gum: readonly NamedReport[]): string[] {
  const sets = gum.flatMap(({ name, report }) =>
    report.entities ? [{ name, report, entities: report.entities }] : [],
  );
  if (sets.length === 0) return [];
  return [
    `## Who the speakers are

Wikinews articles of the GUM corpus, whose annotation tells which entity a speaker is. An entity is right when what we resolved the speaker to bears the names that the article has for the annotated one; where the article never names it, when we claim nobody and have the right mention. The share is of the attributions found. Not every continued quote is annotated there, so precision isn't measured.`,
    entityTable(sets),
  ];
}

function seedSection(seeds: SeedSummary): string[] {
  const { venues, spurious, outside, metadataErrors } = seeds;
  return [
    `## Whole pages

Five scraped news pages with headers, related lists and an aggregator's commentary, annotated by hand by one annotator. They are the pages that the rules were developed on: a floor, not a forecast.`,
    seedTable(seeds),
    `Venues: ${venues.right} of ${venues.of}. Spurious quotes in body and standfirst: ${spurious}. Quotes taken from commentary, related lists and furniture: ${outside}. Wrong metadata fields (title, outlet, time, topics, related articles): ${metadataErrors}.`,
  ];
}

const reliabilitySection = ({ name, report: { reliability } }: NamedReport): string[] => [
  `## What a confidence is worth

On \`${name}\`: of the quotes that we found with a confidence in each tenth, how many an annotated quote overlaps, by the kind that we gave them. A confidence means what it says where the share is near the mean. *Mean distance* is how far the two are apart, weighted by the number of quotes.`,
  reliabilityTable(reliability, 'quote'),
  'Confidence in the speaker mention, on matched quotes that have one: how many speakers are right.',
  reliabilityTable(reliability, 'speaker'),
];

function costSection(sets: readonly NamedReport[]): string[] {
  const lines = sets.map(({ name, report: { cost } }) => {
    const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
    return [
      `- \`${name}\`, ${cost.words} words: ${cost.millisecondsPerThousandWords.toFixed(1)} ms a thousand words`,
      `(processor ${cost.processorMillisecondsPerThousandWords.toFixed(1)} ms),`,
      `${megabytes(cost.addedMemoryPerThousandWords)} MB a thousand words on top,`,
      `peak of the process ${megabytes(cost.peakMemory)} MB`,
    ].join(' ');
  });
  return [
    `## Cost

From the parsed record to the resolved speakers, once warm, on the machine that wrote this page (other work may have run beside it):

${lines.join('\n')}`,
  ];
}

const REPEAT = `## Repeat it

\`\`\`sh
npx onrecord eval quotes GOLD.jsonl            # the tables above; --errors lists what is wrong, --json prints all figures
npx onrecord eval seeds GOLD --corpus PAGES    # whole pages
npx onrecord eval names GROUPS.jsonl
npx onrecord eval people people.json --corpus ARTICLES.jsonl
npx onrecord eval utterances PAIRS.jsonl --corpus ARTICLES.jsonl
npx onrecord eval claims claims.json --corpus PAGES
npx onrecord eval paraphrases PAIRS.jsonl --corpus ARTICLES.jsonl
npx onrecord eval copies PAIRS.jsonl --corpus ARTICLES.jsonl
npx onrecord eval stories PAIRS.jsonl --corpus ARTICLES.jsonl
npm run accuracy -- --polnear polnear.dev.jsonl --gum gum-news.dev.jsonl --gum gum-news.train.jsonl --seeds GOLD --corpus PAGES \\
  --links LINKS --articles polnear.train.jsonl --names names-ruwa.groups.jsonl --ecbplus ecbplus.dev.jsonl --ecbplus ecbplus.train.jsonl
\`\`\`

The texts aren't ours, and none of them is in this repository:

- **GUM news**: openly licensed; the one that anybody can repeat. The news documents of the GUM corpus project (Georgetown University Multilayer corpus) are Wikinews articles under CC BY 2.5, the annotations are under CC BY 4.0. Attributions come from its discourse relations, entities and their names from its coreference layer.
- **PolNeAR**: the Political News Attribution Relations Corpus, to be had from its authors. It states no licence, so its text can't be passed on.
- **ECB+**: news snippets with event and person clusters across documents (Vrije Universiteit Amsterdam), annotations under CC BY 3.0.
- **Links** between the PolNeAR articles (utterances, copies, stories, people) were labeled by hand by one annotator; each line names articles and offsets.
- **The five pages** belong to their publishers; \`seeds/\` holds digests of our own.

A gold file has one article a line, with half-open UTF-16 offsets into \`text\`:

\`\`\`json
{"id": "a-1", "title": "…", "publisher": "…", "date": "2016-09-12", "text": "…", "quotes": [
  {"start": 120, "end": 188, "fragments": [[120, 150], [170, 188]], "kind": "direct",
   "speaker": {"start": 157, "end": 161, "kind": "name", "entity": {"type": "person", "names": ["Vera Holm", "Holm"]}},
   "cue": {"start": 152, "end": 156}}]}
\`\`\`

\`fragments\` are the pieces of a split quote; \`speaker\` and \`cue\` may be null; \`entity\` may be left out, \`names\` is empty for a source that the article never names.`;
