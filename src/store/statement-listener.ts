/** Called with every SQL statement that goes to the database, transaction control left out. */
export type StatementListener = (sql: string) => void;
