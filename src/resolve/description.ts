import { countryCode, isDemonym } from '../extract/country-names.ts';
import { personNoun } from '../extract/person-nouns.ts';
import { boundedMemo } from '../text/bounded-memo.ts';

/** A role or noun phrase for one person, taken apart: "the US special envoy", "president of Roeland". */
export interface Description {
  /** The noun that says what the person is: "envoy". */
  readonly head: string;
  /** Words that tell holders apart, folded to five letters: "ukrai" for Ukraine and Ukrainian. */
  readonly modifiers: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** "the former president" */
  readonly former: boolean;
  /** Capitalized modifiers other than nations: whose envoy, which body's chair. */
  readonly owners: ReadonlySet<string>;
}

const FORMER = /^(?:former|ex|late|then|past)$/i;
const PREPOSITION = /^(?:of|for|to|at|in|on|from|with|who|under|during)$/i;
/** Heads of state and government, whom news call "leader" when it names their country: "the Roeland leader". */
const LEADERS = new Set(
  'president premier minister chancellor king queen leader ruler emir chairman dictator'.split(' '),
);
/** Words that tell nothing apart. */
const EMPTY = new Set(
  'the a an his her their its my our former then new said top senior prime special vice'.split(' '),
);
/** "Roe's" → "Roe", "U.S." → "US". */
const POSSESSIVE = /['’‘]s(?![\p{L}\p{N}])/gu;
const WORD = /[\p{L}\p{N}]+(?:-\p{L}+)*/gu;
/** Letters that a country and its demonym share: "Ukraine", "Ukrainian". */
const NATION_STEM = 4;
const MODIFIER_STEM = 5;
/** Longer descriptions are cut. */
const LONGEST = 200;

/** "us", "American" and "United States" are one nation whatever the word. */
function nationStem(word: string): string {
  return countryCode(word) === 'US' || word.startsWith('america') ? 'us' : word.slice(0, NATION_STEM);
}

/** Takes a role or noun phrase apart; null where no noun in it names one person. */
export const readDescription = boundedMemo((text: string): Description | null => {
  const words = text.slice(0, LONGEST).replace(POSSESSIVE, '').replaceAll('.', '').match(WORD) ?? [];
  const stop = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const front = stop < 0 ? words : words.slice(0, stop);
  const headAt = front.findLastIndex((word) => personNoun(word) === 'one');
  const head = front[headAt]?.toLowerCase();
  if (head === undefined) return null;
  const rest = words.filter(
    (word, i) => i !== headAt && !EMPTY.has(word.toLowerCase()) && !PREPOSITION.test(word),
  );
  const isNation = (word: string) => countryCode(word) !== null || isDemonym(word);
  const owners = rest.filter((word) => /^\p{Lu}/u.test(word) && !isNation(word) && personNoun(word) === null);
  const stems = (some: readonly string[]) =>
    new Set(some.map((word) => word.toLowerCase().slice(0, MODIFIER_STEM)));
  return {
    head: head.replace(/^.*-/, ''),
    modifiers: stems(rest),
    nations: new Set(rest.filter(isNation).map((word) => nationStem(word.toLowerCase()))),
    former: words.some((word) => FORMER.test(word)),
    owners: stems(owners),
  };
}, 5_000);

/** Nouns under which a description's holder can be called: its own head, and "leader" for those who lead. */
export function headsOf({ head }: Description): string[] {
  return LEADERS.has(head) && head !== 'leader' ? [head, 'leader'] : [head];
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** Both name nations, or owners, and none is the same. */
function conflict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && common(a, b) === 0;
}

/**
 * How well a noun phrase fits a role: 0 for another noun or another country's or person's ("Roe's envoy" is
 * not "Doe's envoy"); 1 for the same noun; more for each modifier that agrees. "Leader" needs the country.
 */
export function agreement(phrase: Description, role: Description): number {
  if (conflict(phrase.nations, role.nations) || conflict(phrase.owners, role.owners)) return 0;
  if (phrase.former && !role.former) return 0;
  if (phrase.head !== role.head) {
    const leads = phrase.head === 'leader' && LEADERS.has(role.head);
    if (!leads || common(phrase.nations, role.nations) === 0) return 0;
  }
  return 1 + common(phrase.modifiers, role.modifiers);
}
