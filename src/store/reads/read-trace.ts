import { DATA_MODEL } from '../generated/data-model.ts';
import { toldValue } from './told-columns.ts';

/** Index entries of words, which change only with the rows that they are of. */
const OWNERS: Readonly<Record<string, string>> = {
  ArticleWords: 'Article',
  QuoteWords: 'Quote',
  ClaimWords: 'Claim',
};
/** Tables of whose changes nobody tells: they are read for those who have a key, or to link. */
export const UNTOLD: ReadonlySet<string> = new Set([
  'ApiKey',
  'ArticleKey',
  'ArticleProfile',
  'ClaimKey',
  'QuoteKey',
  'Webhook',
  'WebhookDelivery',
]);

/** Whether a table's own changes are told. */
export const isTold = (table: string): boolean => !UNTOLD.has(table) && !(table in OWNERS);

const TABLES: ReadonlySet<string> = new Set(Object.values(DATA_MODEL).map(({ table }) => table));
/** A name as our SQL writes those of tables and of columns: `"Quote"`. */
const NAMES = /"([A-Z]\w*)"/g;

/**
 * What somebody's answer was read from, in the words in which changes are told (`Changes`): it still holds as long as none of
 * its marks is touched. `Quote` is touched by any change to the table, `Quote.personId=12` by rows that have or had that value
 * there, `Article.orderAt` by rows in which that column becomes another.
 */
export class ReadTrace {
  readonly marks = new Set<string>();
  #isWhole = true;

  /** Whether all that was read is known. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Notes a read of which nothing is known. */
  lose(): void {
    this.#isWhole = false;
  }

  /** Notes that any row of a table may have mattered. */
  noteTable(table: string): void {
    if (UNTOLD.has(table)) this.lose();
    else this.marks.add(OWNERS[table] ?? table);
  }

  /** Notes that rows with a value mattered, in a column of which it is told. */
  noteRows(table: string, column: string, value: unknown): void {
    if (UNTOLD.has(table)) this.lose();
    else this.marks.add(`${table}.${column}=${toldValue(value)}`);
  }

  /** Notes all tables that SQL of ours names. Linear in its length. */
  noteSql(sql: string): void {
    for (const [, name = ''] of sql.matchAll(NAMES)) if (TABLES.has(name)) this.noteTable(name);
  }
}
