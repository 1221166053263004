import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidArgument } from '../../src/graph/errors.ts';
import { decodeCursor, encodeCursor } from '../../src/graph/paging/cursor.ts';
import type { Order } from '../../src/graph/paging/order.ts';

const order: Order = {
  name: 'all-kinds',
  keys: [
    { field: 'at', kind: 'instant' },
    { field: 'score', kind: 'float' },
    { field: 'slug', kind: 'text' },
    { field: 'id', kind: 'int' },
  ],
  direction: 'asc',
};

const instant = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const score = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0); // JSON has no -0
const slug = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

test('a cursor decodes to the values that it was made of', () =>
  fc.assert(
    fc.property(instant, score, slug, fc.integer(), (...values) => {
      expect(decodeCursor(order, encodeCursor(order, values), 'after')).toEqual(values);
    }),
  ));

test('any text decodes to values or is refused', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (text) => {
        try {
          expect(decodeCursor(order, text, 'before')).toHaveLength(4);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgument);
        }
      },
    ),
  ));
