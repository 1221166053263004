import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { ArticleFilter } from '../filters/articles.ts';
import type { EventRow } from '../live/find-events.ts';
import { listen } from '../live/listen.ts';
import { loadById } from '../node.ts';
import { Event } from '../types/event.ts';
import { IngestStatus } from '../types/ingest-status.ts';
import { AFTER, GONE } from './after.ts';

const ArticleIngestedEvent = builder.objectRef<EventRow>('ArticleIngestedEvent').implement({
  description: 'An article came, or came again with another text.',
  interfaces: [Event],
  fields: (t) => ({
    status: t.field({
      type: IngestStatus,
      description: '`CREATED` for one that is new, `UPDATED` for another text. Others are no event.',
      resolve: ({ isUpdate }) => (isUpdate ? 'updated' : 'created'),
    }),
    article: t.field({
      type: getRefFromModel('Article', builder),
      nullable: true,
      description: `The article. ${GONE}`,
      resolve: async ({ articleId }, _args, context, info) =>
        (await loadById('Article', articleId ?? 0, context, info)) as never,
    }),
  }),
});

builder.subscriptionField('articleIngested', (t) =>
  t.field({
    type: ArticleIngestedEvent,
    description: 'Articles as they are ingested.',
    args: {
      filter: t.arg({ type: ArticleFilter, description: 'Which articles; all where it is left out.' }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: (_root, { filter, after }, context) =>
      listen(context, { kind: 'ARTICLE_INGESTED', filter, after }),
    resolve: (event) => event,
  }),
);
