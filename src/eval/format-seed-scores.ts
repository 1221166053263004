import type { SeedPageScore } from './score-seed-page.ts';
import { summarizeSeedScores } from './summarize-seed-scores.ts';

/** The scores as text: a row a kind, then what went wrong, page by page. */
export function formatSeedScores(scores: readonly SeedPageScore[]): string {
  const { rows, venues, spurious, outside, metadataErrors } = summarizeSeedScores(scores);
  const lines = [
    'kind      gold  found  speaker right',
    ...rows.map(({ kind, found, speakerRight }) =>
      [kind.padEnd(8), pad(found.of, 5), pad(found.right, 6), pad(speakerRight.right, 14)].join(' '),
    ),
    `venues    ${venues.right} of ${venues.of}`,
    `spurious  ${spurious} in body and standfirst`,
    `outside   ${outside} in commentary, related lists and furniture`,
    `metadata  ${metadataErrors} fields wrong`,
    ...scores.flatMap(problemsOf),
  ];
  return `${lines.join('\n')}\n`;
}

const pad = (count: number, width: number): string => String(count).padStart(width);

function problemsOf(score: SeedPageScore): string[] {
  const at = (start: number) => `${score.file} ${start}`;
  return [
    ...score.metadataErrors.map(
      ({ field, expected, received }) =>
        `${score.file}: ${field} is ${JSON.stringify(received)}, should be ${JSON.stringify(expected)}`,
    ),
    ...score.verdicts
      .filter(({ found, speakerRight }) => found === null || !speakerRight)
      .map(
        ({ gold, found }) =>
          `${at(gold.span[0])}: ${gold.kind} ${found === null ? 'missed' : 'wrong speaker'}, ${gold.speaker}`,
      ),
    ...score.verdicts
      .filter(({ venueRight }) => venueRight === false)
      .map(({ gold }) => `${at(gold.span[0])}: venue missed, ${gold.venue}`),
    ...score.spurious.map(
      (quote) => `${at(quote.start)}–${quote.end}: spurious ${quote.kind.toLowerCase()} (${quote.rule})`,
    ),
    ...score.outside.map((quote) => `${at(quote.start)}–${quote.end}: outside the article (${quote.rule})`),
  ];
}
