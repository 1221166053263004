import type { Span } from '../../page/span.ts';
import { splitsPair } from '../text-around.ts';
import { alikeWords } from './alike-words.ts';
import { readMarks } from './read-marks.ts';
import type { Passage } from './source.ts';

/** UTF-16 units of text in a snippet, and how many of them stand in front of the first word that was found. */
const LENGTH = 300;
const LEAD = 80;
/** Stretches of an article that are searched. */
const SEARCHED = new Set(['standfirst', 'body', 'caption']);

export interface Snippet {
  readonly field: 'NAME' | 'TITLE' | 'TEXT';
  readonly text: string;
  /** Where the words stand in `text`. */
  readonly highlights: readonly Span[];
  /** Where `text` stands in the article's, if it stands there as it is. */
  readonly span: Span | null;
}

/**
 * The stretch that shows best why a result was found: of a text, the paragraph with most of the words, cut to length
 * around them; the title where the text has none of them.
 * @param typed what texts may be spelled like, where nothing has the words; else null
 */
export function chooseSnippet(passage: Passage, typed: string | null): Snippet {
  const { title, text, offset } = passage;
  const find = (whole: string, marked: readonly string[]): Span[] =>
    typed === null ? readMarks(marked, whole.length) : alikeWords(whole, typed);
  if (text !== null) {
    const found = find(text, passage.markedTexts);
    const best = bestParagraph(text, paragraphsOf(passage, text), found);
    if (best.found.length > 0 || title === null) return cut(text, best, offset);
  }
  const name = title ?? '';
  const highlights = find(name, passage.markedTitles);
  return { field: text === null ? 'NAME' : 'TITLE', text: name, highlights, span: null };
}

interface Paragraph extends Span {
  readonly found: readonly Span[];
}

/** What of a text may be shown: an article's own words, all of a quote. */
function paragraphsOf({ sections }: Passage, text: string): Span[] {
  if (!Array.isArray(sections)) return [{ start: 0, end: text.length }];
  return (sections as (Span & { kind: string })[]).filter(({ kind }) => SEARCHED.has(kind));
}

function bestParagraph(text: string, paragraphs: readonly Span[], found: readonly Span[]): Paragraph {
  let best: Paragraph = { start: 0, end: 0, found: [] };
  let bestCount = -1;
  let at = 0;
  for (const { start, end } of paragraphs) {
    while (at < found.length && (found[at]?.start ?? 0) < start) at++;
    const inside: Span[] = [];
    for (let next = found[at]; next && next.end <= end; next = found[++at]) inside.push(next);
    const different = new Set(inside.map((span) => text.slice(span.start, span.end).toLowerCase())).size;
    if (different > bestCount) {
      best = { start, end, found: inside };
      bestCount = different;
    }
  }
  return best;
}

function cut(text: string, paragraph: Paragraph, offset: number | null): Snippet {
  const window = paragraph.end - paragraph.start <= LENGTH ? paragraph : windowOf(text, paragraph);
  const highlights = paragraph.found
    .filter(({ start, end }) => start >= window.start && end <= window.end)
    .map(({ start, end }) => ({ start: start - window.start, end: end - window.start }));
  return {
    field: 'TEXT',
    text: text.slice(window.start, window.end),
    highlights,
    span: offset === null ? null : { start: offset + window.start, end: offset + window.end },
  };
}

/** The window of a long paragraph that begins a little before the first word found in it, at spaces where there are any. */
function windowOf(text: string, { start, end, found }: Paragraph): Span {
  const first = found[0]?.start ?? start;
  const from = Math.max(start, Math.min(first - LEAD, end - LENGTH));
  const space = text.indexOf(' ', from);
  const begin = from === start || space < 0 || space >= first ? from : space + 1;
  const until = Math.min(end, begin + LENGTH);
  const lastSpace = text.lastIndexOf(' ', until);
  const stop = until === end || lastSpace <= (found[0]?.end ?? begin) ? until : lastSpace;
  return {
    start: splitsPair(text, begin) ? begin + 1 : begin,
    end: splitsPair(text, stop) ? stop - 1 : stop,
  };
}
