import { builder } from '../builder.ts';
import { pagedArticles } from '../connections/articles.ts';
import { pagedClaims } from '../connections/claims.ts';
import { pagedStories } from '../connections/stories.ts';
import { batchAt } from '../context.ts';
import { countStoryPeople, type StoryMentions } from '../count-story-people.ts';
import { groupBy } from '../group-by.ts';
import { asNode } from '../node.ts';
import { firstOf, readFirst } from '../paging/first.ts';
import { placeOf } from '../paging/place.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { isStorable } from '../storable.ts';
import { discrepanciesOf } from './discrepancies-of.ts';
import { articleTimeline, outletsIn, speakersIn, topicsIn } from './facets.ts';
import { ownProvenance } from './provenance.ts';
import { StoryPerson } from './story-person.ts';

const Story = builder.prismaObject('Story', {
  description: 'The articles that cover one event.',
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is about: the headline that fits it best.' }),
    slug: t.exposeString('slug', { description: 'Short name for addresses and filters. Stable.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles cover it.' }),
    outletCount: t.exposeInt('outletCount', { description: 'How many outlets cover it.' }),
    firstAt: t.expose('firstAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first article about it appeared; null where none has a date.',
    }),
    lastAt: t.expose('lastAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last article about it appeared; null where none has a date.',
    }),
    people: t.field({
      type: [StoryPerson],
      description: 'The people whom its articles mention, those whom most of them mention first.',
      args: firstOf,
      resolve: async ({ id }, args, context, info) => {
        const first = readFirst(info.fieldName, args);
        const batch = batchAt<StoryMentions[]>(context, `people ${placeOf(info)}`, async (ids) =>
          groupBy(await countStoryPeople(context.prisma, ids, first), ({ storyId }) => storyId),
        );
        return (await batch.load(id)) ?? [];
      },
    }),
    speakers: t.field(speakersIn('story')),
    outlets: t.field(outletsIn('story')),
    topics: t.field(topicsIn('story')),
    timeline: t.field(articleTimeline('story')),
    articles: relatedConnection(t, {
      ...pagedArticles,
      description: 'The articles that cover it.',
      relation: 'articles',
      parentKey: 'storyId',
    }),
    claims: relatedConnection(t, {
      ...pagedClaims,
      description: 'What its articles claim.',
      relation: 'claims',
      parentKey: 'storyId',
    }),
    discrepancies: t.field(
      discrepanciesOf(
        'story',
        'In what its articles differ or contradict each other: contradictions first, then the latest.',
      ),
    ),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that brought the articles together.',
    }),
  }),
});
asNode(Story, 'Story');

builder.queryFields((t) => ({
  story: t.field({
    type: Story,
    nullable: true,
    description: 'The story with this slug; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_root, { slug }, context, info) =>
      isStorable(slug)
        ? context.prisma.story.findUnique({ ...selectionAt(context, info), where: { slug } })
        : null,
  }),
  stories: rootConnection(t, { ...pagedStories, description: 'Events, with the articles that cover them.' }),
}));
