import {
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../bench/queries/sample-values.ts';
import { schema } from '../../src/graph/schema.ts';
import { askOf } from '../graph/ask.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
await rowsOf(store).article({ slug: 'only' });
const ask = askOf(store);

/** Where a text can stand in an argument, and how a value with `text` there looks. */
interface Place {
  readonly path: string;
  readonly valueWith: (text: string) => unknown;
}

const TEXTS = new Set(['String', 'ID', 'URL', 'Date', 'DateTime']);

function placesIn(given: GraphQLInputType, path: string): Place[] {
  const type = getNullableType(given);
  if (isListType(type))
    return placesIn(type.ofType, path).map(({ path: at, valueWith }) => ({
      path: at,
      valueWith: (text) => [valueWith(text)],
    }));
  if (isScalarType(type)) return TEXTS.has(type.name) ? [{ path, valueWith: (text) => text }] : [];
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  const required = fields.filter(isRequiredInputField);
  return fields.flatMap((field) =>
    placesIn(field.type, `${path}.${field.name}`).map((place) => ({
      path: place.path,
      valueWith: (text: string) => ({
        ...Object.fromEntries(required.map(({ name }) => [name, text])),
        [field.name]: place.valueWith(text),
      }),
    })),
  );
}

const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {});
const places = rootFields.flatMap((field) =>
  field.args.flatMap((arg) =>
    placesIn(arg.type, `${field.name}(${arg.name})`).map((place) => ({ field, arg, place })),
  ),
);

/** Answers that tell whoever asked what to put right. */
const EXPECTED = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'AMBIGUOUS']);

test('there are texts in most fields', () => {
  expect(places.length).toBeGreaterThan(100);
});

test.each(places)('$place.path takes any text for a text', async ({ field, arg, place }) => {
  const args = field.args.filter((each) => each === arg || isRequiredArgument(each));
  const document = `query (${args.map(({ name, type }) => `$${name}: ${type}`).join(', ')}) {
    ${field.name}(${args.map(({ name }) => `${name}: $${name}`).join(', ')}) { __typename } }`;
  for (const text of HOSTILE_TEXTS) {
    const required = args.map(({ name, type }) => [name, isListType(getNullableType(type)) ? [text] : text]);
    const variables = { ...Object.fromEntries(required), [arg.name]: place.valueWith(text) };
    const { errors } = await ask(document, variables);
    expect(errors.filter(({ extensions }) => !EXPECTED.has(String(extensions?.code)))).toEqual([]);
  }
});

test('all is still there', async () => {
  expect(await store.prisma.article.count()).toBe(1);
});
