import { type CuratedIdentity, findIdentity, type SpeakerRef } from '../../store/curated-identity.ts';
import { findEditAbout, type RememberedIdentity } from '../../store/edit.ts';
import type { Tx } from '../../store/statement.ts';
import { EditConflict, EditRefused } from './edit-error.ts';

/** How edits refer to somebody: "Person:12". */
export const subjectOf = ({ type, id }: SpeakerRef): string =>
  `${type === 'person' ? 'Person' : 'Organization'}:${id}`;

/** @throws EditConflict where nobody has the id: merged, removed, or never there */
export async function loadIdentity(tx: Tx, ref: SpeakerRef): Promise<CuratedIdentity> {
  const found = await findIdentity(tx, ref);
  if (found !== null) return found;
  const editId = await findEditAbout(tx, subjectOf(ref));
  throw new EditConflict(`There is no ${ref.type} of this id (any more).`, editId);
}

/** All of them, people or bodies. @throws EditConflict, EditRefused */
export async function loadIdentities(
  tx: Tx,
  field: string,
  refs: readonly SpeakerRef[],
): Promise<CuratedIdentity[]> {
  if (new Set(refs.map(subjectOf)).size < refs.length)
    throw new EditRefused(field, `\`${field}\` names one of them twice.`);
  if (new Set(refs.map(({ type }) => type)).size > 1)
    throw new EditRefused(field, `\`${field}\` must be people, or organizations, not both.`);
  const found: CuratedIdentity[] = [];
  for (const ref of refs) found.push(await loadIdentity(tx, ref));
  const nameless = found.find(({ names }) => names.length === 0);
  if (nameless) throw new EditRefused(field, `"${nameless.slug}" has no name that articles use.`);
  return found;
}

export const labelOf = ({ name, slug }: Pick<CuratedIdentity, 'name' | 'slug'>): string =>
  `${name} (${slug})`;

export const remember = ({ type, id, slug, names }: CuratedIdentity): RememberedIdentity => ({
  type,
  id,
  slug,
  keys: names.map(({ key }) => key),
});
