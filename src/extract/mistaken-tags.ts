import type { Token } from '../text/tokens.ts';
import { cueComplements } from './cue-verbs.ts';

/** "exit polls", "the critics": plural nouns that the tagger takes for verbs after a modifier. */
export function isMistakenVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token?.pos !== 'VERB' || !token.text.endsWith('s')) return false;
  return before?.pos === 'DET' || before?.pos === 'ADJ' || /^(?:to|by|exit)$/.test(before?.text ?? '');
}

/** "The report states that …": a reporting verb that the tagger takes for a noun after its subject. */
export function isMistakenNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const subject = tokens[i - 1];
  if (token?.pos !== 'NOUN' || subject?.pos !== 'NOUN' || !token.text.endsWith('s')) return false;
  return tokens[i + 1]?.text === 'that' && isVerbLike(token);
}

/** A lower-case reporting verb, also where the tagger takes it for a noun: "police report", "the ad claims". */
export function isVerbLike(token: Token | undefined): boolean {
  if (!token || token.text !== token.text.toLowerCase()) return false;
  return /^(?:VERB|AUX)$/.test(token.pos) || cueComplements(token.lemma.replace(/s$/, '')) !== null;
}
