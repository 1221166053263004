import type { ClaimDiscrepancy } from '../link/claim.ts';
import { methodOf } from '../link/edit-method.ts';
import { agreementOf } from '../link/find-discrepancies.ts';
import type { ClaimPlan } from '../store/claim.ts';
import { type ClaimRuling, findClaimRulings } from '../store/claim-ruling.ts';
import type { Tx } from '../store/statement.ts';

/**
 * Lets what curators ruled on reports win over what rules find between them. A discrepancy that another report has a part
 * in is not the one that was ruled on: it stands as it was found. One statement, none where nothing differs.
 */
export async function applyClaimRulings(tx: Tx, plans: readonly ClaimPlan[]): Promise<readonly ClaimPlan[]> {
  const told = plans.flatMap(({ discrepancies }) => discrepancies.flatMap(({ values }) => values));
  if (told.length === 0) return plans;
  const rulings = await findClaimRulings(tx, [...new Set(told.map(({ appearance }) => appearance))]);
  if (rulings.length === 0) return plans;
  return plans.map((plan) => {
    const discrepancies = plan.discrepancies.flatMap((found) => ruleOn(found, rulings) ?? []);
    return { ...plan, discrepancies, agreement: agreementOf(plan.articleCount, discrepancies) };
  });
}

function ruleOn(found: ClaimDiscrepancy, rulings: readonly ClaimRuling[]): ClaimDiscrepancy | null {
  const ruling = rulings.find(
    ({ aspect, appearanceIds }) =>
      aspect === found.aspect && found.values.every(({ appearance }) => appearanceIds.includes(appearance)),
  );
  if (!ruling) return found;
  return ruling.grade && { ...found, grade: ruling.grade, method: methodOf(ruling.editId), score: 1 };
}
