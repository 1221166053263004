import { parseArticleRecord } from '../page/article-record.ts';
import { requireObject } from '../page/field.ts';
import { InputError } from '../page/input-error.ts';
import type { Span } from '../page/span.ts';
import { readMentions } from '../store/export-mentions.ts';
import type { Store } from '../store/open-store.ts';
import { type ClusterFigures, clusterFigures } from './cluster-figures.ts';

/** A text in which annotators tied mentions of people to chains that run through several texts (as ECB+ does). */
export interface ChainedText {
  readonly id: string;
  readonly people: readonly (Span & { readonly chain: string })[];
}

/** Checks one line: `{id, text, people: [{start, end, chain}]}`. Throws InputError at the first field of no use. */
export function parseChainedText(json: unknown): ChainedText {
  const { id } = parseArticleRecord(json);
  const { people } = requireObject(json);
  if (!Array.isArray(people)) throw new InputError('people', 'an array', people ?? null);
  return {
    id,
    people: people.map((mention, index) => {
      const { start, end, chain } = requireObject(mention);
      if (!Number.isInteger(start) || !Number.isInteger(end) || typeof chain !== 'string')
        throw new InputError(`people[${index}]`, 'start, end and chain', JSON.stringify(mention));
      return { start: Number(start), end: Number(end), chain };
    }),
  };
}

/** Measures the people of an ingested corpus on the annotated mentions in which we found a person's name. */
export async function evaluatePersonChains(
  store: Store,
  texts: readonly ChainedText[],
): Promise<ClusterFigures> {
  const chains = new Map(texts.map(({ id, people }) => [id, people]));
  const mentions = await readMentions(store, [...chains.keys()]);
  const items = mentions.flatMap(({ article, start, end, personId }) => {
    const gold = chains.get(article)?.find((one) => one.start < end && one.end > start);
    return gold && personId !== null ? [{ gold: gold.chain, found: String(personId) }] : [];
  });
  return clusterFigures(items);
}
