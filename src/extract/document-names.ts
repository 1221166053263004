import { withoutSuffix } from './name-runs.ts';
import type { NameReading } from './name-type.ts';
import { PARTICLES } from './name-words.ts';
import { isCapitalized, type SectionWords } from './section-words.ts';

/** How a document's own use of a word helps to tell names from other words. */
export interface WordUse {
  /** Lower-case forms that occur in lower case. */
  readonly lowered: ReadonlySet<string>;
  /** Lower-case forms that occur with a capital in the middle of a sentence. */
  readonly capitalized: ReadonlySet<string>;
}

/** Reads how the running text (not titles) writes each word. Linear. */
export function readWordUse(sections: readonly SectionWords[]): WordUse {
  const lowered = new Set<string>();
  const capitalized = new Set<string>();
  for (const words of sections) {
    if (words.titleCase) continue;
    words.tokens.forEach((token, i) => {
      const { lower } = token;
      if (token.text === lower) lowered.add(lower);
      else if (!words.openers[i] && isCapitalized(token.text)) capitalized.add(lower);
    });
  }
  return { lowered, capitalized };
}

/** Full names of a document, so that one word of them is recognized elsewhere. */
export interface DocumentNames {
  /** Family names, lower case, with and without particle: "leyen", "von der leyen". */
  readonly families: ReadonlySet<string>;
  readonly givens: ReadonlySet<string>;
  /** Whole names, lower case, words joined by a space, with their reading. */
  readonly wholes: ReadonlyMap<string, NameReading>;
}

/** Collects the names that stand on their own evidence. `full` are word lists of persons and organizations. */
export function collectDocumentNames(
  full: readonly { readonly names: readonly string[]; readonly reading: NameReading }[],
): DocumentNames {
  const families = new Set<string>();
  const givens = new Set<string>();
  const wholes = new Map<string, NameReading>();
  for (const { names, reading } of full) {
    const plain = withoutSuffix(names).map((n) => n.toLowerCase());
    const whole = plain.join(' ');
    const before = wholes.get(whole);
    if (!before || before.score < reading.score) wholes.set(whole, reading);
    if (reading.type !== 'person') continue;
    families.add(plain.at(-1) ?? '');
    const particle = plain.findIndex((n, i) => i > 0 && PARTICLES.has(n));
    if (particle > 0) families.add(plain.slice(particle).join(' '));
    if (plain.length > 1 && (plain[0] ?? '').length > 2) givens.add(plain[0] ?? '');
  }
  return { families, givens, wholes };
}
