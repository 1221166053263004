import { nameKey } from '../resolve/name-key.ts';
import { exportPeople } from '../store/export.ts';
import {
  type ExportedAppearance,
  type ExportedMention,
  readAppearances,
  readMentions,
} from '../store/export-mentions.ts';
import type { Store } from '../store/open-store.ts';
import { type ClusteredItem, type ClusterFigures, clusterFigures } from './cluster-figures.ts';
import type { GoldBareSurname, GoldPerson, PeopleGold } from './people-gold.ts';
import type { Share } from './share.ts';

/** How well people are told apart and brought together across articles. */
export interface PeopleEvaluation {
  /** Bare surnames that were resolved to the right person. */
  readonly bareSurnames: Share;
  readonly wrong: readonly WrongSurname[];
  /** People under full names, one item an article and person. */
  readonly people: ClusterFigures;
  /** Annotated people who are several of ours, and ours who are several of the annotated. */
  readonly split: readonly { readonly person: string; readonly into: readonly string[] }[];
  readonly joined: readonly { readonly slug: string; readonly people: readonly string[] }[];
}

interface WrongSurname extends GoldBareSurname {
  /** Whom we took it for: a slug, or null. */
  readonly found: string | null;
}

/** One of our people, and the annotated person that most articles know under the same full names. */
interface OurPerson {
  readonly slug: string;
  readonly gold: string | null;
}

/** Measures the people of an ingested corpus against annotated ones. */
export async function evaluatePeople(store: Store, gold: PeopleGold): Promise<PeopleEvaluation> {
  const ofPeople = gold.people.flatMap(({ articles }) => articles);
  const articles = [...new Set([...ofPeople, ...gold.bareSurnames.map(({ article }) => article)])];
  const ours = await readOurPeople(store, gold.people);
  const mentions = byArticle(await readMentions(store, articles));
  const judged = gold.bareSurnames.map((bare) => ({ bare, person: personAt(bare, mentions, ours) }));
  const wrong = judged.filter(({ bare, person }) => person?.gold !== bare.person);
  const items = itemsOf(gold.people, byArticle(await readAppearances(store, articles)), ours);
  return {
    bareSurnames: { right: judged.length - wrong.length, of: judged.length },
    wrong: wrong.map(({ bare, person }) => ({ ...bare, found: person?.slug ?? null })),
    people: clusterFigures(items),
    split: severalOf(items, 'gold', 'found').map(([person, into]) => ({ person, into })),
    joined: severalOf(items, 'found', 'gold').map(([slug, people]) => ({ slug, people })),
  };
}

/** Full names, folded: a surname alone tells nobody apart. */
const fullKeysOf = (forms: readonly string[]): string[] =>
  forms.map(nameKey).filter((key): key is string => key?.includes(' ') ?? false);

async function readOurPeople(store: Store, people: readonly GoldPerson[]): Promise<Map<number, OurPerson>> {
  // Father and son can share a form: it is whose own name it is.
  const byForm = people.flatMap(({ id, forms }) => fullKeysOf(forms).map((key) => [key, id] as const));
  const byName = people.flatMap(({ id, canonical }) =>
    fullKeysOf([canonical]).map((key) => [key, id] as const),
  );
  const goldOf = new Map([...byForm, ...byName]);
  const ours = new Map<number, OurPerson>();
  for await (const { id, slug, aliases } of exportPeople(store)) {
    const counts = new Map<string, number>();
    for (const { name, articles } of aliases) {
      const gold = goldOf.get(nameKey(name) ?? '');
      if (gold !== undefined) counts.set(gold, (counts.get(gold) ?? 0) + articles);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    ours.set(id, { slug, gold: most?.[0] ?? null });
  }
  return ours;
}

function byArticle<T extends { readonly article: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group) group.push(row);
    else groups.set(row.article, [row]);
  }
  return groups;
}

function personAt(
  { article, start, end }: GoldBareSurname,
  mentions: ReadonlyMap<string, readonly ExportedMention[]>,
  ours: ReadonlyMap<number, OurPerson>,
): OurPerson | null {
  const mention = mentions.get(article)?.find((one) => one.start < end && one.end > start);
  return mention?.personId == null ? null : (ours.get(mention.personId) ?? null);
}

/** Each annotated person in each article that names them in full, with whom we took the name for. */
function itemsOf(
  people: readonly GoldPerson[],
  appearances: ReadonlyMap<string, readonly ExportedAppearance[]>,
  ours: ReadonlyMap<number, OurPerson>,
): ClusteredItem[] {
  return people.flatMap(({ id, canonical, forms, articles }) => {
    const keys = new Set(fullKeysOf([canonical, ...forms]));
    return articles.flatMap((article) => {
      const found = appearances
        .get(article)
        ?.find((one) => one.forms.some((form) => keys.has(nameKey(form) ?? '')));
      return found ? [{ gold: id, found: ours.get(found.personId)?.slug ?? null }] : [];
    });
  });
}

/** Clusters of one side that the other has in several. */
function severalOf(
  items: readonly ClusteredItem[],
  side: keyof ClusteredItem,
  other: keyof ClusteredItem,
): [string, string[]][] {
  const groups = new Map<string, Set<string>>();
  for (const item of items) {
    const [key, value] = [item[side], item[other]];
    if (key !== null && value !== null) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  }
  return [...groups].flatMap(([key, values]): [string, string[]][] =>
    values.size > 1 ? [[key, [...values].sort()]] : [],
  );
}
