import type { Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Mention } from './mention.ts';

/** A paragraph of a transcript that names its speaker: `MR. WARD: We did it.`, `Q. Why?` */
export interface Turn {
  readonly kind: 'name' | 'question' | 'answer';
  /** The name alone, without its title; `Q` or `A`. */
  readonly label: Span;
  /** The label with its title. */
  readonly full: Span;
  /** Courtesy title without its stop ("Mr"), or null. */
  readonly honorific: string | null;
  /** What was said in this paragraph. */
  readonly content: Span;
}

/** A paragraph of a transcript: a turn, or one more paragraph of the turn before. */
export type TranscriptParagraph =
  | Turn
  | { readonly kind: 'more'; readonly turn: Turn; readonly content: Span };

/** Characters of a paragraph in which its label can stand. */
const LONGEST_LABEL = 90;
/** Paragraphs without a label between two with one, at most, for them to be one transcript. */
const LONGEST_GAP = 3;
/** Share of the turns that speak to or of somebody present; lists (`Ward: 12 votes`) don't. */
const SPOKEN_SHARE = 0.3;

const TITLE = /^(mr|mrs|ms|dr|sen|rep|gov|gen|rev|sgt|judge|president|senator|governor)\.?\s/iu;
const NAME =
  /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})(?:, \p{Lu}[\p{L}, ]{1,40}| \([^()\n]{1,40}\))?:\s+(?=\S)/u;
