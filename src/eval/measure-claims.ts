import type { Span } from '../page/span.ts';
import { type ExportedClaim, exportArticles, exportClaims } from '../store/export.ts';
import type { Store } from '../store/open-store.ts';
import type { GoldClaim, GoldVerdict } from './claim-gold.ts';

/** How well claims of several articles are joined, and compared. */
export interface ClaimReport {
  /** Annotated claims. */
  readonly claims: number;
  /** Those of which wordings in two articles or more are one claim. */
  readonly joined: number;
  /** Those that are joined and of which it is rightly told whether the articles agree. */
  readonly right: number;
  /** Contradictions that annotators know of none of. */
  readonly spuriousContradictions: readonly string[];
  readonly outcomes: readonly ClaimOutcome[];
}

export interface ClaimOutcome {
  readonly id: string;
  readonly gold: GoldVerdict;
  /** Null where no two articles were joined. */
  readonly found: GoldVerdict | null;
  /** How many of its articles were joined. */
  readonly articles: number;
}

const VERDICTS: Readonly<Record<string, GoldVerdict>> = {
  AGREES: 'agree',
  DIFFERS: 'differ in detail',
  CONTRADICTS: 'contradict',
};

/** An appearance holds a wording of which it has half of the shorter of the two. */
const LEAST_COMMON = 0.5;

/**
 * Judges annotated claims by the stored ones: of those that hold wordings in two articles or more, the one that holds those
 * of most articles tells the verdict; where several hold as many, any of them may be right.
 */
export async function measureClaims(store: Store, gold: readonly GoldClaim[]): Promise<ClaimReport> {
  const texts = new Map<string, string>();
  for await (const { article, text } of exportArticles(store)) texts.set(article, text);
  const found: ExportedClaim[] = [];
  for await (const claim of exportClaims(store)) if (claim.agreement !== 'SINGLE') found.push(claim);
  const placed = gold.map((claim) => ({ ...claim, spans: findWordings(claim, texts) }));
  const outcomes = placed.map((claim) => judge(claim, found));
  const known = placed.filter(({ verdict }) => verdict === 'contradict');
  const spurious = found.filter(
    (claim) =>
      claim.agreement === 'CONTRADICTS' && !known.some(({ spans }) => articlesHeld(claim, spans).size > 1),
  );
  return {
    claims: gold.length,
    joined: outcomes.filter((outcome) => outcome.found !== null).length,
    right: outcomes.filter((outcome) => outcome.found === outcome.gold).length,
    spuriousContradictions: spurious.map(({ text }) => text),
    outcomes,
  };
}

type Placed = Span & { readonly article: string };

function findWordings({ wordings }: GoldClaim, texts: ReadonlyMap<string, string>): Placed[] {
  return wordings.flatMap(({ article, wording }) => {
    const start = texts.get(article)?.indexOf(wording) ?? -1;
    return start < 0 ? [] : [{ article, start, end: start + wording.length }];
  });
}

function judge(
  { id, verdict, spans }: GoldClaim & { readonly spans: readonly Placed[] },
  found: readonly ExportedClaim[],
): ClaimOutcome {
  const held = found
    .map(({ agreement, ...claim }) => ({ agreement, articles: articlesHeld(claim, spans).size }))
    .filter(({ articles }) => articles > 1);
  const most = Math.max(0, ...held.map(({ articles }) => articles));
  const verdicts = held.flatMap(({ agreement, articles }) =>
    articles === most ? (VERDICTS[agreement] ?? []) : [],
  );
  const told = verdicts.find((one) => one === verdict) ?? verdicts[0] ?? null;
  return { id, gold: verdict, found: told, articles: most };
}

/** The articles of which the claim holds a wording. */
function articlesHeld(
  { appearances }: Pick<ExportedClaim, 'appearances'>,
  spans: readonly Placed[],
): Set<string> {
  const holds = (span: Placed) =>
    appearances.some(({ article, start, end }) => {
      const common = Math.min(end, span.end) - Math.max(start, span.start);
      return (
        article === span.article && common >= LEAST_COMMON * Math.min(end - start, span.end - span.start)
      );
    });
  return new Set(spans.filter(holds).map(({ article }) => article));
}
