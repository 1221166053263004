import pg from 'pg';

type Parse = (value: string) => unknown;

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins;
/** Types of arrays of numbers (`pg_type.oid`), which `builtins` leaves out. */
const [INT2_ARRAY, INT4_ARRAY, FLOAT8_ARRAY] = [1005, 1007, 1022];

/** Values that both databases must give alike, by type: PGlite's own reading of years before 100 is another. */
export const RESULT_PARSERS: Readonly<Record<number, Parse>> = {
  [INT8]: BigInt,
  [DATE]: (value) => new Date(`${value}T00:00:00Z`),
  [TIMESTAMPTZ]: pg.types.getTypeParser(TIMESTAMPTZ, 'text'),
  [INT2_ARRAY]: parseNumbers,
  [INT4_ARRAY]: parseNumbers,
  [FLOAT8_ARRAY]: parseNumbers,
};

const parseAnyNumbers = pg.types.getTypeParser(FLOAT8_ARRAY, 'text');
/** What JSON has no number for: `NULL`, `NaN`, `Infinity`; and arrays of arrays. */
const NOT_JSON = /[NI]|[{[].*[{[]/;

/** `{1,2,3}` is a JSON array but for its braces, which the JSON parser reads ten times as fast as the driver's. */
function parseNumbers(value: string): unknown {
  return NOT_JSON.test(value) ? parseAnyNumbers(value) : JSON.parse(`[${value.slice(1, -1)}]`);
}
