import type { Mention } from '../extract/mention.ts';
import type { Extraction } from '../extract/quote.ts';
import type { Page, SectionKind } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { splitSentences } from '../text/sentences.ts';

/** A mention with what coreference asks about its place in the document. */
export interface PlacedMention {
  readonly index: number;
  readonly mention: Mention;
  readonly section: SectionKind;
  /** Running number of its paragraph and of its sentence in the document. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Inside quote marks: another speaker's words. */
  readonly quoted: boolean;
  /** Inside reported words, quoted or not: a subject there is not the sentence's. */
  readonly reported: boolean;
  /** The source of a quote that is no part of another. */
  readonly speaker: boolean;
  /** Reads as the subject of a verb, or is some quote's speaker. */
  readonly subject: boolean;
  /** Whose view the sentence gives: `For Ms. Roe, the bridge was home`. */
  readonly viewpoint: boolean;
  /** Joined with the next mention: `Roe and Ward`. */
  readonly joined: boolean;
  /** A possessor: "Roe's", "his". */
  readonly possessive: boolean;
}

const AUXILIARY = 'is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do';
const PAST =
  'said|told|went|took|made|gave|met|saw|spoke|wrote|began|held|left|won|lost|led|ran|came|got|put|set|kept|felt|sent|' +
  'shut|cut|beat|bought|sold|built|taught|fought|hurt|laid|spent|slept|sank|sought|rode|flew|fled|grew|' +
  'brought|thought|found|knew|became|drew|rose|fell|broke|chose|hit|let|paid|read|sat|stood|struck|swore|threw|wore|added';
/** "said", "warned", "says", "will" after a name, also past an adverb or a bracket: "Roe (R-Ohio) later said". */
const VERB_AFTER = new RegExp(
  `^\\s*(?:\\([^()]{1,40}\\)\\s*)?(?:,[^,.“”"\\n]{1,80},\\s*)?(?:,?\\s*who\\s|\\p{Ll}+ly\\s|also\\s|later\\s|then\\s|now\\s|never\\s)?(?:${AUXILIARY}|${PAST}|\\p{Ll}{2,}(?:ed|es|[^s\\W]s))(?![\\p{L}'’])`,
  'u',
);
/** "said Roe", "according to Roe" before a name. */
const VERB_BEFORE = /(?:said|says|asked|added|according to|wrote|told|warned|replied)\s+(?:the\s+|a\s+)?$/iu;
const POSSESSIVE_AFTER = /^['’‘]s?(?!\p{L})/u;
const POSSESSIVE_PRONOUN = /^(?:his|her|their|hers)$/i;
const JOINED = /^\sand\s/u;
const WINDOW = 140;

function isSubjectOf(text: string, mention: Mention): boolean {
  if (VERB_AFTER.test(text.slice(mention.end, mention.end + WINDOW))) return true;
  return VERB_BEFORE.test(text.slice(Math.max(0, mention.full.start - 24), mention.full.start));
}

/** Index of the last span that starts at or before `at`, or -1. Spans are in order. */
function spanAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last of some mentions, which are in text order, before the mention of an index. */
export function lastBefore(mentions: readonly PlacedMention[], index: number): PlacedMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1];
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function isInside(spans: readonly Span[], at: number): boolean {
  const span = spans[spanAt(spans, at)];
  return span !== undefined && at < span.end;
}

/** Places every mention of an extraction in its paragraph, sentence and quotes. n log n. */
export function placeMentions(
  page: Pick<Page, 'text' | 'sections'>,
  extraction: Extraction,
): PlacedMention[] {
  const { text, sections } = page;
  const sentences = sections.flatMap((section) => splitSentences(text, section));
  const quoted = merge(extraction.quotes.flatMap((quote) => quote.quoted));
  const reported = merge(extraction.quotes.flatMap((quote) => quote.parts));
  const outer = extraction.quotes.filter((quote) => quote.nestedIn === null);
  const speakers = new Set(outer.map((quote) => quote.speaker.mention));
  return extraction.mentions.map((mention, index) => {
    const paragraph = spanAt(sections, mention.start);
    const sentence = spanAt(sentences, mention.start);
    const speaker = speakers.has(index);
    const possessive = !speaker && isPossessive(text, mention);
    const opens = mention.kind !== 'nominal' && mention.full.start === sentences[sentence]?.start;
    return {
      index,
      mention,
      section: sections[paragraph]?.kind ?? 'body',
      paragraph,
      sentence,
      quoted: !speaker && isInside(quoted, mention.start),
      reported: !speaker && isInside(reported, mention.start),
      speaker,
      subject: speaker || (!possessive && (opens || isSubjectOf(text, mention))),
      viewpoint: isViewpoint(text, mention, sentences[sentence]?.start ?? -1),
      joined: JOINED.test(text.slice(mention.end, mention.end + 5)),
      possessive,
    };
  });
}

function isViewpoint(text: string, mention: Mention, sentence: number): boolean {
  return (
    mention.kind === 'name' &&
    text.slice(sentence, mention.full.start) === 'For ' &&
    text[mention.end] === ','
  );
}

function isPossessive(text: string, mention: Mention): boolean {
  return (
    POSSESSIVE_PRONOUN.test(mention.text) || POSSESSIVE_AFTER.test(text.slice(mention.end, mention.end + 3))
  );
}
