import type { QuoteVerdict, SeedPageScore } from './score-seed-page.ts';

const KINDS = ['direct', 'mixed', 'indirect'] as const;

/** The scores as text: a row a kind, then what went wrong, page by page. */
export function formatSeedScores(scores: readonly SeedPageScore[]): string {
  const verdicts = scores.flatMap((score) => score.verdicts);
  const lines = ['kind      gold  found  speaker right'];
  for (const kind of KINDS) {
    const ofKind = verdicts.filter(({ gold }) => gold.kind === kind);
    lines.push(row(kind, ofKind));
  }
  lines.push(row('all', verdicts));
  const venues = verdicts.filter(({ venueRight }) => venueRight !== null);
  lines.push(`venues    ${venues.filter(({ venueRight }) => venueRight).length} of ${venues.length}`);
  lines.push(`spurious  ${sum(scores, (score) => score.spurious.length)} in body and standfirst`);
  lines.push(
    `outside   ${sum(scores, (score) => score.outside.length)} in commentary, related lists and furniture`,
  );
  lines.push(`metadata  ${sum(scores, (score) => score.metadataErrors.length)} fields wrong`);
  for (const score of scores) lines.push(...problemsOf(score));
  return `${lines.join('\n')}\n`;
}

function row(label: string, verdicts: readonly QuoteVerdict[]): string {
  const found = verdicts.filter((verdict) => verdict.found !== null).length;
  const right = verdicts.filter(({ speakerRight }) => speakerRight).length;
  return `${label.padEnd(8)} ${String(verdicts.length).padStart(5)} ${String(found).padStart(6)} ${String(right).padStart(14)}`;
}

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

const sum = (scores: readonly SeedPageScore[], count: (score: SeedPageScore) => number): number =>
  scores.reduce((total, score) => total + count(score), 0);
