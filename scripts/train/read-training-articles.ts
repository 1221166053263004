import { readFileSync } from 'node:fs';
import { findMentions } from '../../src/extract/find-mentions.ts';
import { findQuoteRanges } from '../../src/extract/find-quote-ranges.ts';
import type { Mention } from '../../src/extract/mention.ts';
import { readRules } from '../../src/extract/read-rules.ts';
import { readSentences } from '../../src/extract/sentence-units.ts';
import { type SentenceView, viewSentence } from '../../src/extract/tagger/sentence-view.ts';
import type { Section } from '../../src/page/page.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { type Token, tokenize } from '../../src/text/tokens.ts';
import { alignGold, type GoldReport } from './align-gold.ts';

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

/** A sentence as the tagger sees it, with the gold reports whose cues stand in it. */
export interface TrainingSentence {
  readonly view: SentenceView;
  readonly gold: readonly GoldReport[];
}

const NEWS = new Set(['headline', 'standfirst', 'body']);

/** The sentences of annotated articles (one JSON record a line), an array an article, cut as the extractor cuts them. */
export function readTrainingArticles(file: string): TrainingSentence[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const record: { quotes: GoldQuote[] } = JSON.parse(line);
    const { page } = readArticleRecord(record);
    const sections = page.sections.filter((s) => NEWS.has(s.kind));
    const tokens = new Map(sections.map((s) => [s, tokenize(page.text, s)]));
    const tokensOf = (section: Section): readonly Token[] => tokens.get(section) ?? [];
    const mentions = findMentions(page.text, sections, tokensOf);
    return cutSentences(page.text, sections, mentions, tokensOf, record.quotes);
  });
}

function cutSentences(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  tokensOf: (section: Section) => readonly Token[],
  gold: readonly GoldQuote[],
): TrainingSentence[] {
  const found: TrainingSentence[] = [];
  let firstMention = 0;
  let continued = false;
  for (const section of sections) {
    while ((mentions[firstMention]?.end ?? Number.POSITIVE_INFINITY) <= section.start) firstMention++;
    if (section.heading && section.kind !== 'headline') continue;
    const ranges = findQuoteRanges(text, section, continued);
    const sentences = splitSentences(text, section);
    const parts = { text, tokens: tokensOf(section), ranges, sentences, mentions, firstMention };
    const headline = section.kind === 'headline';
    for (const [i, sentence] of readSentences(parts).entries()) {
      const rules = readRules(text, sentence, mentions, { headline, follows: i > 0 });
      const view = viewSentence(sentence.units, mentions, headline, rules);
      found.push({ view, gold: alignGold(view, gold) });
      continued = sentence.units.at(-1)?.quote?.closed === false;
    }
  }
  return found;
}
