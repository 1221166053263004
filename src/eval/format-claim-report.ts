import type { ClaimReport } from './measure-claims.ts';

/** The figures as text, then a line for each annotated claim. */
export function formatClaimReport({
  claims,
  joined,
  right,
  spuriousContradictions,
  outcomes,
}: ClaimReport): string {
  const lines = outcomes.map(
    ({ id, gold, found, articles }) =>
      `${found === gold ? 'right' : '     '}  ${id.padEnd(28)} ${gold.padEnd(18)} ${found ?? 'not joined'}${articles > 0 ? `, ${articles} articles` : ''}`,
  );
  return [
    `claims ${claims}  joined ${joined}  joined with the right verdict ${right}`,
    `contradictions that annotators don't know: ${spuriousContradictions.length}`,
    ...spuriousContradictions.map((text) => `  ${text}`),
    ...lines,
    '',
  ].join('\n');
}
