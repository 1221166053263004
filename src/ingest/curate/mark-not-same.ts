import type { SpeakerRef } from '../../store/curated-identity.ts';
import { addEdit } from '../../store/edit.ts';
import type { Store } from '../../store/open-store.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditRefused } from './edit-error.ts';
import { labelOf, loadIdentities, remember, subjectOf } from './load-identity.ts';
import { checkPairs, keysOf, partAll, ruleOnNames } from './rule-on-names.ts';

/**
 * Rules two people, or bodies, never to be one: they are neither joined nor suggested again.
 *
 * @throws EditConflict where one of them is no more
 * @throws EditRefused
 */
export function markNotSame(
  store: Store,
  { keyId, reason }: Curator,
  people: readonly [SpeakerRef, SpeakerRef],
): Promise<{ editId: number }> {
  return editAlone(store, async (tx) => {
    const found = await loadIdentities(tx, 'people', people);
    const [one, other] = found.map((identity) => remember(identity).keys);
    if (!one || !other) throw new EditRefused('people', 'Two are needed.');
    const rulings = partAll(one, other);
    checkPairs('people', rulings);
    const named = found.map((identity) => ({ field: identity.type, value: labelOf(identity) }));
    const editId = await addEdit(tx, {
      action: 'markNotSame',
      subjects: found.map(subjectOf),
      keys: keysOf(rulings),
      apiKeyId: keyId,
      reason,
      before: named,
      after: [{ field: 'same', value: 'false' }],
      identities: [],
    });
    await ruleOnNames(tx, editId, rulings);
    return { editId };
  });
}
