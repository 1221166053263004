/** NUL, which PostgreSQL's text cannot hold, and halves of surrogate pairs, which UTF-8 cannot. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/**
 * The text as it can be stored: each NUL and each lone surrogate becomes U+FFFD, everything else stays.
 * The length stays too, so offsets into what was given and into what is stored agree. O(n).
 */
export function toStorableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
