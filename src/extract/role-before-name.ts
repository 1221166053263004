import type { Token } from '../text/tokens.ts';
import { isDemonym } from './country-names.ts';
import { honorificOf, isNameWord, isPosting, type NameRun } from './name-runs.ts';
import { isRoleBeforeName, personNoun } from './person-nouns.ts';
import { phraseStart } from './phrase-start.ts';

/** Honorific and description in front of a name. */
export interface NameFront {
  /** First token of honorific and role in front of the name, or the name's own first token. */
  readonly from: number;
  readonly honorific: string | null;
  /** Token range of the role, or null. */
  readonly role: NameRun | null;
}

/** Farthest that the head of an apposition stands before its comma: "the head of the bank, Jane Roe,". */
const REACH = 7;

const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';

/** The head of a role that ends at token `end`: "envoy" itself, or "Secretary" of "Secretary of State". */
function roleHead(tokens: readonly Token[], end: number): number | null {
  if (isRoleBeforeName(textAt(tokens, end)) && !isDemonym(textAt(tokens, end))) return end;
  for (let k = end; k > end - 4 && k > 1; k--) {
    if (!isNameWord(tokens[k])) return null;
    const before = textAt(tokens, k - 1) === 'the' ? k - 2 : k - 1;
    const office = textAt(tokens, before - 1);
    if (textAt(tokens, before) === 'to' && isPosting(office)) return before - 1;
    if (/^(?:of|for)$/.test(textAt(tokens, k - 1))) return isRoleBeforeName(office) ? k - 2 : null;
  }
  return null;
}

/** The head of a description that ends before a comma: "head" in "the head of the Roe bank". */
function apposedHead(tokens: readonly Token[], end: number): number | null {
  for (let k = end; k > end - REACH && k >= 0; k--) {
    const token = tokens[k];
    if (!token || !/^(?:NOUN|PROPN|ADJ|ADP|DET|NUM)$/.test(token.pos)) return null;
    const opensTail = k === end || /^(?:of|for|at|in|to)$/.test(textAt(tokens, k + 1));
    if (opensTail && personNoun(token.text) === 'one') return k;
  }
  return null;
}

/**
 * "The prime minister, Jane Roe, said …": the description of a person named between commas. With an article
 * the clause must go on after the name, else it is a list ("the president, Jane Roe, and others").
 */
function apposedRole(tokens: readonly Token[], name: NameRun): NameRun | null {
  if (textAt(tokens, name.from - 1) !== ',' || !/^[,.]$/.test(textAt(tokens, name.to))) return null;
  const head = apposedHead(tokens, name.from - 2);
  if (head === null) return null;
  const from = phraseStart(tokens, head);
  const role = { from, to: name.from - 1 };
  const before = tokens[from - 1];
  const owned = before?.pos === 'PRON' || tokens.slice(from, head).some((t) => /^['’‘]s?$/u.test(t.text));
  if (owned) return role;
  const goesOn =
    textAt(tokens, name.to) === '.' ||
    /^(?:VERB|AUX|ADV|PART|PRON|ADP|NUM)$/.test(tokens[name.to + 1]?.pos ?? '');
  const starts = before === undefined || before.pos === 'DET' || /^[.,;:“”"]$/u.test(before.text);
  return starts && goesOn && tokens[name.to + 1]?.text !== 'and' ? role : null;
}

/** Honorific and role in front of the name: "Special envoy Jane Roe", "Mr. Roe", "the premier, Jane Roe,". */
export function readNameFront(tokens: readonly Token[], name: NameRun): NameFront {
  const titled = honorificOf(textAt(tokens, name.from - 1)) !== null;
  const at = titled ? name.from - 2 : name.from - 1;
  const honorific = titled ? textAt(tokens, name.from - 1).replace(/\.$/, '') : null;
  const head = roleHead(tokens, at);
  const role = head === null ? null : { from: phraseStart(tokens, head), to: at + 1 };
  const found = role ?? (titled ? null : apposedRole(tokens, name));
  return { from: found?.from ?? at + 1, honorific, role: found };
}
