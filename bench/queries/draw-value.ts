import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { SampleValues } from './sample-values.ts';

export interface Draw {
  /** From 0 to 1. */
  readonly random: () => number;
  readonly values: SampleValues;
}

export const chance = ({ random }: Draw, probability: number): boolean => random() < probability;

export function pick<T>({ random }: Draw, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
}

/** Filters say `speaker` where they mean a slug; what isn't listed is named as its field is. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  from: ['id'],
  to: ['id'],
  ids: ['id'],
  outlet: ['domain'],
  speaker: ['slug'],
  query: ['text', 'name', 'title'],
  words: ['text', 'name'],
};
const PAGES = [1, 1, 2, 3, 5, 20, 100];
const DAYS = ['2025-08-01', '2025-08-17', '2025-12-31', '0001-01-01', '9999-12-31'];

/**
 * A value of an input type, as JSON: mostly one that names what there is.
 * @param name of the argument or field that it is for
 */
export function drawValue(draw: Draw, type: GraphQLInputType, name: string): unknown {
  if (!isNonNullType(type) && chance(draw, 0.03)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const length = pick(draw, [0, 1, 1, 2, 3]);
    return Array.from({ length }, () => drawValue(draw, nullable.ofType, name));
  }
  if (isEnumType(nullable)) return pick(draw, nullable.getValues()).name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isRequiredInputField(field) || chance(draw, 0.2),
    );
    return Object.fromEntries(fields.map((field) => [field.name, drawValue(draw, field.type, field.name)]));
  }
  return drawScalar(draw, nullable.name, name);
}

function drawScalar(draw: Draw, type: string, name: string): unknown {
  if (type === 'Boolean') return chance(draw, 0.5);
  if (type === 'Int')
    return name === 'first' || name === 'last' ? pick(draw, PAGES) : pick(draw, [0, 1, 2, 4, 10]);
  if (type === 'Float') return pick(draw, [0, 0.5, 1]);
  if (type === 'Date') return pick(draw, DAYS);
  if (type === 'DateTime') return `${pick(draw, DAYS)}T12:00:00Z`;
  if (type === 'URL') return pick(draw, [...(draw.values.get('url') ?? []), 'https://nowhere.example/1']);
  return pick(draw, chance(draw, 0.1) ? samplesOf(draw, 'hostile') : samplesOf(draw, name));
}

function samplesOf({ values }: Draw, name: string): readonly string[] {
  const found = (SAMPLES[name] ?? [name]).flatMap((each) => values.get(each) ?? []);
  return found.length > 0 ? found : [...(values.get('slug') ?? []), ...(values.get('name') ?? []), 'nothing'];
}
