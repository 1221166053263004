import { completeValue } from '@pothos/core';
import { builder } from '../builder.ts';
import { OrganizationFilter, whereOrganizations } from '../filters/organizations.ts';
import { PersonFilter, wherePeople } from '../filters/people.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { definePaging } from '../paging/plan-page.ts';
import { inArticleColumns, inArticleFields, mostMentioned } from './in-article.ts';

/** The people whom an article mentions. */
export const pagedCast = definePaging({
  type: defineConnection({
    name: 'ArticlePerson',
    plural: 'people in an article',
    node: 'Person',
    row: 'ArticlePerson',
    via: 'person',
    columns: [...inArticleColumns, 'roles'],
    edgeFields: (t) => ({
      ...inArticleFields(t),
      roles: t.stringList({
        description: 'How the article describes the person: "special US envoy".',
        resolve: ({ row }) => row.roles as string[],
      }),
    }),
  }),
  args: builder.args((t) => ({
    filter: t.field({ type: PersonFilter, description: 'Which people; all where it is left out.' }),
  })),
  order: mostMentioned('personId'),
  where: ({ filter }, context) =>
    filter ? completeValue(wherePeople(filter, context), (person) => ({ person })) : {},
});

/** The organizations and countries that an article mentions. */
export const pagedBodies = definePaging({
  type: defineConnection({
    name: 'ArticleOrganization',
    plural: 'organizations and countries in an article',
    node: 'Organization',
    row: 'ArticleOrganization',
    via: 'organization',
    columns: inArticleColumns,
    edgeFields: inArticleFields,
  }),
  args: builder.args((t) => ({
    filter: t.field({
      type: OrganizationFilter,
      description: 'Which organizations; all where it is left out.',
    }),
  })),
  order: mostMentioned('organizationId'),
  where: ({ filter }, context) =>
    filter ? completeValue(whereOrganizations(filter, context), (organization) => ({ organization })) : {},
});
