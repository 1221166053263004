import { articleSource } from './article-source.ts';
import { claimSource } from './claim-source.ts';
import { outletSource } from './outlet-source.ts';
import { quoteSource } from './quote-source.ts';
import type { SearchSource } from './source.ts';
import { organizationSource, personSource } from './speaker-sources.ts';

/** All that search looks through. */
export const searchSources: readonly SearchSource[] = [
  personSource,
  organizationSource,
  outletSource,
  claimSource,
  quoteSource,
  articleSource,
];
