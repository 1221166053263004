/** What has an address of its own, as the first part of its path. */
const NOUNS = ['article', 'person', 'organization', 'outlet', 'quote', 'claim', 'story'] as const;
export type Noun = (typeof NOUNS)[number];

/** What an address stands for. */
export interface Address {
  readonly noun: Noun;
  /** A slug; an outlet's domain; the global id of a quote or claim. */
  readonly key: string;
  /** Whether it asks for the Atom feed of quotes. */
  readonly isFeed: boolean;
}

const FEED = 'quotes.atom';

/** The path of a thing, percent-encoded: `/person/steve-witkoff`. */
export function pathOf(noun: Noun, key: string): string {
  return `/${noun}/${encodeURIComponent(key)}`;
}

/** The path of a speaker's feed of quotes. */
export function feedPathOf(noun: 'person' | 'organization', key: string): string {
  return `${pathOf(noun, key)}/${FEED}`;
}

/** What a path stands for; null where it is none of ours. */
export function readAddress(pathname: string): Address | null {
  const [before, first, encoded, last, ...more] = pathname.split('/');
  const noun = NOUNS.find((each) => each === first);
  if (before !== '' || !noun || !encoded || more.length > 0) return null;
  const isFeed = last === FEED && (noun === 'person' || noun === 'organization');
  if (last !== undefined && !isFeed) return null;
  const key = decode(encoded);
  return key === null ? null : { noun, key, isFeed };
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
