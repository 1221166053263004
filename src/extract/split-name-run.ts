import { isDictionaryWord } from '../text/dictionary-words.ts';
import type { Token } from '../text/tokens.ts';
import { countryCode, isDemonym } from './country-names.ts';
import { isGivenName } from './given-names.ts';
import { honorificOf, type NameRun, withoutSuffix } from './name-runs.ts';
import { isAcronym, readNameType } from './name-type.ts';
import { isRoleBeforeName } from './person-nouns.ts';
import type { SectionWords } from './section-words.ts';

const wordsOf = (tokens: readonly Token[], run: NameRun): string[] =>
  tokens.slice(run.from, run.to).map((t) => t.text);

function isFrontWord(word: string): boolean {
  return honorificOf(word) !== null || (isRoleBeforeName(word) && !isDemonym(word));
}

/** Drops opening words that are no part of the name: "Asked", "Former", "Many". */
function trimOpening(words: SectionWords, run: NameRun): NameRun {
  const token = words.tokens[run.from];
  if (!token || run.to - run.from < 2 || !words.openers[run.from]) return run;
  const lower = token.text.toLowerCase();
  const rest = { from: run.from + 1, to: run.to };
  if (!isDictionaryWord(lower) || isFrontWord(lower) || countryCode(lower) || isAcronym(token.text))
    return run;
  if (/^(?:VERB|ADV|ADP|AUX|INTJ|SCONJ|CCONJ)$/.test(token.pos) && !isGivenName(lower)) return rest;
  if (isGivenName(lower) && readNameType(wordsOf(words.tokens, run)).type !== 'unclear') return run;
  const whole = readNameType(wordsOf(words.tokens, run));
  if (whole.type === 'organization' || whole.type === 'country') return run;
  return whole.type === 'unclear' || readNameType(wordsOf(words.tokens, rest)).type === 'person' ? rest : run;
}

/** Start of the name in "Secretary of State Jane Roe", where `from` is the first word after "of". */
function nameAfterOffice(tokens: readonly Token[], from: number, to: number): number {
  const start = tokens[from]?.text === 'the' ? from + 1 : from;
  for (let k = start + 1; k < to - 1; k++) if (isGivenName(tokens[k]?.text ?? '')) return k;
  const left = to - start;
  if (left >= 3 && !isDictionaryWord((tokens[to - 1]?.text ?? '').toLowerCase())) return to - 2;
  return left === 2 && !isDictionaryWord((tokens[to - 1]?.text ?? '').toLowerCase()) ? to - 1 : to;
}

/** Index of the last office or honorific in the run that a name follows, or -1. */
function lastFront(tokens: readonly Token[], run: NameRun): number {
  for (let k = run.to - 2; k >= run.from; k--) {
    if (!isFrontWord(tokens[k]?.text ?? '')) continue;
    const rest = wordsOf(tokens, { from: k + 1, to: run.to });
    const surname =
      k > run.from && isGivenName(tokens[k - 1]?.text ?? '') && withoutSuffix(['x', ...rest]).length === 1;
    if (!surname) return k;
  }
  return -1;
}

/** Drops office words at the end: "Justice Department Secretary" → "Justice Department". */
function trimEnd(tokens: readonly Token[], run: NameRun): NameRun {
  let { to } = run;
  while (to > run.from && isFrontWord(tokens[to - 1]?.text ?? '')) {
    if (
      to - run.from === 2 &&
      isGivenName(tokens[run.from]?.text ?? '') &&
      !isFrontWord(tokens[run.from]?.text ?? '')
    )
      break;
    to--;
    if (/^(?:of|for|the)$/.test(tokens[to - 1]?.text ?? '')) to--;
  }
  return { from: run.from, to };
}

/** Cuts a leading body, demonym or country off a person: "AP Jane Roe", "Ukrainian Jane Roe". */
function splitLeading(tokens: readonly Token[], run: NameRun): NameRun[] {
  if (run.to - run.from < 3 || readNameType(wordsOf(tokens, run)).type === 'person') {
    const first = tokens[run.from]?.text ?? '';
    return run.to - run.from === 2 &&
      isDemonym(first) &&
      readNameType(wordsOf(tokens, run)).type === 'unclear'
      ? [{ from: run.from + 1, to: run.to }]
      : [run];
  }
  if (readNameType(wordsOf(tokens, run)).type === 'organization') return [run];
  for (let k = run.from + 1; k <= run.to - 2; k++) {
    const rest = { from: k, to: run.to };
    if (readNameType(wordsOf(tokens, rest)).type === 'person') return [{ from: run.from, to: k }, rest];
  }
  return [run];
}

/**
 * The names in a run of capitalized words, without the offices and honorifics between them:
 * "European Commission President Jane Roe" → "European Commission", "Jane Roe".
 */
export function splitNameRun(words: SectionWords, whole: NameRun): NameRun[] {
  const { tokens } = words;
  const run = trimOpening(words, whole);
  if (readNameType(wordsOf(tokens, run)).rule === 'organization-tail') return [run];
  const front = lastFront(tokens, run);
  if (front < 0) {
    const name = trimEnd(tokens, run);
    return name.to > name.from ? splitLeading(tokens, name) : [];
  }
  const of = /^(?:of|for)$/.test(tokens[front + 1]?.text ?? '');
  const from = of ? nameAfterOffice(tokens, front + 2, run.to) : front + 1;
  const names: NameRun[] = [];
  const body = trimEnd(tokens, { from: run.from, to: front });
  if (body.to > body.from) names.push(body);
  const name = trimEnd(tokens, { from, to: run.to });
  if (name.to > name.from) names.push(...splitLeading(tokens, name));
  return names;
}
