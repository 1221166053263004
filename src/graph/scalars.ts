import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

builder.scalarType('Date', {
  description: 'A day of the calendar: `"2025-08-17"`.',
  serialize: (day) => day.toISOString().slice(0, 10),
  parseValue: (value) => {
    const day = parseInstant(DAY, value);
    if (day && day.toISOString().slice(0, 10) === value) return day;
    throw invalid('Expected a day such as "2025-08-17".');
  },
});

builder.scalarType('DateTime', {
  description:
    'An instant, ISO 8601: `"2025-08-17T14:28:25.000Z"`. Input may carry another offset (`+02:00`).',
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) => {
    const instant = parseInstant(INSTANT, value);
    if (instant) return instant;
    throw invalid('Expected an instant with its offset, such as "2025-08-17T14:28:25Z".');
  },
});

builder.scalarType('URL', {
  description: 'An absolute web address: `"https://example.org/news/1"`.',
  serialize: (url) => url,
  parseValue: (value) => {
    if (typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)) return value;
    throw invalid('Expected an absolute http or https address.');
  },
});

function parseInstant(shape: RegExp, value: unknown): Date | null {
  if (typeof value !== 'string' || !shape.test(value)) return null;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

const invalid = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INVALID_ARGUMENT' } });
