import { pathOf } from './address.ts';
import type { MadeFragment, PublishedFragment, SaidFragment } from './generated/graphql.ts';

/** A part of a JSON-LD document. Values that are null or empty are left out when it is written. */
export interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** A connection, as far as a description reads it. */
interface Listed<Item> {
  readonly edges: readonly { readonly node: Item }[];
}

export const nodesOf = <Item>({ edges }: Listed<Item>): readonly Item[] => edges.map(({ node }) => node);

/** Makes the descriptions that several documents share. */
export function describer(base: string) {
  const idOf = (...address: Parameters<typeof pathOf>): string => base + pathOf(...address);

  const outlet = ({ domain, name }: { readonly domain: string; readonly name: string | null }): Node => ({
    '@type': 'NewsMediaOrganization',
    '@id': idOf('outlet', domain),
    name: name ?? domain,
  });

  const article = (published: PublishedFragment): Node => ({
    '@type': 'NewsArticle',
    '@id': idOf('article', published.slug),
    headline: published.title,
    url: published.url,
    datePublished: published.publishedAt,
    publisher: published.outlet && outlet(published.outlet),
  });

  const speaker = (said: NonNullable<SaidFragment['speaker']>): Node => ({
    '@type': said.__typename,
    '@id': idOf(said.__typename === 'Person' ? 'person' : 'organization', said.slug),
    name: said.name,
  });

  const quote = (said: SaidFragment): Node => ({
    '@type': 'Quotation',
    '@id': idOf('quote', said.id),
    text: said.text,
    url: said.deepLink,
    spokenByCharacter: said.speaker && speaker(said.speaker),
    creditText: said.unnamedSource,
    dateCreated: said.saidOn,
    recordedAt: said.venue && { '@type': 'Event', name: said.venue.name },
    citation: article(said.article),
    exampleOfWork: said.utterance && {
      '@type': 'Quotation',
      identifier: said.utterance.id,
      text: said.utterance.text,
    },
    'onrecord:kind': said.kind,
    'prov:wasGeneratedBy': made(said.provenance),
  });

  return { idOf, outlet, article, speaker, quote, made };
}

/** The rule that derived something, as PROV tells it. */
function made({ method, version, score }: MadeFragment): Node {
  return { '@type': 'prov:Activity', name: method, softwareVersion: version, 'onrecord:score': score };
}

export type Describer = ReturnType<typeof describer>;
