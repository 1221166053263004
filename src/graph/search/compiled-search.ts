/** A search as the database takes it. Values of type `tsquery` travel as text. */
export interface CompiledSearch {
  /** For texts: stems, and beginnings of words. */
  readonly words: string;
  /** For names: words as they are written. */
  readonly names: string;
  /** What to highlight in texts: any of the stems, and any of the beginnings. */
  readonly stems: string;
  readonly prefixes: string;
  /** The words that are looked for, as typed. */
  readonly text: string;
  /** What names and texts may be spelled like; '' where the query has operators. */
  readonly alike: string;
  /** Whether any text has the words of a query without operators, whatever the filter. If none has, they may be misspelled. */
  readonly inTexts: boolean;
}
