import type { Section } from '../page/page.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { withoutPullQuotes } from './pull-quotes.ts';
import { type DraftQuote, readDrafts } from './read-drafts.ts';
import { readInnerReports } from './read-inner-reports.ts';
import { type Introduction, readActing, readIntroduction } from './read-introduction.ts';
import { readRules } from './read-rules.ts';
import { readTranscript } from './read-transcript.ts';
import { readSentences, type Sentence } from './sentence-units.ts';
import { signQuote } from './signature-line.ts';
import { mergeReports } from './tagger/merge-reports.ts';
import { proposeReports } from './tagger/propose-reports.ts';
import { findTurns, isPointer } from './transcript-turns.ts';

/** The drafts of a page. */
export interface PageDrafts {
  readonly drafts: readonly DraftQuote[];
  /** Reports inside the words of others; they take no part in joining. */
  readonly inner: readonly DraftQuote[];
  readonly stances: readonly DraftQuote[];
}

/**
 * Reads the drafts of all paragraphs in order. What one paragraph ends with tells the next: an open quote goes on there,
 * a colon introduces it. Subheadings say nothing.
 */
export function readParagraphs(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  tokensOf: (section: Section) => readonly Token[],
): PageDrafts {
  const drafts: DraftQuote[] = [];
  const inner: DraftQuote[] = [];
  const stances: DraftQuote[] = [];
  let firstMention = 0;
  let last: Sentence | null = null;
  const turns = findTurns(text, sections, mentions);
  for (const [paragraph, section] of sections.entries()) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.kind !== 'headline' && (section.heading || isPointer(text, section))) continue;
    const turn = turns.get(section);
    if (turn !== undefined) {
      const spoken = readTranscript(text, section, paragraph, turn, mentions);
      if (spoken !== null) drafts.push(spoken);
      last = null;
      continue;
    }
    const quoted = drafts[drafts.length - 1]?.paragraph === paragraph - 1 ? drafts.pop() : undefined;
    const signed = signQuote(text, section, tokensOf(section), quoted, mentions, firstMention);
    if (quoted !== undefined) drafts.push(signed ?? quoted);
    if (signed !== null) {
      last = null;
      continue;
    }
    const continued: boolean = last?.units[last.units.length - 1]?.quote?.closed === false;
    const introduction: Introduction | null = last === null ? null : readIntroduction(last, mentions);
    const acting = last === null || introduction !== null ? null : readActing(last, mentions);
    const ranges = findQuoteRanges(text, section, continued);
    const spans = splitSentences(text, section);
    const parts = { text, tokens: tokensOf(section), ranges, sentences: spans, mentions, firstMention };
    const headline = section.kind === 'headline';
    const place = { section: section.kind, paragraph, span: section };
    let previous: Sentence | null = null;
    for (const sentence of readSentences(parts)) {
      const rules = readRules(text, sentence, mentions, { headline, follows: previous !== null });
      const proposals = proposeReports(sentence.units, mentions, headline, rules);
      const reports = mergeReports(sentence.units, rules, proposals);
      const context = { ...place, previous, introduction, acting };
      for (const draft of readDrafts(text, sentence, mentions, context, reports))
        (draft.act === 'STANCE' ? stances : drafts).push(draft);
      previous = sentence;
    }
    const inside = { ...place, previous: null, introduction: null, acting: null };
    inner.push(...readInnerReports(parts, (within) => splitSentences(text, within), inside));
    last = previous;
  }
  return { drafts: withoutPullQuotes(text, drafts), inner, stances };
}
