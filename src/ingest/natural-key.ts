import { createHash } from 'node:crypto';

/**
 * Natural keys of an article's quotes or mentions: what was said, folded (case, marks, spaces), and its
 * running number among equal ones. They stay when a paragraph is inserted above and every span moves
 * (docs/decisions/0004). Linear in the texts' length.
 *
 * @param texts the words, in text order
 * @returns one key a text: 22 characters of a SHA-256, a dot, the running number
 */
export function naturalKeys(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const folded =
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? text;
    const number = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, number);
    return `${createHash('sha256').update(folded).digest('base64url').slice(0, 22)}.${number}`;
  });
}
