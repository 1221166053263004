import { givenNameGender } from '../extract/given-names.ts';
import type { Extraction } from '../extract/quote.ts';
import type { Page } from '../page/page.ts';
import { linkApposition } from './apposition-links.ts';
import { clusterPeople } from './bare-names.ts';
import { type BodyCluster, clusterBodies } from './body-clusters.ts';
import { indexBodies, linkBody } from './body-links.ts';
import { chooseName } from './choose-name.ts';
import { type PlacedMention, placeMentions } from './document-view.ts';
import type { Entity, Resolution } from './entity.ts';
import { linkNamedNext } from './named-next.ts';
import { indexRoles, linkNominal } from './nominal-links.ts';
import type { PersonCluster } from './person-clusters.ts';
import { linkPronouns } from './pronoun-links.ts';
import { type MentionLink, resolveSpeakers } from './resolve-speakers.ts';

/** Stored with every speaker and entity: raise it whenever the same extraction can resolve otherwise. */
export const RESOLVER_VERSION = 'resolver-3';

interface DraftEntity {
  readonly type: Entity['type'];
  readonly name: string | null;
  readonly gender: Entity['gender'];
  readonly likely?: Entity['gender'];
  /** Name mentions. */
  readonly mentions: readonly PlacedMention[];
  readonly cluster: PersonCluster | BodyCluster;
}

const inOrder = (mentions: readonly PlacedMention[]): PlacedMention[] =>
  [...mentions].sort((a, b) => a.index - b.index);
const draftPerson = (cluster: PersonCluster): DraftEntity => ({
  type: 'person',
  name: null,
  gender: cluster.gender,
  likely: cluster.full.length > 0 ? 'unknown' : givenNameGender(cluster.mentions[0]?.mention.text ?? ''),
  mentions: inOrder(cluster.mentions),
  cluster,
});
const draftBody = (cluster: BodyCluster): DraftEntity => ({ ...cluster, gender: 'unknown', cluster });

/** Names of unknown type count as organizations where they speak: people are introduced in full. */
function typeOf(placed: PlacedMention, speakers: ReadonlySet<number | null>): 'person' | 'body' | null {
  const { kind, type } = placed.mention;
  if (kind !== 'name') return null;
  if (type === 'person') return 'person';
  if (type === 'organization' || type === 'country') return 'body';
  return speakers.has(placed.index) ? 'body' : null;
}

function finish(draft: DraftEntity, linked: readonly number[]): Entity {
  const counts = new Map<string, number>();
  for (const { mention } of draft.mentions) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  const forms = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || b.name.length - a.name.length);
  const roles = draft.mentions.flatMap(({ mention, index }) =>
    mention.role ? [{ text: mention.role.text, mention: index }] : [],
  );
  return {
    type: draft.type,
    name: draft.name ?? chooseName(forms.map(({ name, count }) => ({ name, articleCount: count }))),
    forms,
    roles,
    gender: draft.gender,
    mentions: [...draft.mentions.map(({ index }) => index), ...linked].sort((a, b) => a - b),
  };
}

/**
 * Who is who within one document: clusters names into people, organizations and countries, links noun phrases
 * and pronouns to them, and tells the speaker of each quote. Pure; never throws; n log n in the mentions.
 */
export function resolveDocument(page: Pick<Page, 'text' | 'sections'>, extraction: Extraction): Resolution {
  const placed = placeMentions(page, extraction);
  const speakers = new Set(extraction.quotes.map((quote) => quote.speaker.mention));
  const { clusters, chosen, ambiguous } = clusterPeople(
    placed.filter((one) => typeOf(one, speakers) === 'person'),
  );
  const bodies = clusterBodies(placed.filter((one) => typeOf(one, speakers) === 'body'));
  const drafts = [...clusters.map(draftPerson), ...bodies.map(draftBody)].sort(
    (a, b) => (a.mentions[0]?.index ?? 0) - (b.mentions[0]?.index ?? 0),
  );
  const links = new Map<number, MentionLink>();
  drafts.forEach((draft, entity) => {
    for (const { index, mention } of draft.mentions) {
      const { rule, score } = chosen.get(index) ?? { rule: `name: ${mention.rule}`, score: mention.score };
      links.set(index, { entity, candidates: [], rule, score });
    }
  });
  const entityOf = new Map(drafts.map((draft, entity) => [draft.cluster, entity]));
  for (const [mention, family] of ambiguous) {
    const candidates = family.flatMap((cluster) => entityOf.get(cluster) ?? []);
    links.set(mention, { entity: null, candidates, rule: 'bare name of several people', score: 0.5 });
  }
  linkDescriptions(page.text, placed, drafts, links);
  for (const [mention, link] of linkPronouns(placed, drafts, (index) => links.get(index)?.entity ?? null))
    links.set(mention, link);
  const linked = drafts.map((): number[] => []);
  for (const one of placed) {
    const entity = links.get(one.index)?.entity ?? null;
    if (entity !== null && one.mention.kind !== 'name') linked[entity]?.push(one.index);
  }
  const linkOf = (mention: number) => links.get(mention) ?? null;
  return {
    version: RESOLVER_VERSION,
    entities: drafts.map((draft, entity) => finish(draft, linked[entity] ?? [])),
    speakers: resolveSpeakers(extraction.quotes, placed, linkOf),
    stances: resolveSpeakers(extraction.stances, placed, linkOf),
  };
}

/** Links the noun phrases to the people whose roles they name or who are named beside them, and to organizations. */
function linkDescriptions(
  text: string,
  placed: readonly PlacedMention[],
  drafts: readonly DraftEntity[],
  links: Map<number, MentionLink>,
): void {
  const people = drafts.flatMap(({ type, mentions }, entity) => {
    const roles = mentions.flatMap(({ mention }) => (mention.role ? [mention.role.text] : []));
    return type === 'person' && roles.length > 0 ? [{ entity, roles: [...new Set(roles)], mentions }] : [];
  });
  const bodies = drafts.flatMap(({ type, mentions }, entity) => {
    const names = [...new Set(mentions.map(({ mention }) => mention.text))];
    return type === 'organization' ? [{ entity, names, mentions }] : [];
  });
  const roleIndex = indexRoles(people);
  const bodyIndex = indexBodies(bodies);
  const entityOf = (index: number) => links.get(index)?.entity ?? null;
  for (const one of placed) {
    if (one.mention.kind !== 'nominal' || one.quoted) continue;
    const link =
      linkApposition(text, one, placed, entityOf) ??
      linkNominal(one, roleIndex) ??
      linkNamedNext(one, placed, entityOf) ??
      linkBody(one, bodyIndex);
    if (link) links.set(one.index, link);
  }
}
