import type { SpeakerRef } from '../../store/curated-identity.ts';
import { addEdit, completeEdit } from '../../store/edit.ts';
import { findPartings } from '../../store/name-ruling.ts';
import type { Store } from '../../store/open-store.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';
import { labelOf, loadIdentities, loadIdentity, remember, subjectOf } from './load-identity.ts';
import { checkPairs, keysOf, ownerOf, ruleOnNames, togetherAll } from './rule-on-names.ts';

/**
 * Rules people, or bodies, to be one. The one that most articles name keeps its id and slug; the others' slugs lead there.
 *
 * @throws EditConflict where one of them is no more, or two were ruled not to be the same
 * @throws EditRefused
 */
export function mergePeople(
  store: Store,
  { keyId, reason }: Curator,
  people: readonly SpeakerRef[],
): Promise<{ editId: number; speaker: SpeakerRef }> {
  return editAlone(store, async (tx) => {
    if (people.length < 2) throw new EditRefused('people', 'It takes two to be one.');
    const merged = await loadIdentities(tx, 'people', people);
    for (const [index, one] of merged.entries()) {
      for (const other of merged.slice(index + 1)) {
        const [parting] = await findPartings(tx, remember(one).keys, remember(other).keys);
        if (parting)
          throw new EditConflict(
            `"${one.slug}" and "${other.slug}" were ruled not to be the same: undo that edit first.`,
            parting.editId,
          );
      }
    }
    const names = merged.flatMap((identity) => identity.names);
    const main = names.toSorted(byUse).map(({ key }) => key);
    const rulings = togetherAll(main);
    checkPairs('people', rulings);
    const editId = await addEdit(tx, {
      action: 'mergePeople',
      subjects: merged.map(subjectOf),
      keys: keysOf(rulings),
      apiKeyId: keyId,
      reason,
      before: merged.map((identity) => ({ field: identity.type, value: labelOf(identity) })),
      after: [],
      identities: merged.map(remember),
    });
    await ruleOnNames(tx, editId, rulings);
    const speaker = {
      type: merged[0]?.type ?? 'person',
      id: (await ownerOf(tx, main[0] ?? '')) ?? 0,
    };
    const after = await loadIdentity(tx, speaker);
    await completeEdit(tx, editId, { after: [{ field: after.type, value: labelOf(after) }] });
    return { editId, speaker };
  });
}

/** Full names first, of these the one that most articles use. */
function byUse(a: { key: string; articleCount: number }, b: { key: string; articleCount: number }): number {
  const isBare = ({ key }: { key: string }) => Number(key.startsWith('b:'));
  return isBare(a) - isBare(b) || b.articleCount - a.articleCount || (a.key < b.key ? -1 : 1);
}
