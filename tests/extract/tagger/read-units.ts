import { findMentions } from '../../../src/extract/find-mentions.ts';
import { findQuoteRanges } from '../../../src/extract/find-quote-ranges.ts';
import type { Mention } from '../../../src/extract/mention.ts';
import { readRules } from '../../../src/extract/read-rules.ts';
import type { Report } from '../../../src/extract/report.ts';
import { readSentences, type Unit } from '../../../src/extract/sentence-units.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { tokenize } from '../../../src/text/tokens.ts';

export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly rules: readonly Report[];
}

/** The first sentence of a body paragraph, as the tagger gets it. */
export function readUnits(text: string): ReadUnits {
  const section = { start: 0, end: text.length, kind: 'body', heading: false } as const;
  const tokens = tokenize(text, section);
  const mentions = findMentions(text, [section], () => tokens);
  const [sentence] = readSentences({
    ...{ text, tokens, ranges: findQuoteRanges(text, section), mentions, firstMention: 0 },
    sentences: splitSentences(text, section),
  });
  if (sentence === undefined) return { units: [], mentions, rules: [] };
  const rules = readRules(text, sentence, mentions, { headline: false, follows: false });
  return { units: sentence.units, mentions, rules };
}

/** The words of a stretch of units. */
export function wordsOf(
  text: string,
  units: readonly Unit[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return text.slice(units[from]?.start, units[to - 1]?.end);
}
