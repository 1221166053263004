import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { protectFromExcess } from '../../src/http/protect.ts';
import { newReading, type Reading } from '../../src/store/reading.ts';

test('an operation that takes too long is given up, and none of its later fields is resolved', async () => {
  const resolved: string[] = [];
  let release = () => {};
  const schema = createSchema<{ reading: Reading }>({
    typeDefs: 'type Query { slow: Slow! } type Slow { after: String }',
    resolvers: {
      Query: {
        slow: () =>
          new Promise<object>((resolve) => {
            release = () => resolve({});
          }),
      },
      Slow: { after: () => resolved.push('after') },
    },
  });
  const context = () => ({ reading: newReading() });
  const yoga = createYoga({ schema, context, logging: false, plugins: [protectFromExcess(0.02)] });
  const response = await yoga.fetch('http://test/graphql?query={slow{after}}');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    errors: [
      { message: 'The operation took longer than 0.02 s.', extensions: { code: 'TIMEOUT', limit: 0.02 } },
    ],
  });
  release();
  await new Promise((resolve) => setImmediate(resolve));
  expect(resolved).toEqual([]);
});
