import type { SpeakerRef } from '../../store/curated-identity.ts';
import { completeEdit } from '../../store/edit.ts';
import type { Tx } from '../../store/statement.ts';
import { labelOf, loadIdentity, subjectOf } from './load-identity.ts';
import { ownerOf } from './rule-on-names.ts';

/** Who is left under the names that were not split off, and who was split off. */
export interface Split {
  readonly editId: number;
  readonly remaining: SpeakerRef;
  readonly parted: SpeakerRef;
}

/** Says whose the names are since. */
export async function finishSplit(
  tx: Tx,
  editId: number,
  { type, remaining, parted }: { type: SpeakerRef['type']; remaining: string; parted: string },
): Promise<Split> {
  const refs = [
    { type, id: (await ownerOf(tx, remaining)) ?? 0 },
    { type, id: (await ownerOf(tx, parted)) ?? 0 },
  ] as const;
  const found = [await loadIdentity(tx, refs[0]), await loadIdentity(tx, refs[1])];
  await completeEdit(tx, editId, {
    subjects: found.map(subjectOf),
    after: found.map((identity) => ({ field: type, value: labelOf(identity) })),
  });
  return { editId, remaining: refs[0], parted: refs[1] };
}
