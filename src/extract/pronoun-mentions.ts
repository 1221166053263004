import type { Token } from '../text/tokens.ts';
import { cueComplements } from './cue-verbs.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import type { Gender, Mention, MentionType } from './mention.ts';

interface PronounReading {
  readonly type: MentionType;
  readonly gender: Gender;
}

const person = (gender: Gender): PronounReading => ({ type: 'person', gender });

/** Third person: these refer to someone whom the text names elsewhere. */
const THIRD: ReadonlyMap<string, PronounReading> = new Map([
  ...['he', 'him', 'his'].map((w) => [w, person('male')] as const),
  ...['she', 'her', 'hers'].map((w) => [w, person('female')] as const),
  ...['they', 'them', 'their'].map((w) => [w, { type: 'unknown', gender: 'plural' }] as const),
]);

/** First and second person: outside quotes they are the author's or an interview's. */
const FIRST_AND_SECOND: ReadonlyMap<string, PronounReading> = new Map([
  ...['i', 'me', 'you'].map((w) => [w, person('unknown')] as const),
  ...['we', 'us'].map((w) => [w, { type: 'group', gender: 'plural' }] as const),
]);

/** Auxiliaries that a body's deeds take; with "is" and "was", "it" mostly announces a clause. */
const AUXILIARY = /^(?:has|had|have|will|would|does|did|do|could|can|may|might|must|should)$/;
const WEATHER = /^(?:rain|snow|be|seem|appear|happen|take|turn|matter|depend|remain|become)$/;
/** Characters of "their". */
const LONGEST = 5;

function readPronoun(tokens: readonly Token[], i: number): PronounReading | null {
  const token = tokens[i];
  if (!token) return null;
  const word = token.text.toLowerCase();
  const third = THIRD.get(word);
  if (third) return third;
  if (word === 'us' && token.text === 'US') return null;
  const first = FIRST_AND_SECOND.get(word);
  if (first) return first;
  return word === 'it' && actsLikeBody(tokens, i) ? { type: 'unknown', gender: 'neuter' } : null;
}

/** "It said", "it has declined": not the "it" of "it is late" or "it rained". */
function actsLikeBody(tokens: readonly Token[], i: number): boolean {
  let k = i + 1;
  while (
    k < i + 4 &&
    (tokens[k]?.pos === 'ADV' || tokens[k]?.pos === 'PART' || AUXILIARY.test(tokens[k]?.text ?? ''))
  )
    k++;
  const verb = tokens[k];
  if (!verb || WEATHER.test(verb.lemma)) return false;
  return verb.pos === 'VERB' || cueComplements(verb.lemma) !== null;
}

/**
 * The pronouns of one section that can be a speaker; "I", "we" and "you" only outside quote marks. Linear.
 *
 * @param rangesOf the section's quote ranges, asked for only where a first or second person makes them matter
 */
export function findPronounMentions(
  tokens: readonly Token[],
  rangesOf: () => readonly QuoteRange[],
): Mention[] {
  const found: Mention[] = [];
  let outer: readonly QuoteRange[] | null = null;
  let next = 0;
  tokens.forEach((token, i) => {
    const reading = token.text.length <= LONGEST ? readPronoun(tokens, i) : null;
    if (!reading) return;
    if (FIRST_AND_SECOND.has(token.text.toLowerCase())) {
      outer ??= rangesOf().filter((range) => range.depth === 0);
      while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      if ((outer[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start) return;
    }
    const { start, end, text } = token;
    const full = { start, end };
    const rest = { honorific: null, role: null, rule: 'pronoun', score: 0.95 };
    found.push({ start, end, text, kind: 'pronoun', ...reading, full, ...rest });
  });
  return found;
}
