import { speakerNoun } from '../extract/speaker-nouns.ts';
import { bodyHead, bodyWords } from './body-head.ts';
import { lastBefore, type PlacedMention } from './document-view.ts';
import type { NominalLink } from './nominal-links.ts';

/** An organization as noun phrases can refer to it. */
export interface NamedBody {
  readonly entity: number;
  readonly names: readonly string[];
  /** In text order. */
  readonly mentions: readonly PlacedMention[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const COMPANY = words(
  `inc corp corporation co company ltd llc plc ag gmbh holdings motors airlines airways industries technologies systems
  pharmaceuticals laboratories foods partners enterprises`,
);
const PAPER = words(
  'times post journal herald tribune gazette globe chronicle observer telegraph register examiner',
);
const STATION = words('news tv television radio network broadcasting');
const AGENCY = words('agency administration bureau service authority');
const CHARITY = words(
  'foundation association alliance coalition league society institute federation movement initiative fund trust watch',
);
/** Nouns for a body whose name need not hold the noun itself: “the company” for Roe Motors. */
const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['company', 'firm', 'manufacturer', 'maker'].map((noun) => [noun, COMPANY] as const),
  ...['newspaper', 'paper', 'daily'].map((noun) => [noun, PAPER] as const),
  ...['broadcaster', 'network', 'station', 'channel'].map((noun) => [noun, STATION] as const),
  ['agency', AGENCY],
  ...['group', 'organization', 'organisation', 'charity', 'nonprofit'].map(
    (noun) => [noun, CHARITY] as const,
  ),
]);
/** Letters by which a modifier and a word of the name agree: “the defense ministry”, Ministry of Defence. */
const STEM = 5;
/** Sentences back in which one of several bodies counts as the one meant. */
const NEAR = 2;
/** More bodies of one kind than a text can keep apart. */
const MOST_ALIKE = 40;
const DEFINITE = /^the\s+/i;
/** Indexes bodies by the head nouns of their names. Linear. */
export function indexBodies(bodies: readonly NamedBody[]): ReadonlyMap<string, readonly NamedBody[]> {
  const index = new Map<string, NamedBody[]>();
  for (const body of bodies) {
    for (const head of new Set(body.names.filter((name) => /\s/u.test(name)).map(bodyHead))) {
      index.set(head, [...(index.get(head) ?? []), body]);
    }
  }
  return index;
}

/**
 * Which organization a definite noun phrase means: "the ministry" after the one ministry that the text has named, "the
 * company" after its one company. Between several the one just mentioned, else ambiguous. Null for other phrases.
 */
export function linkBody(
  placed: PlacedMention,
  index: ReadonlyMap<string, readonly NamedBody[]>,
): NominalLink | null {
  const { mention } = placed;
  const phrase = bodyWords(mention.text.replace(DEFINITE, ''));
  const noun = phrase.at(-1) ?? '';
  if (!DEFINITE.test(mention.text) || speakerNoun(noun) !== 'group') return null;
  const heads = [noun, ...(KINDS.get(noun) ?? [])];
  const kind = new Set(heads.flatMap((head) => (index.get(head) ?? []).slice(0, MOST_ALIKE)));
  const fitting = [...kind].filter(
    (body) => (body.mentions[0]?.index ?? Number.POSITIVE_INFINITY) < placed.index && agrees(phrase, body),
  );
  const near = fitting.filter(
    (body) => placed.sentence - (lastBefore(body.mentions, placed.index)?.sentence ?? 0) <= NEAR,
  );
  const [only] = fitting.length === 1 ? fitting : near;
  if (only === undefined && fitting.length === 0) return null;
  if (only !== undefined && (fitting.length === 1 || near.length === 1))
    return { entity: only.entity, candidates: [], rule: 'body: only one of its kind', score: 0.75 };
  const candidates = fitting.map(({ entity }) => entity);
  return { entity: null, candidates, rule: 'body: several of its kind', score: 0.5 };
}

/** Whether every modifier of the phrase is a word of the name, too. */
function agrees(phrase: readonly string[], body: NamedBody): boolean {
  const stems = new Set(body.names.flatMap(bodyWords).map((word) => word.slice(0, STEM)));
  return phrase.slice(0, -1).every((word) => stems.has(word.slice(0, STEM)));
}
