import { basename, join } from 'node:path';
import type { InputProblem } from '../ingest/read-documents.ts';
import { readClaimGold } from './claim-gold.ts';
import type { ClusterFigures } from './cluster-figures.ts';
import { evaluateCopies } from './evaluate-copies.ts';
import { evaluatePeople, type PeopleEvaluation } from './evaluate-people.ts';
import { evaluatePersonChains, parseChainedText } from './evaluate-person-chains.ts';
import { evaluateStories, type StoryClusterReport, type StoryPairReport } from './evaluate-stories.ts';
import { readGoldLines } from './gold-lines.ts';
import { parseGoldNames } from './gold-names.ts';
import { type ClaimReport, measureClaims } from './measure-claims.ts';
import { measureNames } from './measure-names.ts';
import { measureParaphrases } from './measure-paraphrases.ts';
import { measureUtterances } from './measure-utterances.ts';
import type { PairFigures } from './pair-figures.ts';
import { readPeopleGold } from './people-gold.ts';
import { readUtteranceGold } from './utterance-gold.ts';
import type { UtteranceReport } from './utterance-report.ts';
import { withCorpus } from './with-corpus.ts';

/** Files to measure links on. */
export interface LinkGold {
  /** Folder of `people.dev.json` and the pairs of utterances, copies and stories. */
  readonly links: string;
  /** The articles that these are about. */
  readonly articles: string;
  /** Groups of name variants. */
  readonly names: string;
  /** Short texts with story clusters and person chains. */
  readonly ecbplus: readonly string[];
  /** `clusters.json` and `claims.json` of annotated pages, and the pages. */
  readonly clusters: string;
  readonly claims: string;
  readonly pages: string;
}

/** What `docs/accuracy.md` says of links. */
export interface LinkFigures {
  readonly names: PairFigures;
  readonly people: Pick<PeopleEvaluation, 'bareSurnames' | 'people'>;
  readonly utterances: readonly { readonly name: string; readonly report: UtteranceReport }[];
  /** Paraphrase pairs by utterances and claims. */
  readonly paraphrases: UtteranceReport;
  readonly claims: ClaimReport;
  readonly copies: PairFigures;
  readonly stories: StoryPairReport | StoryClusterReport;
  readonly ecbplus: readonly {
    readonly name: string;
    readonly stories: StoryPairReport | StoryClusterReport;
    readonly people: ClusterFigures;
  }[];
}

const UTTERANCE_SETS = ['utterance-pairs', 'utterance-pairs-short', 'paraphrase-pairs'] as const;

/** Ingests the articles, each set into an empty database of its own, and measures every kind of link. */
export async function measureLinks(
  gold: LinkGold,
  onProblem: (problem: InputProblem) => void,
): Promise<LinkFigures> {
  const file = (name: string) => join(gold.links, `${name}.dev.jsonl`);
  const news = await withCorpus(gold.articles, { onProblem }, async (store) => {
    const utterances: { name: string; report: UtteranceReport }[] = [];
    for (const name of UTTERANCE_SETS)
      utterances.push({ name, report: await measureUtterances(store, await readUtteranceGold(file(name))) });
    return {
      paraphrases: await measureParaphrases(store, await readUtteranceGold(file('paraphrase-pairs'))),
      utterances,
      people: await evaluatePeople(store, await readPeopleGold(join(gold.links, 'people.dev.json'))),
      copies: await evaluateCopies(store, file('copies')),
      stories: await evaluateStories(store, file('story-pairs')),
    };
  });
  const pages = await withCorpus(gold.pages, { onProblem }, async (store) => ({
    utterances: await measureUtterances(store, await readUtteranceGold(gold.clusters)),
    claims: await measureClaims(store, await readClaimGold(gold.claims)),
  }));
  const ecbplus: LinkFigures['ecbplus'][number][] = [];
  for (const texts of gold.ecbplus) {
    ecbplus.push(
      await withCorpus(texts, { onProblem }, async (store) => ({
        name: basename(texts, '.jsonl'),
        stories: await evaluateStories(store, texts),
        people: await evaluatePersonChains(store, await readGoldLines(texts, parseChainedText)),
      })),
    );
  }
  return {
    ...news,
    names: measureNames(await readGoldLines(gold.names, parseGoldNames)),
    utterances: [...news.utterances, { name: 'five pages, clusters', report: pages.utterances }],
    claims: pages.claims,
    ecbplus,
  };
}
