import { trimEnd } from './content-end.ts';
import type { Mention } from './mention.ts';
import { fromPhrase } from './phrase-subject.ts';
import type { Report } from './report.ts';
import type { Sentence, Unit } from './sentence-units.ts';

/** A speaker's name in front of or after a colon has at most so many words. */
const LONGEST_LABEL = 5;

/** Reads a headline's colon as a cue: `Roe: ‘We will win’`, `‘We will win’ in spring: envoy`. Null where it is none. */
export function readHeadlineColon(sentence: Sentence, mentions: readonly Mention[]): Report | null {
  const { units } = sentence;
  const colon = units.findIndex((u) => u.word === ':');
  const last = units.findLastIndex((u) => u.word === ':');
  return (
    label(units, mentions, last, last + 1, units.length, 0, last) ??
    label(units, mentions, colon, 0, colon, colon + 1, units.length)
  );
}

/** A name after a quote and a dash signs it: `“We will win.” — Jane Roe, mayor`. Null for other sentences. */
export function readSignature(sentence: Sentence, mentions: readonly Mention[]): Report | null {
  const { units } = sentence;
  const dash = units[1];
  if (units[0]?.quote == null || dash === undefined || !/^(?:―|—|–|--?)$/.test(dash.word)) return null;
  const comma = units.findIndex((u, i) => i > 1 && /^[,.]$/.test(u.word));
  return label(units, mentions, 1, 2, comma < 0 ? units.length : comma, 0, 1);
}

function label(
  units: readonly Unit[],
  mentions: readonly Mention[],
  colon: number,
  from: number,
  to: number,
  contentFrom: number,
  contentTo: number,
): Report | null {
  const mark = units[colon];
  if (mark === undefined || colon <= 0 || to - from > LONGEST_LABEL || to <= from) return null;
  const words = units.slice(from, to);
  const quoted = units[contentFrom]?.quote != null;
  if (
    words.some((u) => u.quote !== null || u.pos === 'VERB' || u.pos === 'AUX') ||
    !words.some((u) => u.mention >= 0 || (quoted && u.pos === 'PROPN'))
  )
    return null;
  const subject = fromPhrase(units, mentions, { from, to }, 'label');
  const end = trimEnd(units, contentFrom, contentTo);
  if (subject === null || (end - contentFrom < 2 && !quoted)) return null;
  return {
    cue: { start: mark.start, end: mark.end },
    lemma: ':',
    subject,
    parts: [{ from: contentFrom, to: end }],
    complementizer: null,
    side: from === 0 ? 'after' : 'before',
    how: 'colon',
    form: 'colon',
  };
}
