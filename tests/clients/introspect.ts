import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

/** The schema as the server tells it: what many clients are made from. */
export async function introspect(endpoint: string): Promise<IntrospectionQuery> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
  });
  return (await response.json()).data;
}
