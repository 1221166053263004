import { isRuling } from '../link/edit-method.ts';
import { chooseName } from '../resolve/choose-name.ts';
import { type AlikePair, clusterNames, type NameRulings } from '../resolve/cluster-names.ts';
import { compareNames } from '../resolve/compare-names.ts';
import { readBareKey } from '../resolve/entity-name.ts';
import { MATCHER_VERSION } from '../resolve/judge-names.ts';
import { areToldApart } from '../resolve/names-together.ts';
import { planOwners } from '../resolve/plan-owners.ts';
import { createIdentities, type IdentityType, readSlugs } from '../store/identity.ts';
import { BODY, PERSON } from '../store/identity-kind.ts';
import { moveNames, type NameMove } from '../store/move-names.ts';
import { assignNames, findNamesById, type StoredName } from '../store/name.ts';
import { findPairs, SAME_NAMES, type StoredPair } from '../store/name-pair.ts';
import { findNamesTogether } from '../store/name-profile.ts';
import { findConnected } from '../store/pair-table.ts';
import type { Tx } from '../store/statement.ts';

/** Names that hang together by likeness; of more the first are settled. */
const MOST_NAMES = 1_000;
/** Names so alike that one article that gives them to two people is mistaken. */
const CERTAIN = 0.95;

/** A name that is decided, with the identity that it belongs to. */
export interface NameDecision {
  readonly name: StoredName;
  /** Null: one that is to be founded, shared by all decisions of one `group`. */
  readonly identityId: number | null;
  readonly group: string;
  readonly method: string;
  readonly score: number;
}

