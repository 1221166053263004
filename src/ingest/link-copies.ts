import { type CopyArticle, type CopyLink, findCopies } from '../link/find-copies.ts';
import type { Section } from '../page/page.ts';
import type { CopyCandidate } from '../store/copy.ts';
import { bodyText, toTextSpan } from './body-text.ts';
import type { MutualLink } from './mutual-link.ts';
import type { Reading } from './read-article.ts';

/** Those of the candidates that print the article's text. */
export function linkCopies(
  articleId: number,
  reading: Reading,
  candidates: readonly CopyCandidate[],
): MutualLink[] {
  if (candidates.length === 0) return [];
  const { sections } = reading.page;
  const sectionsOf = new Map(candidates.map((candidate) => [candidate.id, candidate.sections]));
  return findCopies(ownCopyArticle(articleId, reading), candidates.map(storedCopyArticle)).map((copy) => ({
    kind: 'SYNDICATED_COPY',
    otherId: copy.otherId,
    utteranceId: null,
    evidence: evidenceOf(copy),
    spans: copy.shared.map(({ a }) => toTextSpan(sections, a)),
    otherSpans: copy.shared.map(({ b }) => toTextSpan(sectionsOf.get(copy.otherId) ?? [], b)),
    method: copy.method,
    version: copy.version,
    score: copy.score,
  }));
}

function evidenceOf({ containment, jaccard, originalRule, wire }: CopyLink): string {
  return [
    `${percent(containment)} of the shorter body stands in the other (Jaccard ${percent(jaccard)})`,
    `original: ${originalRule}`,
    ...(wire ? [`credits ${wire.agency}: "${wire.evidence}"`] : []),
  ].join('; ');
}

function ownCopyArticle(id: number, { page, body }: Reading): CopyArticle {
  const { text, sections, outlet, bylines, publishedAt } = page;
  return {
    id,
    body,
    outletDomain: outlet?.value.domain ?? null,
    bylines: bylines.map(({ value }) => value),
    credits: creditLines(text, sections),
    publishedAt: publishedAt?.value.instant ?? null,
  };
}

function storedCopyArticle({
  id,
  outletDomain,
  byline,
  publishedAt,
  text,
  sections,
}: CopyCandidate): CopyArticle {
  const [body, credits] = [bodyText(text, sections), creditLines(text, sections)];
  return { id, body, outletDomain, bylines: byline, credits, publishedAt };
}

const creditLines = (text: string, sections: readonly Section[]): string[] =>
  sections.filter(({ kind }) => kind === 'credit').map(({ start, end }) => text.slice(start, end));

const percent = (share: number): string => `${Math.round(100 * share)} %`;
