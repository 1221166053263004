/** An answer without what stacks may write as they like: global ids are row ids, instants are of one form, cursors are gone. */
export type Neutral =
  | string
  | number
  | boolean
  | null
  | readonly Neutral[]
  | { readonly [name: string]: Neutral };

const OPAQUE = new Set(['cursor', '__typename']);
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
/** Floats that went through `float4` differ in their last digits. */
const DIGITS = 6;

/**
 * The neutral shape of a response's `data`. Ids are a row's number, or base64 of a text that ends with it (`Person:1`,
 * `["people",1]`).
 */
export function neutralOf(value: unknown, name = ''): Neutral {
  if (Array.isArray(value)) return value.map((each) => neutralOf(each));
  if (typeof value === 'object' && value !== null) {
    const known = Object.entries(flatten(value)).filter(([key]) => !OPAQUE.has(key));
    return Object.fromEntries(known.map(([key, inner]) => [key, neutralOf(inner, key)]));
  }
  if (name === 'id') return rowIdOf(value);
  if (typeof value === 'string' && INSTANT.test(value)) return new Date(value).toISOString();
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  throw new TypeError(`An answer holds ${typeof value}`);
}

/** An edge whose node is a link with a node at its end, as those write it who have no fields on edges. */
function flatten(value: object): object {
  const { node, ...rest } = value as { node?: unknown };
  const isLink =
    typeof node === 'object' && node !== null && 'node' in node && Object.keys(rest).length === 0;
  return isLink ? node : value;
}

function rowIdOf(value: unknown): Neutral {
  if (typeof value === 'number') return value;
  const text = String(value);
  if (/^\d+$/.test(text)) return Number(text);
  const row = /(\d+)\D?$/.exec(Buffer.from(text, 'base64').toString())?.[1];
  if (row === undefined) throw new TypeError(`"${text}" is not an id`);
  return Number(row);
}

/** Where and how two answers differ first (`person.name: "A" and "B"`); null where they are the same. */
export function differenceOf(a: Neutral | undefined, b: Neutral | undefined, path = ''): string | null {
  if (a === b) return null;
  if (!isComposite(a) || !isComposite(b) || Array.isArray(a) !== Array.isArray(b))
    return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const [left, right] = [a as Record<string, Neutral>, b as Record<string, Neutral>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = differenceOf(left[key], right[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isComposite = (value: Neutral | undefined): boolean => typeof value === 'object' && value !== null;
