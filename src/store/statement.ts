/** An open transaction, or the store's own client. Opaque: only `selectRows` and `execute` look inside. */
export interface Tx {
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): PromiseLike<T>;
  $executeRawUnsafe(sql: string, ...values: unknown[]): PromiseLike<number>;
}

/** What a statement's `$1…` may be. Objects and arrays of objects travel as one `jsonb` parameter. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly number[]
  | readonly string[]
  | readonly object[];

/** A text that PostgreSQL cannot hold: one with NUL, or with half of a surrogate pair. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
  readonly offset: number;

  constructor(text: string, offset: number) {
    const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    const around = text.slice(Math.max(0, offset - 20), offset);
    super(
      `The text holds U+${code} at offset ${offset}${around === '' ? '' : ` (after ${JSON.stringify(around)})`}, which the database cannot store. Replace it before storing, as page/ does with U+FFFD.`,
    );
    this.offset = offset;
  }
}

/** NUL ("a\0b") and lone surrogates ("\uD800"); under `u` a whole pair is no `Cs`. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Runs one statement and returns its rows as `Row`, which is the caller's promise about the columns. */
export async function selectRows<Row extends object>(
  tx: Tx,
  sql: string,
  ...parameters: Parameter[]
): Promise<Row[]> {
  return tx.$queryRawUnsafe<Row[]>(sql, ...parameters.map(encode));
}

/** Runs one statement and returns how many rows it changed. */
export async function execute(tx: Tx, sql: string, ...parameters: Parameter[]): Promise<number> {
  return tx.$executeRawUnsafe(sql, ...parameters.map(encode));
}

/** The one row that the statement always returns. */
export async function selectOne<Row extends object>(
  tx: Tx,
  sql: string,
  ...parameters: Parameter[]
): Promise<Row> {
  const [row] = await selectRows<Row>(tx, sql, ...parameters);
  if (row === undefined) throw new Error(`The statement returned no row: ${sql.trim().slice(0, 80)}`);
  return row;
}

// Every parameter is a text or a number on the wire; arrays become JSON too (the statements unpack them
// with `jsonb_array_elements` or `jsonb_to_recordset`), since the adapters disagree on array types.
function encode(parameter: Parameter): string | number | boolean | null {
  if (parameter === null || typeof parameter === 'number' || typeof parameter === 'boolean') return parameter;
  assertStorable(parameter);
  return typeof parameter === 'string' ? parameter : JSON.stringify(parameter);
}

/** Throws `UnstorableTextError` for the first text in `value`, at any depth, that PostgreSQL cannot hold. */
function assertStorable(value: unknown): void {
  if (typeof value === 'string') {
    const at = value.search(UNSTORABLE);
    if (at >= 0) throw new UnstorableTextError(value, at);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      assertStorable(key);
      assertStorable(inner);
    }
  }
}
