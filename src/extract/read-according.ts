import { contentEnd, trimEnd, trimStart } from './content-end.ts';
import { hasFiniteVerb } from './find-content.ts';
import { makeReport, type Report } from './report.ts';
import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

/** "According to Roe, …", "in the words of Roe, “…”" and "…, according to Roe". */
export function readAccording(
  units: readonly Unit[],
  candidate: Candidate,
  stops: ReadonlySet<number>,
): Report | null {
  const { site, subject } = candidate;
  if (subject === null) return null;
  const quoted = units.findIndex((u, i) => i >= subject.phrase.to && u.quote !== null);
  if (site.lemma === 'words' && quoted > 0)
    return makeReport(units, candidate, [{ from: quoted, to: quoted + 1 }], 'after', null);
  const before = trimStart(units, { from: 0, to: trimEnd(units, 0, site.from) });
  const comma = nextComma(units, subject.phrase.to);
  const rest = comma === null ? null : { from: comma + 1, to: contentEnd(units, comma + 1, stops) };
  if (before.to > before.from && hasFiniteVerb(units.slice(0, before.to), before.from)) {
    return makeReport(units, candidate, [before], 'before', null);
  }
  if (rest === null || rest.to <= rest.from) {
    return before.to - before.from > 1 ? makeReport(units, candidate, [before], 'before', null) : null;
  }
  return before.to - before.from > 1
    ? makeReport(units, candidate, [before, rest], 'around', null)
    : makeReport(units, candidate, [rest], 'after', null);
}

function nextComma(units: readonly Unit[], from: number): number | null {
  for (let k = from; k < Math.min(units.length, from + 30); k++) {
    if (units[k]?.quote) return units[k - 1]?.word === ',' ? k - 1 : null;
    if (units[k]?.word === ',') return k;
  }
  return null;
}
