import { isRuling } from '../link/edit-method.ts';
import { compareNames } from '../resolve/compare-names.ts';
import { judgeNames, MATCHER_VERSION, type NameJudgment, type NameProfile } from '../resolve/judge-names.ts';
import { areToldApart } from '../resolve/names-together.ts';
import { findNamesById, type StoredName } from '../store/name.ts';
import { findPairs, type NamePairRow, saveNamePairs } from '../store/name-pair.ts';
import { findNamesTogether, type NamesTogether, readNameProfiles } from '../store/name-profile.ts';
import type { Tx } from '../store/statement.ts';

/** Pairs of one name that are judged by evidence, the likeliest: an initial can stand for hundreds. */
const PAIRS_PER_NAME = 20;

const EMPTY: NameProfile = { roles: [], people: [], bodies: [], topics: [], days: null };

/** Judges anew, by what articles tell, the pairs of these names that names alone can't decide. */
export async function judgePairs(tx: Tx, nameIds: readonly number[]): Promise<void> {
  const open = (await findPairs(tx, nameIds)).filter(({ method }) => !isRuling(method));
  const pairs = likeliest(open, new Set(nameIds));
  const ids = [...new Set(pairs.flatMap(({ aId, bId }) => [aId, bId]))].sort((a, b) => a - b);
  const names = new Map((await findNamesById(tx, ids)).map((name) => [name.id, name]));
  const compared = pairs.flatMap(({ aId, bId }) => {
    const [a, b] = [names.get(aId), names.get(bId)];
    return a && b ? [{ a, b, comparison: compareNames(a, b) }] : [];
  });
  const unsure = compared.filter(({ a, comparison }) => isOpen(a, comparison));
  const asked = [...new Set(unsure.flatMap(({ a, b }) => [a.id, b.id]))].sort((a, b) => a - b);
  const profiles = await readNameProfiles(tx, asked);
  const together = new Map(
    (await findNamesTogether(tx, asked)).map((found) => [`${found.aId} ${found.bId}`, found]),
  );
  const rows = compared.map(({ a, b, comparison }): NamePairRow => {
    const evidence = [profiles.get(a.id) ?? EMPTY, profiles.get(b.id) ?? EMPTY] as const;
    const judgment: NameJudgment = isOpen(a, comparison)
      ? judgeNames(comparison, evidence, toldApart(a, b, together.get(`${a.id} ${b.id}`)))
      : comparison;
    // What evidence speaks against stays a question: other articles can answer it yet.
    const verdict = judgment.verdict === 'different' && isOpen(a, comparison) ? 'unsure' : judgment.verdict;
    return { ...judgment, verdict, aId: a.id, bId: b.id, version: MATCHER_VERSION };
  });
  await saveNamePairs(tx, rows);
}

/** An article that speaks of both as two, where enough do. */
function toldApart(a: StoredName, b: StoredName, together: NamesTogether | undefined): string | null {
  const isTold = together && areToldApart(together.articles, [a.articleCount, b.articleCount]);
  return isTold ? together.article : null;
}

const isOpen = ({ key }: StoredName, { verdict }: NameJudgment): boolean =>
  key.startsWith('p:') && verdict === 'unsure';

function likeliest<P extends { readonly aId: number; readonly bId: number }>(
  pairs: readonly P[],
  asked: ReadonlySet<number>,
): P[] {
  const counts = new Map<number, number>();
  return pairs.filter(({ aId, bId }) => {
    const owner = asked.has(aId) ? aId : bId;
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    return count <= PAIRS_PER_NAME;
  });
}