const COURTESY = new Set(['mr', 'mrs', 'ms', 'dr']);
/** Words that point to another page when they open a paragraph in capitals. */
const POINTERS = new Set([
  'READ',
  'WATCH',
  'LISTEN',
  'SEE',
  'MORE',
  'RELATED',
  'PHOTOS',
  'VIDEO',
  'GALLERY',
  'FOLLOW',
]);
const POINTER = /^(\p{Lu}+)(?: \p{Lu}+){0,3}:\s/u;
const QUESTION = /^(Q|Question)\s?(?:[.:]|—|–|-)\s+(?=\S)/u;
const ANSWER = /^(A|Answer)\s?(?:[.:]|—|–|-)\s+(?=\S)/u;
const OPENING_MARK = /^["“”„«»'‘‹]/u;
const ADDRESS = /\?|\b(?:I|you|we|me|us|my|your|our|I'm|I’m)\b/u;

/** First or last words of labels that head a section or point elsewhere. */
const SECTION_WORDS = new Set(
  (
    'read watch listen see more related update updated updates correction corrections clarification note notes photo ' +
    'photos video videos image images audio editor editors source sources credit credits caption contact contributing ' +
    'breaking exclusive live analysis opinion review poll polls results follow subscribe also tip tips summary ' +
    'background context headline headlines topic topics date time place where when what who why how story stories ' +
    'reporting written by via email phone tel fax website twitter facebook instagram age job name city here today ' +
    'transcript warning disclaimer disclosure advertisement sponsored answer question fact facts claim verdict total'
  ).split(' '),
);

/**
 * Finds the block transcripts among a page's sections: runs of paragraphs that begin with their speaker's name and a
 * colon, or with Q and A, and have no quote marks. Headings of sections, lists and lone labels are none; one label in
 * capitals is enough when the text names that person elsewhere. Linear.
 */
export function findTurns(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
): ReadonlyMap<Section, TranscriptParagraph> {
  const surnames = new Set<string>();
  for (const { kind, type, text: name } of mentions)
    if (kind === 'name' && type === 'person') surnames.add(surnameOf(name));
  const found = new Map<Section, TranscriptParagraph>();
  for (const run of readRuns(text, sections)) {
    if (!isTranscript(text, run, surnames)) continue;
    for (const [section, paragraph] of run) found.set(section, paragraph);
  }
  return found;
}

/** Whether a paragraph only points elsewhere: `READ MORE: Roe says she won`, `WATCH: …`. */
export function isPointer(text: string, { start, end }: Section): boolean {
  const label = POINTER.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[1];
  return label !== undefined && POINTERS.has(label);
}

type Run = (readonly [Section, TranscriptParagraph])[];

/** Labelled paragraphs with few others in between, which go on with the turn before them. */
function readRuns(text: string, sections: readonly Section[]): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  let between: Section[] = [];
  for (const section of sections) {
    const next = readTurn(text, section);
    const last = run[run.length - 1]?.[1];
    if (next === null) {
      if (last !== undefined) between.push(section);
      continue;
    }
    const near = between.length <= LONGEST_GAP && between.every((s) => s.kind === 'body' && !s.heading);
    if (last !== undefined && near) {
      const turn = last.kind === 'more' ? last.turn : last;
      for (const more of between) run.push([more, { kind: 'more', turn, content: more }]);
    } else {
      run = [];
      runs.push(run);
    }
    run.push([section, next]);
    between = [];
  }
  return runs;
}

function readTurn(text: string, section: Section): Turn | null {
  if (section.kind !== 'body' || section.heading) return null;
  const head = text.slice(section.start, Math.min(section.end, section.start + LONGEST_LABEL));
  const turn = readLetter(head, section) ?? readName(head, section);
  return turn === null || OPENING_MARK.test(text.charAt(turn.content.start)) ? null : turn;
}

function readLetter(head: string, { start, end }: Section): Turn | null {
  const question = QUESTION.exec(head);
  const found = question ?? ANSWER.exec(head);
  if (found === null) return null;
  const label = { start, end: start + (found[1]?.length ?? 0) };
  const content = { start: start + found[0].length, end };
  return { kind: question === null ? 'answer' : 'question', label, full: label, honorific: null, content };
}

function readName(head: string, { start, end }: Section): Turn | null {
  const title = /^\p{Lu}/u.test(head) ? TITLE.exec(head) : null;
  const from = title?.[0].length ?? 0;
  const found = NAME.exec(head.slice(from));
  const name = found?.[1] ?? '';
  if (found === null || isSectionLabel(name)) return null;
  const word = title?.[1]?.toLowerCase() ?? '';
  const label = { start: start + from, end: start + from + name.length };
  return {
    ...{ kind: 'name', label, full: { start, end: label.end } },
    honorific: COURTESY.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : null,
    content: { start: start + from + found[0].length, end },
  };
}

function isSectionLabel(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return SECTION_WORDS.has(words[0] ?? '') || SECTION_WORDS.has(words[words.length - 1] ?? '');
}

function surnameOf(name: string): string {
  return name.toLowerCase().split(/\s+/u).at(-1) ?? '';
}

/** Whether the labelled paragraphs of a run are speech: who speaks is known or speaks again, and speaks to somebody. */
function isTranscript(text: string, run: Run, surnames: ReadonlySet<string>): boolean {
  const turns = run.flatMap(([, turn]) => (turn.kind === 'more' ? [] : [turn]));
  const kinds = new Set(turns.map((turn) => turn.kind));
  if (turns.length === 0) return false;
  if (!kinds.has('name')) return turns.length > 1 && kinds.has('question') === kinds.has('answer');
  const labels = turns.filter((t) => t.kind === 'name').map((t) => text.slice(t.label.start, t.label.end));
  const names = labels.map(surnameOf);
  const known = names.filter((name) => surnames.has(name)).length;
  const capitals = labels.every((label) => label === label.toUpperCase() && label.length > 1);
  if (turns.length === 1) return capitals && known === 1;
  const repeated = new Set(names).size < names.length;
  const spoken = turns.filter((t) => ADDRESS.test(text.slice(t.content.start, t.content.end))).length;
  if (spoken < SPOKEN_SHARE * turns.length) return false;
  return capitals ? repeated || known > 0 : known === names.length || (repeated && known > 0);
}
