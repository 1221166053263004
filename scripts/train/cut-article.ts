import type { GoldArticle, GoldQuote } from '../../src/eval/gold-article.ts';
import { findMentions } from '../../src/extract/find-mentions.ts';
import { findQuoteRanges } from '../../src/extract/find-quote-ranges.ts';
import type { Mention } from '../../src/extract/mention.ts';
import { readRules } from '../../src/extract/read-rules.ts';
import { readSentences } from '../../src/extract/sentence-units.ts';
import { viewSentence } from '../../src/extract/tagger/sentence-view.ts';
import type { Section } from '../../src/page/page.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { type Token, tokenize } from '../../src/text/tokens.ts';
import { alignGold } from './align-gold.ts';
import type { TrainingSentence } from './training-sentence.ts';

const NEWS = new Set(['headline', 'standfirst', 'body']);

/**
 * The sentences of an annotated article in text order, cut and read by rules as the extractor cuts and reads prose.
 * (The extractor passes over the turns of transcripts; here they are sentences like any other.)
 */
export function cutArticle({ record, quotes }: GoldArticle): TrainingSentence[] {
  const { page } = readArticleRecord(record);
  const sections = page.sections.filter((s) => NEWS.has(s.kind));
  const tokens = new Map(sections.map((s) => [s, tokenize(page.text, s)]));
  const tokensOf = (section: Section): readonly Token[] => tokens.get(section) ?? [];
  const mentions = findMentions(page.text, sections, tokensOf);
  return cutSentences(page.text, sections, mentions, tokensOf, quotes);
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