/** A name that is another identity's now. */
export interface MovedName {
  readonly name: StoredName;
  /** Slugs of the identities; null for one that was founded for it. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What deciding changed. */
export interface NameChanges {
  /** Names that are another identity's now. */
  readonly moved: readonly MovedName[];
  readonly founded: number;
  /** Quotes whose speaker is another now. */
  readonly quoteIds: readonly number[];
}

/** Decides anew whose these full names are, with all names that hang together with them by likeness. */
export async function settleFullNames(tx: Tx, nameIds: readonly number[]): Promise<NameChanges> {
  const component = await findConnected(tx, SAME_NAMES, nameIds, MOST_NAMES);
  // Bare names hang together with others by curators' rulings alone, which `settleBareNames` follows.
  const names = (await findNamesById(tx, component)).filter(({ key }) => readBareKey(key) === null);
  const ids = names.map(({ id }) => id);
  const known = new Map(names.map((name) => [name.id, name]));
  const pairs = (await findPairs(tx, ids)).filter(({ aId, bId }) => known.has(aId) && known.has(bId));
  const together = new Map(
    (await findNamesTogether(tx, ids)).map(({ aId, bId, articles }) => [`${aId} ${bId}`, articles]),
  );
  const byKey = new Map(names.map((name) => [name.key, name]));
  const apart = (a: string, b: string): boolean => areApart(byKey.get(a), byKey.get(b), together);
  const alike = pairs.flatMap((pair) => toAlike(pair, known));
  const { clusters } = clusterNames(names, alike, apart, rulingsAmong(pairs, known));
  const groups = clusters.map((keys) => keys.flatMap((key) => byKey.get(key) ?? []));
  const decisions = [
    ...decideGroups(
      groups.filter(([first]) => first && !isBody(first)),
      pairs,
    ),
    ...decideGroups(
      groups.filter(([first]) => first && isBody(first)),
      pairs,
    ),
  ];
  return decide(tx, decisions);
}

/** Whose each group of names of one kind is. */
function decideGroups(groups: readonly StoredName[][], pairs: readonly StoredPair[]): NameDecision[] {
  const owners = planOwners(
    groups.map((group) =>
      group.map((name) => ({ ...name, identityId: name.personId ?? name.organizationId })),
    ),
  );
  return groups.flatMap((group, index) =>
    group.map((name) => ({
      name,
      identityId: owners[index] ?? null,
      group: group[0]?.key ?? '',
      ...strongestOf(name.id, pairs),
    })),
  );
}

function toAlike(
  { aId, bId, verdict, score }: StoredPair,
  known: ReadonlyMap<number, StoredName>,
): AlikePair[] {
  const [a, b] = [known.get(aId)?.key, known.get(bId)?.key];
  if (verdict !== 'same' || a === undefined || b === undefined) return [];
  return [a < b ? { a, b, score } : { a: b, b: a, score }];
}

function rulingsAmong(pairs: readonly StoredPair[], known: ReadonlyMap<number, StoredName>): NameRulings {
  const ruled = pairs.flatMap(({ aId, bId, verdict, method }) => {
    const [a, b] = [known.get(aId)?.key, known.get(bId)?.key];
    return isRuling(method) && a !== undefined && b !== undefined ? [{ a, b, verdict }] : [];
  });
  const parted = new Set(
    ruled.filter(({ verdict }) => verdict === 'different').flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  return {
    together: ruled.filter(({ verdict }) => verdict === 'same').map(({ a, b }) => [a, b]),
    parted: (a, b) => parted.has(`${a} ${b}`),
  };
}

function areApart(
  a: StoredName | undefined,
  b: StoredName | undefined,
  together: ReadonlyMap<string, number>,
): boolean {
  if (!a || !b) return false;
  const { verdict, score } = compareNames(a, b);
  if (verdict === 'same' && score >= CERTAIN) return false;
  const articles = together.get(a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`) ?? 0;
  return verdict === 'different' || areToldApart(articles, [a.articleCount, b.articleCount]);
}

function strongestOf(nameId: number, pairs: readonly StoredPair[]): { method: string; score: number } {
  const isOf = ({ aId, bId }: StoredPair) => aId === nameId || bId === nameId;
  // A name that stands alone by a curator's will says so.
  const own =
    pairs.find((pair) => pair.verdict === 'same' && isOf(pair)) ??
    pairs.find((pair) => pair.verdict === 'different' && isOf(pair));
  return own ? { method: own.method, score: own.score } : { method: 'name/alone', score: 1 };
}

/** Carries decisions out: founds identities, moves names, articles and quotes, and says why. */
export async function decide(tx: Tx, decisions: readonly NameDecision[]): Promise<NameChanges> {
  const people = await decideKind(
    tx,
    'person',
    decisions.filter(({ name }) => !isBody(name)),
  );
  const bodies = await decideKind(
    tx,
    'organization',
    decisions.filter(({ name }) => isBody(name)),
  );
  return {
    moved: [...people.moved, ...bodies.moved],
    founded: people.founded + bodies.founded,
    quoteIds: [...people.quoteIds, ...bodies.quoteIds],
  };
}

const isBody = ({ key }: StoredName): boolean => key.startsWith('o:') || key.startsWith('c:');

async function decideKind(
  tx: Tx,
  type: Exclude<IdentityType, 'country'>,
  decisions: readonly NameDecision[],
): Promise<NameChanges> {
  const founders = [...new Set(decisions.flatMap((one) => (one.identityId === null ? [one.group] : [])))];
  const namedBy = new Map(decisions.map(({ group, name }) => [group, name.form]));
  const created = await createIdentities(
    tx,
    founders.map((group) => ({ type, name: namedBy.get(group) ?? group })),
  );
  const foundedBy = new Map(founders.map((group, index) => [group, created[index] ?? 0]));
  const rows = decisions.map(({ name, identityId, group, method, score }) => {
    const owner = identityId ?? foundedBy.get(group) ?? 0;
    return { id: name.id, name, identityId: owner, method, version: MATCHER_VERSION, score };
  });
  const moves = rows.flatMap(({ name, identityId }): (NameMove & { name: StoredName })[] => {
    const from = name.personId ?? name.organizationId;
    return from === null || from === identityId ? [] : [{ nameId: name.id, from, to: identityId, name }];
  });
  await assignNames(
    tx,
    type,
    rows.map(({ name, ...row }) => row),
  );
  const kind = type === 'person' ? PERSON : BODY;
  const slugs = await readSlugs(
    tx,
    kind,
    moves.flatMap(({ from, to }) => [from, to]),
  );
  const quoteIds = await moveNames(
    tx,
    kind,
    moves.map(({ nameId, from, to }) => ({ nameId, from, to })),
    chooseName,
  );
  const moved = moves.map(({ name, from, to }) => ({
    name,
    from: slugs.get(from) ?? null,
    to: slugs.get(to) ?? null,
  }));
  return { moved, founded: created.length, quoteIds };
}
