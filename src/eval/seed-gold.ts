import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Half-open UTF-16 offsets into the page. */
type Range = readonly [number, number];

/** A hand-annotated quote of one page. */
export interface GoldQuote {
  readonly index: number;
  readonly text: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** `title`, `standfirst`, `body`, or a commentary section. */
  readonly section: string;
  readonly speaker: string;
  readonly span: Range;
  readonly partSpans?: readonly Range[];
  readonly mentionSpan: Range | null;
  readonly venue: string | null;
  readonly nestedIn?: number;
}

/** The hand annotation of one page. */
export interface GoldPage {
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly outletName: string | null;
  readonly publishedAt: string | null;
  readonly categories: readonly string[];
  readonly related: readonly string[];
  readonly furniture: readonly string[];
  readonly quotes: readonly GoldQuote[];
  readonly people: readonly {
    readonly canonical: string;
    readonly spans: readonly (readonly [number, number, string])[];
  }[];
}

/** Reads the annotated pages (`0.json`, `1.json`, …) of a folder, in the order of their numbers. */
export async function readSeedGold(folder: string): Promise<GoldPage[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name));
  names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as GoldPage),
  );
}
