import { getRefFromModel } from '@pothos/plugin-prisma';
import { createWebhook, deleteWebhook } from '../../store/webhook.ts';
import { reviveDelivery } from '../../store/webhook-delivery.ts';
import { builder } from '../builder.ts';
import { InvalidArgument } from '../errors.ts';
import { ArticleFilter } from '../filters/articles.ts';
import { DiscrepancyFilter } from '../filters/discrepancies.ts';
import { QuoteFilter } from '../filters/quotes.ts';
import { decodePrivateId } from '../global-id.ts';
import { refusal } from '../scopes.ts';
import { EventKind } from '../types/event-kind.ts';
import { Failure } from '../types/failure.ts';
import { readNewWebhook } from '../webhooks/read-new-webhook.ts';

const MOST_WEBHOOKS = 100;

/** There is no such webhook, or dead letter. */
class WebhookGone extends Error {}

builder.objectType(WebhookGone, {
  name: 'WebhookGone',
  description: 'There is no webhook, or no dead letter, of this id (any more).',
  interfaces: [Failure],
});

builder.relayMutationField(
  'createWebhook',
  {
    description: 'Where to send which events.',
    inputFields: (t) => ({
      url: t.field({
        type: 'URL',
        required: true,
        description: 'The address: https, without a name or password in it.',
      }),
      events: t.field({ type: [EventKind], required: true, description: 'Which kinds of events.' }),
      articles: t.field({ type: ArticleFilter, description: 'Which articles; all where it is left out.' }),
      quotes: t.field({ type: QuoteFilter, description: 'Which quotes; all where it is left out.' }),
      discrepancies: t.field({
        type: DiscrepancyFilter,
        description: 'Which discrepancies; all where it is left out.',
      }),
    }),
  },
  {
    description:
      'Sends events to an address, from now on: a POST each, at least once, not always in order, signed after Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). An answer other than 2xx within 10 s is tried again, ten times in about a day. Needs the scope `admin`; 100 at most.',
    authScopes: { scope: 'admin' },
    resolve: async (_root, { input }, context, { schema }) => {
      const { key, prisma } = context;
      if (key === null) throw refusal(key);
      const { url, events, articles, quotes, discrepancies } = input;
      const filters = {
        ARTICLE_INGESTED: articles,
        QUOTE_REPORTED: quotes,
        DISCREPANCY_FOUND: discrepancies,
      };
      const webhook = await readNewWebhook({ url, events, filters }, context, schema);
      const created = await createWebhook(prisma, { ...webhook, createdById: key.id }, MOST_WEBHOOKS);
      if (created !== null) return created;
      throw new InvalidArgument(`There are ${MOST_WEBHOOKS} webhooks: delete one first.`, {
        field: 'input.url',
        limit: MOST_WEBHOOKS,
      });
    },
  },
  {
    description: 'What was made.',
    outputFields: (t) => ({
      webhook: t.field({
        type: getRefFromModel('Webhook', builder),
        description: 'The webhook.',
        resolve: ({ id }, _args, { prisma }) => prisma.webhook.findUniqueOrThrow({ where: { id } }),
      }),
      secret: t.exposeString('secret', {
        description: 'What signatures are made with: "whsec_…". Keep it; it is not shown again.',
      }),
    }),
  },
);

const gone = {
  types: [WebhookGone],
  directResult: true as const,
};

builder.relayMutationField(
  'deleteWebhook',
  {
    description: 'The webhook to remove.',
    inputFields: (t) => ({ webhook: t.id({ required: true, description: 'Id of the webhook.' }) }),
  },
  {
    description: 'Ends a webhook, with what is on its way to it. Needs the scope `admin`.',
    authScopes: { scope: 'admin' },
    errors: {
      ...gone,
      union: { name: 'DeleteWebhookResult', description: 'What was removed, or why nothing was.' },
    },
    resolve: async (_root, { input: { webhook } }, { prisma }) => {
      if (await deleteWebhook(prisma, decodePrivateId('Webhook', webhook, 'input.webhook')))
        return { webhookId: webhook };
      throw new WebhookGone('There is no webhook of this id (any more).');
    },
  },
  {
    description: 'What was removed.',
    outputFields: (t) => ({
      webhookId: t.exposeID('webhookId', { description: 'The id that the webhook had.' }),
    }),
  },
);

builder.relayMutationField(
  'redeliverWebhook',
  {
    description: 'What to deliver again.',
    inputFields: (t) => ({
      delivery: t.id({ required: true, description: 'Id of a dead letter (`Webhook.deadLetters`).' }),
    }),
  },
  {
    description:
      'Tries a dead letter again, at once and as often as if it were new. Needs the scope `admin`.',
    authScopes: { scope: 'admin' },
    errors: {
      ...gone,
      union: { name: 'RedeliverWebhookResult', description: 'What is tried again, or why nothing is.' },
    },
    resolve: async (_root, { input: { delivery } }, { prisma }) => {
      if (await reviveDelivery(prisma, decodePrivateId('WebhookDelivery', delivery, 'input.delivery')))
        return { deliveryId: delivery };
      throw new WebhookGone('There is no dead letter of this id (any more).');
    },
  },
  {
    description: 'What is tried again.',
    outputFields: (t) => ({
      deliveryId: t.exposeID('deliveryId', { description: 'The id of the delivery.' }),
    }),
  },
);
