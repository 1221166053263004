import { countryCode, countryName, seatOf } from '../extract/country-names.ts';
import { speakerNoun } from '../extract/speaker-nouns.ts';
import { aliasKeys } from './alias-keys.ts';
import { bodyHead } from './body-head.ts';
import type { PlacedMention } from './document-view.ts';

/** The name mentions of one organization or country of a document. */
export interface BodyCluster {
  readonly type: 'organization' | 'country';
  /** Name that the forms do not show: "Russia" for "Moscow"; else null. */
  readonly name: string | null;
  readonly mentions: PlacedMention[];
}

/**
 * Groups the organizations and countries of a document: equal names, an acronym with the name that it
 * shortens, a noun with the one name that it heads ("the Church"), and all names of a country ("the U.S.", "Washington" as its government). Linear.
 */
export function clusterBodies(placed: readonly PlacedMention[]): BodyCluster[] {
  const clusters: BodyCluster[] = [];
  const byKey = new Map<string, BodyCluster>();
  const byHead = new Map<string, Set<BodyCluster>>();
  /** "the Church" after the one church that the text names. */
  const byNoun = (text: string): BodyCluster | undefined => {
    const alike = speakerNoun(text) === 'group' ? [...(byHead.get(text.toLowerCase()) ?? [])] : [];
    return alike.length === 1 ? alike[0] : undefined;
  };
  for (const one of placed) {
    const { text, type } = one.mention;
    const code = type === 'country' ? (countryCode(text) ?? seatOf(text)) : null;
    const keys = code === null ? aliasKeys('organization', text) : [`c:${code}`];
    const known = keys.map((key) => byKey.get(key)).find((cluster) => cluster !== undefined) ?? byNoun(text);
    const cluster: BodyCluster = known ?? {
      type: code === null ? 'organization' : 'country',
      name: code === null ? null : countryName(code),
      mentions: [],
    };
    if (!known) clusters.push(cluster);
    cluster.mentions.push(one);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, cluster);
    if (code === null && /\s/u.test(text))
      byHead.set(bodyHead(text), (byHead.get(bodyHead(text)) ?? new Set()).add(cluster));
  }
  return clusters;
}
