import { getRefFromModel } from '@pothos/plugin-prisma';
import { ingestArticle } from '../../ingest/ingest-article.ts';
import { relink } from '../../ingest/relink.ts';
import { removeArticle } from '../../ingest/remove-article.ts';
import { InputError } from '../../page/input-error.ts';
import { readArticleRecord } from '../../page/read-article-record.ts';
import { UrlTakenError } from '../../store/article.ts';
import { builder } from '../builder.ts';
import { decodeIdOf } from '../global-id.ts';
import { Failure } from '../types/failure.ts';
import { IngestStatus } from '../types/ingest-status.ts';
import { present } from './curating.ts';

builder.objectType(InputError, {
  name: 'InvalidArticle',
  description: 'An article that cannot be read as it was given. Nothing was changed.',
  interfaces: [Failure],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the input at fault: "publishedAt".' }),
  }),
});

builder.objectType(UrlTakenError, {
  name: 'UrlTaken',
  description: 'The address belongs to an article that was ingested under another id. Nothing was changed.',
  interfaces: [Failure],
  fields: (t) => ({
    externalId: t.exposeString('externalId', {
      description: 'The id under which that article was ingested.',
    }),
  }),
});

/** There is no article to delete. */
class ArticleGone extends Error {}

builder.objectType(ArticleGone, {
  name: 'ArticleGone',
  description: 'There is no article of this id (any more).',
  interfaces: [Failure],
});

builder.relayMutationField(
  'ingestArticle',
  {
    description: 'An article as its outlet printed it.',
    inputFields: (t) => ({
      id: t.string({
        required: true,
        description: 'Its id where it comes from, 255 characters at most: the same id again updates it.',
      }),
      text: t.string({ required: true, description: 'Its text, a paragraph a line.' }),
      title: t.string({ description: 'Its headline, where the text doesn’t begin with it.' }),
      outlet: t.string({ description: 'Domain or name of its outlet.' }),
      url: t.field({ type: 'URL', description: 'Its address.' }),
      publishedAt: t.string({
        description: 'When it appeared: "2025-08-17", or "2025-08-17T10:28:25-04:00".',
      }),
    }),
  },
  {
    description:
      'Reads an article, finds who said what, and links it with what is known; then decides anew who is who among its names. Needs the scope `ingest`. At most 256 KB a request.',
    nullable: true,
    authScopes: { scope: 'ingest' },
    errors: {
      types: [InputError, UrlTakenError],
      directResult: true,
      union: { name: 'IngestArticleResult', description: 'What became of the article, or why nothing did.' },
    },
    resolve: async (_root, { input }, { store }) => {
      const { id, page } = readArticleRecord(input);
      const outcome = await ingestArticle(store, id, page);
      if (outcome.status !== 'unchanged') await relink(store);
      return outcome;
    },
  },
  {
    description: 'What became of the article.',
    outputFields: (t) => ({
      article: t.field({
        type: getRefFromModel('Article', builder),
        description: 'The article.',
        resolve: ({ articleId }, _args, context, info) => present('Article', articleId, context, info),
      }),
      status: t.expose('status', { type: IngestStatus, description: 'What ingesting it did.' }),
    }),
  },
);

builder.relayMutationField(
  'deleteArticle',
  {
    description: 'The article to remove.',
    inputFields: (t) => ({
      article: t.id({ required: true, description: 'Id of the article.' }),
    }),
  },
  {
    description:
      'Removes an article with all that only it carried; utterances, stories and people are worked out anew without it, in one transaction. What curators ruled on it waits for its return. Needs the scope `admin`.',
    nullable: true,
    authScopes: { scope: 'admin' },
    errors: {
      types: [ArticleGone],
      directResult: true,
      union: { name: 'DeleteArticleResult', description: 'What was removed, or why nothing was.' },
    },
    resolve: async (_root, { input: { article } }, { store }) => {
      const removed = await removeArticle(store, decodeIdOf('Article', article, 'input.article'));
      if (!removed) throw new ArticleGone('There is no article of this id (any more).');
      return { articleId: article };
    },
  },
  {
    description: 'What was removed.',
    outputFields: (t) => ({
      articleId: t.exposeID('articleId', { description: 'The id that the article had.' }),
    }),
  },
);
