import type { Address } from './address.ts';
import type { Ask, Asking } from './ask-graph.ts';
import type { Describer, Node } from './describe.ts';
import { describeArticle, describeOutlet, describeStory } from './describe-articles.ts';
import { describeClaim } from './describe-claim.ts';
import { describeOrganization, describePerson } from './describe-speakers.ts';
import { documents } from './documents.ts';

/** What the graph tells of the thing at an address. */
export interface Description {
  /** The key that it has now: another than was asked for where it was merged into another. */
  readonly key: string;
  readonly node: Node;
  /** The page that it was read from, where it was read from one. */
  readonly source: string | null;
}

/** @returns null where the graph knows no such thing. @throws GraphQLError */
export async function loadDescription(
  { noun, key }: Address,
  to: Describer,
  ask: Ask,
  asking: Asking,
): Promise<Description | null> {
  switch (noun) {
    case 'article': {
      const { article } = await ask(documents.article, key, asking);
      return article && { key, node: describeArticle(to, article), source: article.url };
    }
    case 'person': {
      const { person } = await ask(documents.person, key, asking);
      return person && { key: person.slug, node: describePerson(to, person), source: null };
    }
    case 'organization': {
      const { organization } = await ask(documents.organization, key, asking);
      return (
        organization && { key: organization.slug, node: describeOrganization(to, organization), source: null }
      );
    }
    case 'outlet': {
      const { outlet } = await ask(documents.outlet, key, asking);
      return outlet && { key: outlet.domain, node: describeOutlet(to, outlet), source: null };
    }
    case 'story': {
      const { story } = await ask(documents.story, key, asking);
      return story && { key, node: describeStory(to, story), source: null };
    }
    case 'claim': {
      const { claim } = await ask(documents.claim, key, asking);
      return claim && { key, node: describeClaim(to, claim), source: null };
    }
    case 'quote': {
      const { node } = await ask(documents.quote, key, asking);
      if (node?.__typename !== 'Quote') return null;
      return { key, node: to.quote(node), source: node.deepLink };
    }
  }
}
