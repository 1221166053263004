/** Two forms of names, and whether they are one person's. */
export interface GoldNamePair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** A line of annotated names: the forms of one person, or a pair. */
export type GoldNames =
  | { readonly forms: readonly string[]; readonly pair: null }
  | { readonly forms: null; readonly pair: GoldNamePair };

/**
 * Reads one line of annotated names: `{name, variants: […]}`, where all variants are one person's and no other line's,
 * or `{a, b, same}`.
 *
 * @throws TypeError for anything else
 */
export function parseGoldNames(json: unknown): GoldNames {
  const line = typeof json === 'object' && json !== null ? json : {};
  if ('variants' in line && isTexts(line.variants)) return { forms: line.variants, pair: null };
  if ('a' in line && 'b' in line && 'same' in line) {
    const { a, b, same } = line;
    if (typeof a === 'string' && typeof b === 'string' && typeof same === 'boolean')
      return { forms: null, pair: { a, b, same } };
  }
  throw new TypeError('neither a group {name, variants: [text, …]} nor a pair {a, b, same: true or false}');
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
