import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graph/schema.ts';

/** What is not derived (an edit is itself what decides), and who is: the names of people and organizations say why they are one. */
const WITHOUT = ['Article', 'Edit', 'Organization', 'Outlet', 'Person', 'Topic', 'Venue'];

test('every node that was derived, and every link, shows its provenance', () => {
  const without = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node') || LINKS.includes(type.name))
    .filter((type) => !('provenance' in type.getFields()))
    .map(({ name }) => name)
    .sort();
  expect(without).toEqual(WITHOUT);
});

const LINKS = [
  'ArticleLinkEdge',
  'ArticleOrganizationEdge',
  'ArticlePersonEdge',
  'MergeSuggestion',
  'Name',
  'OrganizationArticleEdge',
  'PersonArticleEdge',
  'QuotePair',
  'RequoteEdge',
  'RequotedByEdge',
  'Discrepancy',
  'Syndication',
];

test('the links are types of the schema', () => {
  expect(LINKS.filter((name) => !schema.getType(name))).toEqual([]);
});
