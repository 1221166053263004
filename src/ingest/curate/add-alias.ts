import { aliasKeys } from '../../resolve/alias-keys.ts';
import { bareKeyOf, fullKeyOf, givenKeyOf, plainForm } from '../../resolve/entity-name.ts';
import { MATCHER_VERSION } from '../../resolve/judge-names.ts';
import { nameBlockKeys } from '../../resolve/name-block-keys.ts';
import { nameKey } from '../../resolve/name-key.ts';
import { readPersonName } from '../../resolve/person-name.ts';
import { addAliasRuling } from '../../store/alias-ruling.ts';
import type { CuratedIdentity, SpeakerRef } from '../../store/curated-identity.ts';
import { addEdit } from '../../store/edit.ts';
import { findNames, insertNames, type NewName } from '../../store/name.ts';
import { findPartings } from '../../store/name-ruling.ts';
import type { Store } from '../../store/open-store.ts';
import type { Tx } from '../../store/statement.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';
import { labelOf, loadIdentities, remember, subjectOf } from './load-identity.ts';
import { keysOf, ruleOnNames, settleRuled, togetherAll } from './rule-on-names.ts';

/**
 * Rules that somebody goes by a name, whether articles use it yet or not.
 *
 * @throws EditConflict where the person is no more, or the name is somebody else's
 * @throws EditRefused
 */
export function addAlias(
  store: Store,
  { keyId, reason }: Curator,
  { speaker, alias }: { readonly speaker: SpeakerRef; readonly alias: string },
): Promise<{ editId: number }> {
  return editAlone(store, async (tx) => {
    const [identity] = await loadIdentities(tx, 'speaker', [speaker]);
    const main = identity?.names[0];
    const name = readAlias(speaker.type, alias);
    if (!identity || !main || name === null)
      throw new EditRefused('alias', `"${alias}" is no name that can be looked up.`);
    await checkFree(tx, identity, name);
    const rulings = remember(identity).keys.includes(name.key) ? [] : togetherAll([main.key, name.key]);
    const editId = await addEdit(tx, {
      action: 'addAlias',
      subjects: [subjectOf(identity)],
      keys: [...keysOf(rulings), `alias ${main.key}|${name.form}`],
      apiKeyId: keyId,
      reason,
      before: [{ field: identity.type, value: labelOf(identity) }],
      after: [{ field: 'alias', value: name.form }],
      identities: [],
    });
    const ruling = {
      nameKey: main.key,
      aliasKey: name.key,
      form: name.form,
      keys: aliasKeys(speaker.type, name.form),
    };
    await addAliasRuling(tx, editId, ruling);
    if ((await findNames(tx, [name.key])).length === 0) await insertNames(tx, [name], MATCHER_VERSION);
    await ruleOnNames(tx, editId, rulings);
    await settleRuled(tx, [main.key, name.key]);
    return { editId };
  });
}

async function checkFree(tx: Tx, identity: CuratedIdentity, { key, form }: NewName): Promise<void> {
  const [known] = await findNames(tx, [key]);
  const owner = known?.personId ?? known?.organizationId ?? null;
  if (owner !== null && owner !== identity.id)
    throw new EditConflict(`"${form}" is the name of another ${identity.type}: merge the two instead.`, null);
  const [parting] = await findPartings(tx, remember(identity).keys, [key]);
  if (parting)
    throw new EditConflict(`"${form}" was ruled to be another's name: undo that edit first.`, parting.editId);
}

/** The name that articles would have under this form; null for what is no name. */
function readAlias(type: SpeakerRef['type'], alias: string): NewName | null {
  const form = plainForm(alias);
  if (type === 'organization') {
    const blockKeys = aliasKeys('organization', form);
    const [key] = blockKeys;
    return key === undefined ? null : { key, form, blockKeys };
  }
  const name = readPersonName(form);
  const key = nameKey(form);
  if (!name || key === null) return null;
  // Whom a name that stands alone means, its bearers tell: they are looked up as those of a surname.
  if (name.given.length === 0)
    return { key: bareKeyOf(name.family), form, blockKeys: [bareKeyOf(name.family), fullKeyOf(name.family)] };
  return { key: `p:${key}`, form, blockKeys: [...nameBlockKeys(form), givenKeyOf(name.given[0] ?? '')] };
}
