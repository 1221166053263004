import { aliasKeys } from '../../resolve/alias-keys.ts';
import { plainForm } from '../../resolve/entity-name.ts';
import { nameKey } from '../../resolve/name-key.ts';
import { readPersonName } from '../../resolve/person-name.ts';
import { findSpokenOf, type SpeakerRef, type SpokenOf } from '../../store/curated-identity.ts';
import type { Tx } from '../../store/statement.ts';

/**
 * Articles that speak of somebody under two names: as long as these are one, they keep one row of both, and have to be
 * read again when the names are parted.
 */
export async function articlesOfBoth(
  tx: Tx,
  type: SpeakerRef['type'],
  identityIds: readonly number[],
): Promise<number[]> {
  if (identityIds.length === 0) return [];
  const spoken = await findSpokenOf(tx, type, identityIds);
  return spoken.filter((row) => hasOtherName(type, row)).map(({ articleId }) => articleId);
}

function hasOtherName(type: SpeakerRef['type'], { name, forms }: SpokenOf): boolean {
  if (name === null) return forms.length > 1;
  const isOther = type === 'person' ? isOtherPerson : isOtherBody;
  return forms.some((form) => isOther(plainForm(form), name));
}

/** A full form of another name, or a surname that is not this one's. */
function isOtherPerson(form: string, name: string): boolean {
  const [one, other] = [readPersonName(form), readPersonName(name)];
  if (!one || !other) return form !== name;
  if (one.given.length > 0 && other.given.length > 0) return nameKey(form) !== nameKey(name);
  return one.family !== other.family && !other.given.includes(one.family);
}

const isOtherBody = (form: string, name: string): boolean =>
  aliasKeys('organization', form)[0] !== aliasKeys('organization', name)[0];
