import type { Section } from '../page/page.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mention.ts';
import type { DraftQuote } from './read-drafts.ts';

/** Words of a line that says whose the quote above it is, at most. */
const LONGEST_SIGNATURE = 14;
const DASH = /^\s*(?:―|—|–|--?|~)\s*(?=[\p{Lu}@])/u;
const CLOSED = /["”»']\s*$/u;
/** What may stand around a name: `Name, title.”` */
const EDGES = /^[\s"'“”‘’.]*|[\s"'“”‘’.]*$/gu;

/**
 * Reads a paragraph that only signs the quote in the paragraph before: `— Jane Roe, mayor of Norvik`, or without a dash
 * below a quote whose marks are still open, as pull quotes are set (`“We lost.` / `Jane Roe.”`). Returns that quote with
 * its speaker, or null where the paragraph is no signature.
 *
 * @param before the last quote of the paragraph before
 */
export function signQuote(
  text: string,
  section: Section,
  tokens: readonly Token[],
  before: DraftQuote | undefined,
  mentions: readonly Mention[],
  firstMention: number,
): DraftQuote | null {
  if (before === undefined || before.side !== 'bare' || !before.endsParagraph || before.rule !== 'bare')
    return null;
  const words = tokens.filter((t) => t.pos !== 'PUNCT');
  if (words.length === 0 || words.length > LONGEST_SIGNATURE) return null;
  const line = text.slice(section.start, section.end);
  const dash = DASH.exec(line);
  if (dash === null && !(before.open && CLOSED.test(line))) return null;
  if (tokens.some((t) => /^(?:AUX|VERB)$/.test(t.pos) && /^\p{Ll}/u.test(t.text) && !t.text.endsWith('ing')))
    return null;
  const start = section.start + (dash?.[0].length ?? 0);
  const name = text.slice(start, section.end).replaceAll(EDGES, '');
  if (!/^[\p{Lu}@].*[^―—–-]$/u.test(name) || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name)) return null;
  const at = text.indexOf(name, start);
  const mention = mentionIn(mentions, firstMention, section);
  if (mention === null && !tokens.some((t) => /^(?:NOUN|PROPN)$/.test(t.pos))) return null;
  const comma = name.indexOf(',');
  const end = at + (comma < 0 ? name.length : comma);
  const mark = line.trimStart();
  const cue = dash === null ? null : { start: section.end - mark.length, end: section.end - mark.length + 1 };
  return {
    ...before,
    cue: cue && { ...cue, lemma: text.slice(cue.start, cue.end) },
    subject: { phrase: { from: 0, to: 0 }, mention, span: { start: at, end }, rule: 'label' },
    ...{ open: false, rule: 'signed' },
  };
}

/** Index of the first name in the section, or null. */
function mentionIn(mentions: readonly Mention[], first: number, { end }: Section): number | null {
  for (let i = first; (mentions[i]?.start ?? end) < end; i++) if (mentions[i]?.kind === 'name') return i;
  return null;
}
