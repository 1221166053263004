import { readFileSync } from 'node:fs';
import { findMentions } from '../../src/extract/find-mentions.ts';
import { findQuoteRanges } from '../../src/extract/find-quote-ranges.ts';
import type { Mention } from '../../src/extract/mention.ts';
import { readSentences, type Sentence } from '../../src/extract/sentence-units.ts';
import type { Section } from '../../src/page/page.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { type Token, tokenize } from '../../src/text/tokens.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly fragments?: readonly (readonly [number, number])[];
}

export interface GoldQuote extends GoldSpan {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: GoldSpan | null;
  readonly cue: GoldSpan | null;
}

export interface TrainingSentence {
  readonly sentence: Sentence;
  readonly headline: boolean;
}

export interface TrainingArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly TrainingSentence[];
  readonly gold: readonly GoldQuote[];
}

const NEWS = new Set(['headline', 'standfirst', 'body']);

/** Reads annotated articles, one JSON record a line, and cuts them as the extractor does. */
export function readTrainingArticles(file: string): TrainingArticle[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const record = JSON.parse(line) as { id: string; quotes: GoldQuote[] };
    const { page } = readArticleRecord(record as unknown as Parameters<typeof readArticleRecord>[0]);
    const sections = page.sections.filter((s) => NEWS.has(s.kind));
    const tokens = new Map(sections.map((s) => [s, tokenize(page.text, s)]));
    const tokensOf = (section: Section): readonly Token[] => tokens.get(section) ?? [];
    const mentions = findMentions(page.text, sections, tokensOf);
    const sentences = cutSentences(page.text, sections, mentions, tokensOf);
    return { id: record.id, text: page.text, mentions, sentences, gold: record.quotes };
  });
}

function cutSentences(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  tokensOf: (section: Section) => readonly Token[],
): TrainingSentence[] {
  const found: TrainingSentence[] = [];
  let firstMention = 0;
  let last: Sentence | null = null;
  for (const section of sections) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.heading && section.kind !== 'headline') continue;
    const continued: boolean = last?.units[last.units.length - 1]?.quote?.closed === false;
    const ranges = findQuoteRanges(text, section, continued);
    const sentences = splitSentences(text, section);
    const parts = { text, tokens: tokensOf(section), ranges, sentences, mentions, firstMention };
    last = null;
    for (const sentence of readSentences(parts)) {
      found.push({ sentence, headline: section.kind === 'headline' });
      last = sentence;
    }
  }
  return found;
}
