import type { Span } from '../page/span.ts';
import type { Token } from '../text/tokens.ts';
import { isDemonym } from './country-names.ts';
import { honorificOf, isNameWord } from './name-runs.ts';
import { isRoleBeforeName, personNoun } from './person-nouns.ts';

/** Honorific and description next to a name. */
export interface NameFront {
  /** First token of honorific and role in front of the name, or the name's own first token. */
  readonly from: number;
  readonly honorific: string | null;
  /** Token range of the role, or null. */
  readonly role: { readonly from: number; readonly to: number } | null;
}

/** Farthest that a role is looked for, in tokens. */
const REACH = 9;

function isModifier(token: Token | undefined): boolean {
  if (!token) return false;
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos)) return /[\p{L}\p{N}]/u.test(token.text);
  if (/^(?:['’‘]s|['’]|-|&|\/)$/u.test(token.text)) return true;
  if (token.pos === 'VERB')
    return /(?:ing|ed)$/.test(token.text) && !/^(?:added|said|asked|noted|argued)$/.test(token.text);
  return isNameWord(token);
}

/** First token of the noun phrase that ends at `head`, without its article. */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let k = head;
  while (k > 0 && head - k < REACH) {
    const before = tokens[k - 1];
    if (before?.pos === 'DET' || !isModifier(before)) break;
    if (before?.pos === 'VERB' && !/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[k - 2]?.pos ?? '')) break;
    if (/^['’]$/.test(before?.text ?? '') && !/s$/.test(tokens[k - 2]?.text ?? '')) break;
    k--;
  }
  while (k < head && /^(?:['’‘]s|['’]|-|&|\/)$/u.test(tokens[k]?.text ?? '')) k++;
  return k;
}

/** The head of a role that ends at token `end`: "envoy" itself, or "Secretary" of "Secretary of State". */
function roleHead(tokens: readonly Token[], end: number): number | null {
  if (isRoleBeforeName(tokens[end]?.text ?? '') && !isDemonym(tokens[end]?.text ?? '')) return end;
  for (let k = end; k > end - 4 && k > 1; k--) {
    if (!isNameWord(tokens[k])) return null;
    if (/^(?:of|for)$/.test(tokens[k - 1]?.text ?? ''))
      return isRoleBeforeName(tokens[k - 2]?.text ?? '') ? k - 2 : null;
  }
  return null;
}

/** "The prime minister, Jane Roe, …": a described person named between commas. */
function apposedRole(tokens: readonly Token[], name: { from: number; to: number }): number | null {
  if (tokens[name.from - 1]?.text !== ',' || !/^[,.]$/.test(tokens[name.to]?.text ?? '')) return null;
  const head = name.from - 2;
  if (personNoun(tokens[head]?.text ?? '') !== 'one') return null;
  const start = phraseStart(tokens, head);
  const before = tokens[start - 1];
  return before?.pos === 'DET' || before?.pos === 'PRON' || start === 0 ? head : null;
}

/** Honorific and role in front of the name `[from, to)`. */
export function readNameFront(tokens: readonly Token[], name: { from: number; to: number }): NameFront {
  let at = name.from - 1;
  let honorific: string | null = null;
  const title = tokens[at];
  if (title && honorificOf(title.text) !== null && tokens[at + 1]) {
    honorific = title.text.replace(/\.$/, '');
    at--;
  }
  const head = roleHead(tokens, at) ?? (honorific === null ? apposedRole(tokens, name) : null);
  if (head === null) return { from: at + 1, honorific, role: null };
  const from = phraseStart(tokens, head);
  return {
    from,
    honorific,
    role: { from, to: head === name.from - 2 && tokens[at]?.text === ',' ? head + 1 : at + 1 },
  };
}

const ENDS_ROLE = /^(?:[,.;:!?()—–"“”]|who|whose|which|said|says|told|and)$/u;

/** The description after a name: `Jane Roe, the envoy's lawyer, said` → "envoy's lawyer". Null where none stands. */
export function readRoleAfter(tokens: readonly Token[], end: number): { from: number; to: number } | null {
  if (tokens[end]?.text !== ',') return null;
  let from = end + 1;
  if (tokens[from]?.pos === 'NUM' && tokens[from + 1]?.text === ',') from += 2;
  if (tokens[from]?.pos === 'DET') from++;
  let head = -1;
  let to = from;
  for (; to < from + 2 * REACH; to++) {
    const token = tokens[to];
    if (!token || ENDS_ROLE.test(token.text)) break;
    if (
      head < 0 &&
      /^(?:VERB|AUX|SCONJ|PRON)$/.test(token.pos) &&
      !/^(?:his|her|their|its)$/.test(token.text)
    )
      break;
    if (head >= 0 && token.pos === 'AUX') break;
    if (head < 0 && personNoun(token.text) === 'one' && !isNameWordNext(tokens, to)) head = to;
    else if (head < 0 && token.pos === 'ADP') break;
  }
  const closed = /^[,.;)—–]$|^(?:who|whose|which|and|said|says)$/u.test(tokens[to]?.text ?? '.');
  return head >= 0 && closed && !endsInName(tokens, head, from) ? { from, to } : null;
}

function isNameWordNext(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && /^(?:NOUN|PROPN)$/.test(next.pos);
}

/** "…, Senator Jane Roe and …" is another person, not a description. */
function endsInName(tokens: readonly Token[], head: number, from: number): boolean {
  return head === from && isNameWord(tokens[head]) && isNameWord(tokens[head + 1]);
}

/** Character span of a token range. */
export function spanOf(tokens: readonly Token[], range: { from: number; to: number }): Span {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 };
}
