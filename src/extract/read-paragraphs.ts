import type { Section } from '../page/page.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import type { Subject } from './phrase-subject.ts';
import { type DraftQuote, readDrafts } from './read-drafts.ts';
import { readInnerReports } from './read-inner-reports.ts';
import { type Introduction, readIntroduction } from './read-introduction.ts';
import { readSignatureLine } from './read-label.ts';
import { readRules } from './read-rules.ts';
import { readSentences, type Sentence } from './sentence-units.ts';
import { mergeReports } from './tagger/merge-reports.ts';
import { proposeReports } from './tagger/propose-reports.ts';

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
  for (const [paragraph, section] of sections.entries()) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.heading && section.kind !== 'headline') continue;
    const continued: boolean = last?.units[last.units.length - 1]?.quote?.closed === false;
    const introduction: Introduction | null = last === null ? null : readIntroduction(last, mentions);
    const ranges = findQuoteRanges(text, section, continued);
    const spans = splitSentences(text, section);
    const parts = { text, tokens: tokensOf(section), ranges, sentences: spans, mentions, firstMention };
    const headline = section.kind === 'headline';
    const place = { section: section.kind, paragraph, span: section };
    let previous: Sentence | null = null;
    const sentences = readSentences(parts);
    sign(drafts, paragraph, sentences[0] ? readSignatureLine(sentences[0], mentions) : null);
    for (const sentence of sentences) {
      const rules = readRules(text, sentence, mentions, { headline, follows: previous !== null });
      const proposals = proposeReports(sentence.units, mentions, headline, rules);
      const reports = mergeReports(sentence.units, rules, proposals);
      const found = readDrafts(text, sentence, mentions, { ...place, previous, introduction }, reports);
      for (const draft of found) (draft.act === 'STANCE' ? stances : drafts).push(draft);
      previous = sentence;
    }
    const inside = { ...place, previous: null, introduction: null };
    inner.push(...readInnerReports(parts, (within) => splitSentences(text, within), inside));
    last = previous;
  }
  return { drafts, inner, stances };
}

/** Gives the paragraph before, when it is a quote that nobody introduced, to whoever signs it in this one. */
function sign(drafts: DraftQuote[], paragraph: number, signer: Subject | null): void {
  const quote = drafts[drafts.length - 1];
  if (signer === null || quote === undefined || quote.rule !== 'bare') return;
  if (quote.paragraph === paragraph - 1) {
    drafts[drafts.length - 1] = { ...quote, subject: signer, rule: 'signed', score: 0.85 };
  }
}
