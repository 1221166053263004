import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import type { IntrospectionQuery } from 'graphql';

const quotes = relayPagination();

export function createUrqlClient(url: string, schema: IntrospectionQuery): Client {
  const embedded = schema.__schema.types.filter(
    (type) => type.kind === 'OBJECT' && !type.fields.some(({ name }) => name === 'id'),
  );
  const keys = Object.fromEntries(embedded.map(({ name }) => [name, () => null]));
  const resolvers = { Query: { quotes }, Person: { quotes }, Organization: { quotes } };
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema, keys, resolvers }), fetchExchange],
  });
}
