import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span } from '../page/span.ts';
import { cutPieces, type Piece } from './pieces.ts';

export interface Token extends Span {
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** Universal part-of-speech tag (https://universaldependencies.org/u/pos/). */
  readonly pos: string;
  /** Base form, lower case. */
  readonly lemma: string;
}

const wink = winkNLP(model, ['pos']);
const its = wink.its;

/** Pieces that go to the tagger at once; bounds its memory on a text without paragraphs. */
const CHUNK = 1000;

/** Stands for an address in what the tagger reads, so that no URL enters its dictionary. */
const ADDRESS_WORD = 'website';

/** Base forms that the tagger does not know once "can't" is cut into "ca" and "n't". */
const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** What the tagger reads for a piece: plain words only, since it remembers every compound it meets. */
function taggerWord(text: string, piece: Piece): string {
  if (piece.kind === 'address') return ADDRESS_WORD;
  const word = text.slice(piece.start, piece.end);
  if (piece.kind === 'mark') return word.slice(0, 1);
  const plain = word
    .replace(/[‘]/g, '’')
    .replace(/[-‑&·/]/g, ' ')
    .trim();
  return plain === '' ? word.slice(0, 1) : plain;
}

interface Tag {
  readonly pos: string;
  readonly lemma: string;
}

/** The tag of each piece; a piece that the tagger cut further takes the tag of its last word. */
function tagPieces(text: string, pieces: readonly Piece[]): Tag[] {
  const ends: number[] = [];
  let feed = '';
  for (const piece of pieces) {
    feed += (feed === '' ? '' : ' ') + taggerWord(text, piece);
    ends.push(feed.length);
  }
  const tokens = wink.readDoc(feed).tokens();
  const values = tokens.out(its.value) as string[];
  const poses = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as ItsFunction<string>) as string[];
  const tags: Tag[] = [];
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    const found = feed.indexOf(value, at);
    at = (found < 0 || found > at + 9 ? at : found) + value.length;
    const lemma = lemmas[i] ?? '';
    while (tags.length < ends.length && (ends[tags.length] ?? 0) < at) tags.push({ pos: 'X', lemma: '' });
    if (at === ends[tags.length]) tags.push({ pos: poses[i] ?? 'X', lemma });
  }
  return tags;
}

/**
 * The tokens of `text` inside `within`, with exact offsets, part of speech and base form. Cutting is ours
 * (see `cutPieces`); tags come from wink-nlp, which reads our pieces one by one, because left to itself it
 * cuts words differently once it has met them and is quadratic on long runs without a space. Linear.
 */
export function tokenize(text: string, within: Span): Token[] {
  const pieces = cutPieces(text, within);
  const tokens: Token[] = [];
  for (let from = 0; from < pieces.length; from += CHUNK) {
    const chunk = pieces.slice(from, from + CHUNK);
    const tags = tagPieces(text, chunk);
    chunk.forEach((piece, i) => {
      const word = text.slice(piece.start, piece.end);
      const tag = tags[i] ?? { pos: 'X', lemma: '' };
      const lower = word.toLowerCase();
      const lemma =
        SHORTENED[lower] ?? (piece.kind === 'word' && !/[-‑&·]/.test(word) && tag.lemma ? tag.lemma : lower);
      const pos = piece.kind === 'address' ? 'X' : tag.pos;
      tokens.push({ start: piece.start, end: piece.end, text: word, pos, lemma });
    });
  }
  return tokens;
}
