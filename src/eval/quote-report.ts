import { EXTRACTOR_VERSION } from '../extract/extract-page.ts';
import { RESOLVER_VERSION } from '../resolve/resolve-document.ts';
import type { QuoteEvaluation, ReadingCost } from './evaluate-quotes.ts';
import { type ActMeasures, measureActs } from './measure-acts.ts';
import { type EntityMeasures, measureEntities } from './measure-entities.ts';
import { measureQuotes, type QuoteMeasures } from './measure-quotes.ts';
import { measureReliability, type ReliabilityTable } from './reliability.ts';

/** All figures of one evaluation: what `onrecord eval quotes --json` prints. */
export interface QuoteReport {
  readonly extractor: string;
  readonly resolver: string;
  readonly articles: number;
  readonly quotes: QuoteMeasures;
  readonly acts: ActMeasures;
  /** Null where the annotation doesn't tell who the speakers are. */
  readonly entities: EntityMeasures | null;
  readonly reliability: ReliabilityTable;
  readonly cost: ReadingCost & {
    readonly millisecondsPerThousandWords: number;
    readonly processorMillisecondsPerThousandWords: number;
    readonly addedMemoryPerThousandWords: number;
  };
}

export function reportQuotes({ articles, cost }: QuoteEvaluation): QuoteReport {
  const outcomes = articles.flatMap((article) => article.outcomes);
  const thousands = Math.max(1, cost.words) / 1000;
  return {
    extractor: EXTRACTOR_VERSION,
    resolver: RESOLVER_VERSION,
    articles: articles.length,
    quotes: measureQuotes(outcomes),
    acts: measureActs(outcomes),
    entities: measureEntities(outcomes),
    reliability: measureReliability(outcomes),
    cost: {
      ...cost,
      millisecondsPerThousandWords: cost.milliseconds / thousands,
      processorMillisecondsPerThousandWords: cost.processorMilliseconds / thousands,
      addedMemoryPerThousandWords: cost.addedMemory / thousands,
    },
  };
}
