import { aliasKeys } from '../../resolve/alias-keys.ts';
import { plainForm, readBareKey } from '../../resolve/entity-name.ts';
import { nameKey } from '../../resolve/name-key.ts';
import { readPersonName } from '../../resolve/person-name.ts';
import type { CuratedIdentity, SpeakerRef } from '../../store/curated-identity.ts';
import { addEdit } from '../../store/edit.ts';
import type { StoredName } from '../../store/name.ts';
import type { Store } from '../../store/open-store.ts';
import type { Tx } from '../../store/statement.ts';
import { rereadArticles } from '../reread-article.ts';
import { articlesOfBoth } from './articles-of-both.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditRefused } from './edit-error.ts';
import { finishSplit, type Split } from './finish-split.ts';
import { labelOf, loadIdentities, remember, subjectOf } from './load-identity.ts';
import { checkPairs, keysOf, partAll, ruleOnNames, togetherAll } from './rule-on-names.ts';
import { splitByQuotes } from './split-by-quotes.ts';

/**
 * Rules somebody to be two: those meant by some of the names, or by some of the quotes where the two share a name.
 *
 * @throws EditConflict where the person, or a quote, is no more
 * @throws EditRefused
 */
export function splitPerson(
  store: Store,
  curator: Curator,
  person: SpeakerRef,
  by: { readonly aliases: readonly string[] } | { readonly quoteIds: readonly number[] },
): Promise<Split> {
  return editAlone(store, async (tx) => {
    const [identity] = await loadIdentities(tx, 'person', [person]);
    if (!identity) throw new EditRefused('person', 'Nobody is named.');
    return 'aliases' in by
      ? splitByAliases(tx, curator, identity, by.aliases)
      : splitByQuotes(tx, curator, identity, by.quoteIds);
  });
}

async function splitByAliases(
  tx: Tx,
  { keyId, reason }: Curator,
  identity: CuratedIdentity,
  aliases: readonly string[],
): Promise<Split> {
  const off = new Set(aliases.flatMap((alias) => namesOfForm(identity, alias).map(({ key }) => key)));
  const rest = remember(identity).keys.filter((key) => !off.has(key));
  const [first, left] = [[...off][0], rest[0]];
  if (first === undefined) throw new EditRefused('aliases', 'No alias is named.');
  if (left === undefined)
    throw new EditRefused(
      'aliases',
      `These aliases are all names of "${identity.slug}" but for their spelling: split by quotes instead.`,
    );
  const rulings = [...partAll([...off], rest), ...togetherAll([...off]), ...togetherAll(rest)];
  checkPairs('aliases', rulings);
  const editId = await addEdit(tx, {
    action: 'splitPerson',
    subjects: [subjectOf(identity)],
    keys: keysOf(rulings),
    apiKeyId: keyId,
    reason,
    before: [{ field: identity.type, value: labelOf(identity) }],
    after: [],
    identities: [remember(identity)],
  });
  const both = await articlesOfBoth(tx, identity.type, [identity.id]);
  await ruleOnNames(tx, editId, rulings);
  await rereadArticles(tx, both);
  return finishSplit(tx, editId, { type: identity.type, remaining: left, parted: first });
}

/** The identity's names that have the form. @throws EditRefused where none has */
function namesOfForm(identity: CuratedIdentity, alias: string): StoredName[] {
  const form = plainForm(alias);
  const bare = readPersonName(form);
  const keys = new Set([
    `p:${nameKey(form)}`,
    ...aliasKeys('organization', form),
    ...aliasKeys('country', form),
  ]);
  const isBare = bare !== null && bare.given.length === 0;
  const names = identity.names.filter(
    ({ key }) => keys.has(key) || (isBare && readBareKey(key)?.surname === bare.family),
  );
  if (names.length > 0) return names;
  throw new EditRefused('aliases', `"${alias}" is no name by itself under which "${identity.slug}" goes.`);
}
