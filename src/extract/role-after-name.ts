import type { Token } from '../text/tokens.ts';
import { isNameWord, type NameRun } from './name-runs.ts';
import { personNoun } from './person-nouns.ts';

/** Longest description after a name, in tokens. */
const LONGEST = 18;
const ENDS_ROLE = /^(?:[,.;:!?()—–"“”]|who|whose|which|said|says|told|and)$/u;
const CLOSES_ROLE = /^(?:[,.;)—–]|who|whose|which|and|said|says)$/u;
const POSSESSIVE = /^(?:his|her|their|its)$/;

/** Whether the token ends the search for the description's head: a clause begins, or another phrase. */
function breaksBeforeHead(token: Token): boolean {
  if (token.pos === 'PRON') return !POSSESSIVE.test(token.text);
  return /^(?:VERB|AUX|SCONJ|ADP)$/.test(token.pos);
}

function isHead(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return personNoun(tokens[i]?.text ?? '') === 'one' && !(next && /^(?:NOUN|PROPN)$/.test(next.pos));
}

/** First token of the description: past the age, the article and the possessive pronoun. */
function roleStart(tokens: readonly Token[], comma: number): number {
  let from = comma + 1;
  if (tokens[from]?.pos === 'NUM' && tokens[from + 1]?.text === ',') from += 2;
  if (tokens[from]?.pos === 'DET' || POSSESSIVE.test(tokens[from]?.text ?? '')) from++;
  return from;
}

/**
 * The description after a name that ends before token `end`: `Jane Roe, 42, a lawyer for the bank, said` →
 * "lawyer for the bank". Null where none stands, also where another person follows in a list.
 */
export function readRoleAfter(tokens: readonly Token[], end: number): NameRun | null {
  if (tokens[end]?.text !== ',') return null;
  const from = roleStart(tokens, end);
  let head = -1;
  let to = from;
  for (; to < from + LONGEST; to++) {
    const token = tokens[to];
    if (!token || ENDS_ROLE.test(token.text) || (head >= 0 && token.pos === 'AUX')) break;
    if (head >= 0) continue;
    if (isHead(tokens, to)) head = to;
    else if (breaksBeforeHead(token)) return null;
  }
  const next = tokens[to];
  const anotherPerson = head === from && isNameWord(tokens[head]) && isNameWord(tokens[head + 1]);
  return head >= 0 && !anotherPerson && (!next || CLOSES_ROLE.test(next.text)) ? { from, to } : null;
}
