import type { Section } from '../page/page.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import type { Mention } from './mention.ts';
import { withoutPullQuotes } from './pull-quotes.ts';
import { type DraftContext, type DraftQuote, readDrafts } from './read-drafts.ts';
import { asInner, readInnerReports } from './read-inner-reports.ts';
import { readActing, readIntroduction } from './read-introduction.ts';
import { readRules } from './read-rules.ts';
import { readTranscript } from './read-transcript.ts';
import { type ParagraphParts, readSentences, type Sentence } from './sentence-units.ts';
import { signQuote } from './signature-line.ts';
import type { TaggerTables } from './tagger/list-readings.ts';
import { mergeReports } from './tagger/merge-reports.ts';
import { proposeReports } from './tagger/propose-reports.ts';
import { findTurns, isPointer, type TranscriptParagraph } from './transcript-turns.ts';

/** The drafts of a page. */
export interface PageDrafts {
  readonly drafts: readonly DraftQuote[];
  /** Reports inside the words of others; they take no part in joining. */
  readonly inner: readonly DraftQuote[];
  /** Reports that are no quotes (see `Extraction.stances`). */
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
  tables: TaggerTables,
): PageDrafts {
  const found: Found = { drafts: [], inner: [], stances: [] };
  let firstMention = 0;
  let last: Sentence | null = null;
  const turns = findTurns(text, sections, mentions);
  for (const [paragraph, section] of sections.entries()) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.kind !== 'headline' && (section.heading || isPointer(text, section))) continue;
    const turn = turns.get(section);
    const tokens = tokensOf(section);
    const place = { section: section.kind, paragraph, span: section, introduction: null, acting: null };
    const continued: boolean =
      turn === undefined && last?.units[last.units.length - 1]?.quote?.closed === false;
    const parts = (): ParagraphParts => ({
      text,
      tokens,
      ranges: findQuoteRanges(text, section, continued),
      mentions,
      firstMention,
      sentences: splitSentences(text, section),
    });
    if (turn !== undefined) {
      const spoken = readTranscript(text, section, paragraph, turn, mentions);
      if (spoken !== null) found.drafts.push(spoken);
      readInsideTurn(withoutLabel(parts(), turn), place, tables, found);
      last = null;
    } else if (sign(text, section, tokens, paragraph, mentions, firstMention, found)) {
      last = null;
    } else {
      last = readProse(parts(), contextAfter(last, place, mentions), tables, found);
    }
  }
  return { ...found, drafts: withoutPullQuotes(text, found.drafts) };
}

interface Found {
  readonly drafts: DraftQuote[];
  readonly inner: DraftQuote[];
  readonly stances: DraftQuote[];
}

type Place = Omit<DraftContext, 'previous'>;

/** What the paragraph before tells the next: who it introduces, or is about. */
function contextAfter(last: Sentence | null, place: Place, mentions: readonly Mention[]): Place {
  if (last === null) return place;
  const introduction = readIntroduction(last, mentions);
  return { ...place, introduction, acting: introduction === null ? readActing(last, mentions) : null };
}

/** Lets a paragraph that only signs the quote above it give that quote its speaker; whether it does. */
function sign(
  text: string,
  section: Section,
  tokens: readonly Token[],
  paragraph: number,
  mentions: readonly Mention[],
  firstMention: number,
  { drafts }: Found,
): boolean {
  const above = drafts[drafts.length - 1];
  if (above?.paragraph !== paragraph - 1) return false;
  const signed = signQuote(text, section, tokens, above, mentions, firstMention);
  if (signed !== null) drafts[drafts.length - 1] = signed;
  return signed !== null;
}

/** Adds the drafts of a paragraph; returns its last sentence. */
function readProse(parts: ParagraphParts, place: Place, tables: TaggerTables, found: Found): Sentence | null {
  let previous: Sentence | null = null;
  for (const sentence of readSentences(parts)) {
    for (const draft of readSentence(parts, sentence, { ...place, previous }, tables))
      (draft.act === 'STANCE' ? found.stances : found.drafts).push(draft);
    previous = sentence;
  }
  const inside = { ...place, previous: null, introduction: null, acting: null };
  found.inner.push(...readInnerReports(parts, (within) => splitSentences(parts.text, within), inside));
  return previous;
}

/** A turn's paragraph from its first spoken word on. */
function withoutLabel(parts: ParagraphParts, { content: { start } }: TranscriptParagraph): ParagraphParts {
  return { ...parts, tokens: parts.tokens.filter((token) => token.start >= start) };
}

/** Adds what somebody reports in a turn of a transcript: plain reports as quotes within it, others as stances. */
function readInsideTurn(parts: ParagraphParts, place: Place, tables: TaggerTables, found: Found): void {
  for (const sentence of readSentences(parts)) {
    for (const draft of readSentence(parts, sentence, { ...place, previous: null }, tables)) {
      const plain = asInner(draft, parts.mentions);
      if (plain !== null) found.inner.push(plain);
      else if (draft.side !== 'bare') found.stances.push(draft);
    }
  }
}

function readSentence(
  parts: ParagraphParts,
  sentence: Sentence,
  context: DraftContext,
  tables: TaggerTables,
): DraftQuote[] {
  const { text, mentions } = parts;
  const headline = context.section === 'headline';
  const rules = readRules(text, sentence, mentions, { headline, follows: context.previous !== null });
  const proposals = proposeReports(sentence.units, mentions, headline, rules, tables);
  return readDrafts(text, sentence, mentions, context, mergeReports(sentence.units, rules, proposals));
}
