import { type GoldArticle, parseGoldArticle } from '../../src/eval/gold-article.ts';
import type { ReadPage } from '../../src/eval/read-page.ts';
import type { Mention, MentionKind } from '../../src/extract/mention.ts';
import type { ExtractedQuote } from '../../src/extract/quote.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import type { Span } from '../../src/page/span.ts';

/** Where the words stand in the text for the first time. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`no “${words}” in the text`);
  return { start, end: start + words.length };
}

export interface InventedGold {
  readonly words: string;
  readonly kind?: string;
  readonly speaker?: { readonly words: string; readonly kind?: string; readonly entity?: object };
  readonly cue?: string;
  /** Pieces of a split quote, by their words. */
  readonly pieces?: readonly string[];
}

/** An annotated article in which every stretch is given by its words. */
export function annotate(text: string, quotes: readonly InventedGold[]): GoldArticle {
  const range = (words: string) => {
    const { start, end } = spanOf(text, words);
    return [start, end];
  };
  return parseGoldArticle({
    id: 'invented',
    text,
    quotes: quotes.map(({ words, kind = 'indirect', speaker, cue, pieces }) => ({
      ...spanOf(text, words),
      kind,
      ...(pieces && { fragments: pieces.map(range) }),
      speaker: speaker ? { kind: 'name', ...speaker, ...spanOf(text, speaker.words) } : null,
      cue: cue ? spanOf(text, cue) : null,
    })),
  });
}

export interface InventedFind {
  readonly words: string;
  readonly kind?: ExtractedQuote['kind'];
  readonly speaker?: string;
  readonly mentionKind?: MentionKind;
  readonly cue?: string;
  readonly score?: number;
  readonly speakerScore?: number;
  readonly parts?: readonly string[];
  /** Name of the person that the speaker is resolved to. */
  readonly person?: string;
}

/** A page that the pipeline read just so, whatever its rules are today. */
export function readAs(text: string, finds: readonly InventedFind[]): ReadPage {
  const mentions: Mention[] = [];
  const mentionOf = (words: string | undefined, kind: MentionKind) => {
    if (words === undefined) return null;
    const span = spanOf(text, words);
    const rest = { honorific: null, role: null, gender: 'unknown', rule: 'test', score: 1 } as const;
    return mentions.push({ ...span, kind, type: 'person', text: words, full: span, ...rest }) - 1;
  };
  const quotes = finds.map((find): ExtractedQuote => {
    const { words, kind = 'INDIRECT', speaker, cue, score = 0.9, speakerScore = 0.9 } = find;
    const mention = mentionOf(speaker, find.mentionKind ?? 'name');
    return {
      ...spanOf(text, words),
      parts: (find.parts ?? [words]).map((part) => spanOf(text, part)),
      quoted: [],
      kind,
      section: 'body',
      cue: cue ? { ...spanOf(text, cue), text: cue, lemma: cue } : null,
      speaker: { mention, rule: 'speaker-rule', score: speakerScore },
      ...{ venue: null, saidOn: null, continues: null, nestedIn: null },
      rule: 'quote-rule',
      score,
    };
  });
  const people = [...new Set(finds.flatMap(({ person }) => person ?? []))];
  return {
    page: readArticleRecord({ id: 'invented', text }).page,
    extraction: { version: 'test', mentions, quotes, stances: [] },
    resolution: {
      version: 'test',
      entities: people.map((name) => ({
        ...{ type: 'person', name, forms: [{ name, count: 1 }], roles: [], gender: 'unknown', mentions: [] },
      })),
      speakers: finds.map(({ person, mentionKind }) => ({
        status: person ? 'RESOLVED' : mentionKind === 'nominal' ? 'UNNAMED' : 'UNRESOLVED',
        entity: person ? people.indexOf(person) : null,
        candidates: [],
        rule: 'resolver-rule',
        score: 0.9,
      })),
      stances: [],
    },
  };
}
