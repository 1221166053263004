import pg from 'pg';

type Parse = (value: string) => unknown;

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins;

/** Values that both databases must give alike, by type: PGlite's own reading of years before 100 is another. */
export const RESULT_PARSERS: Readonly<Record<number, Parse>> = {
  [INT8]: BigInt,
  [DATE]: (value) => new Date(`${value}T00:00:00Z`),
  [TIMESTAMPTZ]: pg.types.getTypeParser(TIMESTAMPTZ, 'text'),
};
