import type { Entity, SpeakerStatus } from '../resolve/entity.ts';
import type { GoldEntity } from './gold-article.ts';

/** Who the resolver says the speaker is. */
interface ToldSpeaker {
  readonly status: SpeakerStatus;
  readonly entity: Pick<Entity, 'type' | 'name' | 'forms'> | null;
  /** The words of the speaker mention, or null. */
  readonly mention: string | null;
}

/** In front of a name, no part of it ("Ms" in "Ms Holm", "the" in "the Church"). */
const BEFORE_NAMES = new Set('the a an mr mrs ms miss dr prof professor sir'.split(' '));
/** Ends what a name with an apposition calls somebody ("Vera Holm of the Harbor Trust", "Vera Holm, QC"). */
const APPOSITION = /[,(]|\s(?:of|at|for|from|to|in|with)\s/u;

/** Types that name the same sort of thing. Reports, letters and websites that speak have none of ours. */
const BROAD_TYPES: Readonly<Record<string, 'person' | 'body'>> = {
  person: 'person',
  organization: 'body',
  place: 'body',
  country: 'body',
};

/** The words of a name in lower case, without accents, possessive ending, article and courtesy title. */
function nameWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/['’]s?(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.findIndex((word) => !BEFORE_NAMES.has(word));
  return first === -1 ? [] : words.slice(first);
}

/** The fullest of the names by their last word: "holm" → the longest of "Vera Holm", "Ms Holm". */
function fullestByLastWord(names: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const fullest = new Map<string, (readonly string[])[]>();
  for (const words of names) {
    const last = words.at(-1);
    if (last === undefined) continue;
    const rivals = fullest.get(last) ?? [];
    const length = rivals[0]?.length ?? 0;
    if (words.length > length) fullest.set(last, [words]);
    else if (words.length === length) fullest.set(last, [...rivals, words]);
  }
  return fullest;
}

const endsWith = (words: readonly string[], ending: readonly string[]): boolean =>
  ending.every((word, i) => word === words[words.length - ending.length + i]);

/**
 * Whether an entity of ours bears a name of the gold entity. Of the names that end in the same word, the fullest on
 * both sides must agree: be the same, or one the end of the other and of one sort ("Mayor Vera Holm",
 * "Vera Holm"). So "Otto Holm" is not "Vera Holm" though both are called Holm.
 */
function bearsName(gold: GoldEntity, entity: NonNullable<ToldSpeaker['entity']>): boolean {
  const names = gold.names.flatMap((name) => [name, name.split(APPOSITION)[0] ?? '']);
  const theirs = fullestByLastWord(names.map(nameWords));
  const ours = fullestByLastWord([entity.name, ...entity.forms.map(({ name }) => name)].map(nameWords));
  const sameType = BROAD_TYPES[gold.type] === BROAD_TYPES[entity.type];
  return [...ours].some(([last, forms]) =>
    (theirs.get(last) ?? []).some((name) =>
      forms.some((form) => {
        const [long, short] = name.length < form.length ? [form, name] : [name, form];
        return endsWith(long, short) && (sameType || long.length === short.length);
      }),
    ),
  );
}

/**
 * Whether the resolver knows who a matched quote's speaker is:
 * - the article names the gold entity: resolved to an entity of ours that bears one of these names (`bearsName`), or
 *   kept as an unnamed source whose words are in every one of them (a source called only "officials of the port");
 * - the article never names it: nobody is claimed, and the speaker mention is the right one (`mentionRight`).
 * Ambiguous and unresolved are wrong where there is a name.
 */
export function isEntityRight(gold: GoldEntity, told: ToldSpeaker, mentionRight: boolean): boolean {
  if (gold.names.length === 0) return told.entity === null && mentionRight;
  if (told.entity) return bearsName(gold, told.entity);
  if (told.status !== 'UNNAMED' || told.mention === null) return false;
  const words = nameWords(told.mention);
  return (
    words.length > 0 && gold.names.every((name) => words.every((word) => nameWords(name).includes(word)))
  );
}
