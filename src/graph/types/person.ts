import { builder } from '../builder.ts';
import { articlesVia } from '../connections/articles.ts';
import { pagedPeople } from '../connections/people.ts';
import { countOutletQuotes } from '../count-outlet-quotes.ts';
import { findPeopleByName, onlyOne } from '../find-by-name.ts';
import { findFormerSlugs } from '../former-slugs.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { requireOne } from '../require-one.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { mostUsedFirst } from './alias.ts';
import { quotedAlongside, quoteTimeline } from './facets.ts';
import { inArticleColumns, inArticleFields } from './in-article.ts';
import { OutletQuoteCount } from './outlet-quote-count.ts';
import { Speaker } from './speaker.ts';
import { speakerConnections } from './speaker-connections.ts';
import { suggestionsFor } from './suggestions-for.ts';

const Person = builder.prismaObject('Person', {
  description: 'A person, whatever the names by which articles call them.',
  interfaces: [Speaker],
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The fullest form of the name: "Steve Witkoff".' }),
    slug: t.exposeString('slug', {
      description: 'Short name for addresses and filters: "steve-witkoff". Stable.',
    }),
    aliases: t.relation('aliases', {
      query: mostUsedFirst,
      description: 'The name forms that articles use, most used first.',
    }),
    roles: t.relation('roles', {
      query: mostUsedFirst,
      description: 'How articles describe the person ("special US envoy"), most used first.',
    }),
    names: t.relation('names', {
      query: mostUsedFirst,
      description: 'The names that were found to be one, spellings folded, with the rule that joined each.',
    }),
    ...speakerConnections(t, 'personId'),
    outlets: t.loadableGroup({
      type: OutletQuoteCount,
      description: 'Which outlets quote the person, most quotes first.',
      load: (ids: number[], { prisma }) => countOutletQuotes(prisma, 'personId', ids),
      group: ({ speakerId }) => speakerId,
      resolve: ({ id }) => id,
    }),
    quotedAlongside: t.field(quotedAlongside('personId')),
    timeline: t.field(quoteTimeline('personId')),
    mergeSuggestions: t.field(suggestionsFor('personId')),
    mentionedIn: relatedConnection(t, {
      ...articlesVia('orderAt'),
      type: defineConnection({
        name: 'PersonArticle',
        plural: 'articles that mention a person',
        node: 'Article',
        row: 'ArticlePerson',
        via: 'article',
        columns: [...inArticleColumns, 'roles'],
        edgeFields: (edge) => ({
          ...inArticleFields(edge),
          roles: edge.stringList({
            description: 'How the article describes the person.',
            resolve: ({ row }) => row.roles as string[],
          }),
        }),
      }),
      description: 'Articles that mention the person.',
      relation: 'articles',
      parentKey: 'personId',
    }),
  }),
});
asNode(Person, 'Person');

builder.queryFields((t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'A person by slug, or by any name that articles use; null where nobody is known by it.',
    args: {
      slug: t.arg.string({
        description: 'The slug: "steve-witkoff". One from before a merge answers with who it became.',
      }),
      name: t.arg.string({
        description:
          'Any name form, whatever its case, accents or spelling in transliteration: "Zelensky", "Volodymyr Zelenskyy". A name that several people share is an error that lists them.',
      }),
    },
    resolve: async (_root, args, context, info) => {
      const { prisma } = context;
      const query = selectionAt(context, info);
      const [field, value] = requireOne('person', ['slug', 'name'], args);
      if (field === 'slug') {
        if (!isStorable(value)) return null;
        const person = await prisma.person.findUnique({ ...query, where: { slug: value } });
        if (person !== null) return person;
        const [former] = await findFormerSlugs(prisma, 'personId', [value]);
        return former ? prisma.person.findUnique({ ...query, where: { id: former.id } }) : null;
      }
      const found = onlyOne(value, await findPeopleByName(prisma, value));
      return found === null ? null : prisma.person.findUnique({ ...query, where: { id: found.id } });
    },
  }),
  people: rootConnection(t, { ...pagedPeople, description: 'People, by slug unless asked otherwise.' }),
}));
