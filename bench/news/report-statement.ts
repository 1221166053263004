import type { Draw } from './draw.ts';
import type { Statement } from './events.ts';
import { alter, drawWording, type Wording } from './wordings.ts';

/** One article's report of a statement, as a paragraph. */
export interface Report {
  readonly paragraph: string;
  readonly wording: Wording;
  /** The words that were chosen; those in marks, for a direct or mixed report. */
  readonly words: string;
}

const VERBS = ['said', 'said', 'said', 'said', 'told reporters', 'added', 'insisted', 'warned', 'argued'];

/** @param name what the article calls the speaker here, a pronoun in lower case; `marks` as the outlet prints them */
export function reportStatement(
  statement: Statement,
  {
    name,
    marks,
    draw,
  }: { readonly name: string; readonly marks: readonly [string, string]; readonly draw: Draw },
): Report {
  const wording = drawWording(draw);
  const [open, close] = marks;
  const said = `${draw.pick(VERBS)}${statement.venue ? ` ${statement.venue}` : ''}`;
  if (wording === 'indirect') {
    const words = statement.sentences[0]?.reported ?? '';
    const paragraph = draw.chance(0.8)
      ? `${upper(name)} said that ${words}.`
      : `According to ${name}, ${words}.`;
    return {
      paragraph: name === name.toLowerCase() ? `${upper(name)} said that ${words}.` : paragraph,
      wording,
      words,
    };
  }
  if (wording === 'fragment') {
    const all = statement.sentences[0]?.spoken.split(' ') ?? [];
    const words = all.slice(Math.max(1, all.length - draw.between(4, 7))).join(' ');
    return {
      paragraph: `${upper(name)} spoke of what ${draw.chance(0.5) ? 'many' : 'others'} call ${open}${words}${close} and left it at that.`,
      wording,
      words,
    };
  }
  const sentences = chosenSentences(statement, wording);
  return {
    paragraph: directParagraph(sentences, { name, said, open, close, draw }),
    wording,
    words: sentences.map((one) => `${one}.`).join(' '),
  };
}

function chosenSentences({ sentences }: Statement, wording: Wording): string[] {
  const spoken = sentences.map((sentence) => sentence.spoken);
  if (wording === 'altered')
    return spoken.map((sentence, index) => (index === 0 ? alter(sentence) : sentence));
  if (spoken.length === 1 || wording === 'full') return spoken;
  const half = Math.ceil(spoken.length / 2);
  return wording === 'head' ? spoken.slice(0, half) : spoken.slice(-half - 1);
}

function directParagraph(
  sentences: readonly string[],
  { name, said, open, close, draw }: { name: string; said: string; open: string; close: string; draw: Draw },
): string {
  const [first = '', ...rest] = sentences;
  const whole = sentences.map((sentence) => `${sentence}.`).join(' ');
  const form = draw.number();
  if (form < 0.2) return `${upper(name)} ${said}: ${open}${whole}${close}`;
  const more = rest.length > 0 ? ` ${open}${rest.map((sentence) => `${sentence}.`).join(' ')}${close}` : '';
  const comma = first.indexOf(', ');
  if (form < 0.4 && comma > 0)
    return `${open}${first.slice(0, comma)},${close} ${name} ${said}, ${open}${first.slice(comma + 2)}.${close}${more}`;
  return `${open}${first},${close} ${name} ${said}.${more}`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
