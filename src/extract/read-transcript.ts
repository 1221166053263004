import type { Section } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Mention } from './mention.ts';
import type { DraftQuote } from './read-drafts.ts';
import type { TranscriptParagraph, Turn } from './transcript-turns.ts';

/** A paragraph of nothing but a stage direction: `(LAUGHTER)`, `[END VIDEO CLIP]`. */
const DIRECTION = /^\s*(?:\([^()]*\)|\[[^[\]]*\])[.\s]*$/u;

const NO_UNITS = { from: 0, to: 0 };

/** The words of one paragraph of a transcript as a draft; null for a stage direction. */
export function readTranscript(
  text: string,
  section: Section,
  paragraph: number,
  turnOrMore: TranscriptParagraph,
  mentions: readonly Mention[],
): DraftQuote | null {
  const { content } = turnOrMore;
  if (DIRECTION.test(text.slice(content.start, content.end))) return null;
  const more = turnOrMore.kind === 'more';
  const turn = more ? turnOrMore.turn : turnOrMore;
  const known = mentionAt(mentions, turn.label);
  const subject = { phrase: NO_UNITS, mention: known, span: turn.label, rule: 'label' } as const;
  const draft: DraftQuote = {
    parts: [content],
    quoted: [],
    kind: 'DIRECT',
    section: section.kind,
    paragraph,
    sentence: { start: section.start, end: section.end, units: [] },
    cue: more ? null : colonOf(text, turn),
    complementizer: null,
    subject,
    side: more ? 'bare' : 'after',
    form: more ? 'none' : 'colon',
    paragraphStart: section.start,
    endsParagraph: true,
    open: true,
    act: 'STATEMENT',
    rule: more ? 'bare' : turn.kind === 'name' ? 'transcript' : 'question-answer',
    tagged: null,
  };
  return known === null && turn.kind === 'name' ? { ...draft, named: labelMention(text, turn) } : draft;
}

function colonOf(text: string, turn: Turn): DraftQuote['cue'] {
  const between = text.slice(turn.label.end, turn.content.start);
  const end = turn.label.end + between.trimEnd().length;
  return { start: end - 1, end, lemma: text.slice(end - 1, end) };
}

/** Index of the person's name that the label is, or null. Linear in the logarithm of the mentions. */
function mentionAt(mentions: readonly Mention[], label: Span): number | null {
  let from = 0;
  let to = mentions.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((mentions[middle]?.end ?? 0) <= label.start) from = middle + 1;
    else to = middle;
  }
  const mention = mentions[from];
  const person = mention?.kind === 'name' && mention.type === 'person' && mention.start < label.end;
  return person ? from : null;
}

function labelMention(text: string, { label, full, honorific }: Turn): Mention {
  const gender =
    honorific === 'Mr' ? 'male' : honorific === 'Mrs' || honorific === 'Ms' ? 'female' : 'unknown';
  return {
    ...{ start: label.start, end: label.end, text: text.slice(label.start, label.end), full },
    ...{ kind: 'name', type: 'person', honorific, role: null, gender, rule: 'transcript-label', score: 0.8 },
  };
}
