import type { ItsFunction } from 'wink-nlp';
import type { Span } from '../page/span.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { wink } from './wink.ts';
import { type WordForm, wordForm } from './word-form.ts';

export interface Token extends Span {
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Universal part-of-speech tag (https://universaldependencies.org/u/pos/). */
  readonly pos: string;
  /** Base form, lower case. */
  readonly lemma: string;
}

const its = wink.its;
const itsLemma = its.lemma as ItsFunction<string>;

/** Pieces that go to the tagger at once; bounds its memory on a text without paragraphs. */
const CHUNK = 1000;

/** Stands for an address in what the tagger reads, so that no URL enters its dictionary. */
const ADDRESS_WORD = 'website';

/** Base forms that the tagger does not know once "can't" is cut into "ca" and "n't". */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
const SPACE = 32;

/** What the tagger reads for a piece. */
function taggerWord(form: WordForm, kind: Piece['kind']): string {
  if (kind === 'address') return ADDRESS_WORD;
  return kind === 'mark' ? form.text.charAt(0) : form.plain;
}

interface Tag {
  readonly pos: string;
  readonly lemma: string;
}

const UNTAGGED: Tag = { pos: 'X', lemma: '' };

/** The tag of each word; a word that the tagger cut further takes the tag of its last part. */
function tagWords(words: readonly string[], forms: readonly WordForm[]): Tag[] {
  const feed = words.join(' ');
  const tokens = wink.readDoc(feed).tokens();
  const values = tokens.out(its.value) as string[];
  const poses = tokens.out(its.pos) as string[];
  const tags: Tag[] = [];
  let at = 0;
  let end = words[0]?.length ?? 0;
  for (let i = 0; i < values.length && tags.length < words.length; i++) {
    const value = values[i] ?? '';
    at += feed.charCodeAt(at) === SPACE ? value.length + 1 : value.length;
    while (end < at && tags.length < words.length) {
      tags.push(UNTAGGED);
      end += 1 + (words[tags.length]?.length ?? 0);
    }
    if (at !== end) continue;
    const pos = poses[i] ?? 'X';
    const form = forms[tags.length];
    const known = form !== undefined && form.text === value && form.lastPos === pos;
    const lemma = known ? form.lastLemma : tokens.itemAt(i).out(itsLemma);
    if (form?.text === value) {
      form.lastPos = pos;
      form.lastLemma = lemma;
    }
    tags.push({ pos, lemma });
    end += 1 + (words[tags.length]?.length ?? 0);
  }
  return tags;
}

/**
 * The tokens of `text` inside `within`, with exact offsets, part of speech and base form. Cutting is ours
 * (see `cutPieces`); tags come from wink-nlp, which reads our pieces one by one, because left to itself it
 * cuts words differently once it has met them and is quadratic on long runs without a space. Linear.
 */
export function tokenize(text: string, within: Span): Token[] {
  const tokens: Token[] = [];
  for (let start = within.start; start < within.end; ) {
    const chunk = cutPieces(text, { start, end: within.end }, CHUNK).slice(0, CHUNK);
    start = chunk[chunk.length - 1]?.end ?? within.end;
    const forms = chunk.map((piece) => wordForm(text.slice(piece.start, piece.end)));
    const words = forms.map((form, i) => taggerWord(form, chunk[i]?.kind ?? 'word'));
    const tags = tagWords(words, forms);
    chunk.forEach((piece, i) => {
      const form = forms[i];
      if (form) tokens.push(toToken(form, piece, tags[i] ?? UNTAGGED));
    });
  }
  return tokens;
}

function toToken({ text, lower, compound }: WordForm, { kind, start, end }: Piece, tag: Tag): Token {
  const whole = kind === 'word' && tag.lemma !== '' && !compound;
  const lemma = SHORTENED.get(lower) ?? (whole ? tag.lemma : lower);
  return { start, end, text, lower, pos: kind === 'address' ? 'X' : tag.pos, lemma };
}
