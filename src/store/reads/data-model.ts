import { UnsupportedRead } from './unsupported-read.ts';

/** How values of a column are written and read. `DateTime` is an instant or a day, `LocalTime` an instant without its zone. */
export type ColumnType =
  | 'Int'
  | 'BigInt'
  | 'Float'
  | 'Decimal'
  | 'Boolean'
  | 'String'
  | 'DateTime'
  | 'LocalTime'
  | 'Json'
  | 'Bytes'
  | 'Enum';

export interface Column {
  readonly is: 'column';
  readonly column: string;
  readonly type: ColumnType;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

export interface Relation {
  readonly is: 'relation';
  readonly model: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** Pairs of fields that are equal: the model's own, the other model's. */
  readonly on: readonly (readonly [own: string, other: string])[];
}

export interface Model {
  readonly table: string;
  readonly fields: Readonly<Record<string, Column | Relation>>;
  /** Fields that tell one row from all others, by the name that `findUnique` gives to such a key. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** Models of `prisma/schema.prisma` by name (`scripts/write-data-model.js` writes them). */
export type DataModel = Readonly<Record<string, Model>>;

/** @throws UnsupportedRead for a name that is no model's */
export function modelOf(models: DataModel, name: string): Model {
  const found = models[name];
  if (found === undefined) throw new UnsupportedRead(`${name} is no model`);
  return found;
}

/** @throws UnsupportedRead for one that is none of the model's columns */
export function columnOf(model: Model, field: string): Column {
  const found = model.fields[field];
  if (found?.is !== 'column') throw new UnsupportedRead(`${field} is no column of ${model.table}`);
  return found;
}

/** The field of a relation to one row that holds that row's id; null where it is not this row that points to the other. */
export function foreignKey({ isList, on }: Relation): string | null {
  const [pair, ...others] = on;
  if (isList || !pair || others.length > 0) return null;
  const [own, other] = pair;
  return other === 'id' && own !== 'id' ? own : null;
}
