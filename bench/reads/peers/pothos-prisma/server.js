// Pothos with its Prisma plugin behind yoga, in the way of their documentation: relations, relatedConnection with
// totalCount, the default strategy of loading relations.
import { createServer } from 'node:http';
import { env } from 'node:process';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { PrismaPg } from '@prisma/adapter-pg';
import { createYoga } from 'graphql-yoga';
import { PrismaClient } from '../../node_modules/.pothos-prisma/client.ts';
import { getDatamodel } from '../../node_modules/.pothos-prisma/pothos.ts';

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: env.DATABASE_URL }) });
const builder = new SchemaBuilder({
  plugins: [PrismaPlugin, RelayPlugin],
  prisma: { client: prisma, dmmf: getDatamodel(), onUnusedQuery: null },
});
const NEWEST = [{ orderAt: 'desc' }, { id: 'desc' }];

builder.prismaNode('Outlet', {
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    domain: t.exposeString('domain'),
    articles: t.relatedConnection('articles', { cursor: 'id', query: { orderBy: NEWEST } }),
  }),
});
builder.prismaNode('Article', {
  id: { field: 'id' },
  fields: (t) => ({
    title: t.exposeString('title'),
    publishedAt: t.string({
      nullable: true,
      resolve: ({ publishedAt }) => publishedAt?.toISOString() ?? null,
    }),
    outlet: t.relation('outlet', { nullable: true }),
    quotes: t.relatedConnection('quotes', {
      cursor: 'id',
      totalCount: true,
      query: { orderBy: [{ start: 'asc' }, { id: 'asc' }] },
    }),
    related: t.relatedConnection('linksOut', {
      cursor: 'id',
      query: { orderBy: [{ score: 'desc' }, { id: 'desc' }] },
    }),
  }),
});
builder.prismaNode('ArticleLink', {
  id: { field: 'id' },
  fields: (t) => ({
    kind: t.exposeString('kind'),
    score: t.exposeFloat('score'),
    node: t.relation('to', { nullable: true }),
  }),
});
builder.prismaNode('Person', {
  id: { field: 'id' },
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    quotes: t.relatedConnection('quotes', { cursor: 'id', totalCount: true, query: { orderBy: NEWEST } }),
  }),
});
builder.prismaNode('Quote', {
  id: { field: 'id' },
  fields: (t) => ({
    text: t.exposeString('text'),
    kind: t.exposeString('kind'),
    variant: t.exposeString('variant', { nullable: true }),
    speaker: t.relation('person', { nullable: true }),
    article: t.relation('article'),
  }),
});
builder.prismaNode('Utterance', {
  id: { field: 'id' },
  fields: (t) => ({
    text: t.exposeString('text'),
    quotes: t.relatedConnection('quotes', {
      cursor: 'id',
      query: { orderBy: [{ orderAt: 'asc' }, { id: 'asc' }] },
    }),
  }),
});
builder.queryType({
  fields: (t) => ({
    person: t.prismaField({
      type: 'Person',
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) => prisma.person.findUnique({ ...query, where: { slug } }),
    }),
    article: t.prismaField({
      type: 'Article',
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) => prisma.article.findUnique({ ...query, where: { slug } }),
    }),
    outlet: t.prismaField({
      type: 'Outlet',
      nullable: true,
      args: { domain: t.arg.string({ required: true }) },
      resolve: (query, _root, { domain }) => prisma.outlet.findUnique({ ...query, where: { domain } }),
    }),
    utterance: t.prismaField({
      type: 'Utterance',
      nullable: true,
      args: { id: t.arg.int({ required: true }) },
      resolve: (query, _root, { id }) => prisma.utterance.findUnique({ ...query, where: { id } }),
    }),
  }),
});
const yoga = createYoga({ schema: builder.toSchema(), graphiql: false, logging: false });
createServer(yoga).listen(Number(env.PORT), '127.0.0.1');
