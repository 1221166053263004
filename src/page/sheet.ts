import type { Line } from './line.ts';
import type { Section, SectionKind } from './page.ts';
import type { Span } from './span.ts';

/** The lines of a page while its reader decides what each of them is. A line is decided once; the first claim holds. */
export class Sheet {
  readonly text: string;
  readonly lines: readonly Line[];
  private readonly claims: (readonly Section[] | undefined)[];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
    this.claims = new Array(lines.length);
  }

  isFree(index: number): boolean {
    return index < this.lines.length && this.claims[index] === undefined;
  }

  /** The kind that the beginning of a line was claimed as, or null. */
  kindAt(index: number): SectionKind | null {
    return this.claims[index]?.[0]?.kind ?? null;
  }

  claim(index: number, kind: SectionKind, heading = false): void {
    const line = this.lines[index];
    if (line !== undefined) this.claimSections(index, [{ kind, heading, start: line.start, end: line.end }]);
  }

  /** Claims a line's first part as one kind and what follows `at` (an offset into the text) as another. */
  claimSplit(index: number, at: number, first: SectionKind, second: SectionKind): void {
    const line = this.lines[index];
    if (line === undefined) return;
    const [head, tail] = splitSpan(this.text, line, at);
    this.claimSections(index, [
      ...(head === null ? [] : [{ kind: first, heading: false, ...head }]),
      ...(tail === null ? [] : [{ kind: second, heading: false, ...tail }]),
    ]);
  }

  /** Claims every free line of `[from, to)`. */
  claimFree(from: number, to: number, kind: SectionKind): void {
    for (let index = from; index < to; index++) if (this.isFree(index)) this.claim(index, kind);
  }

  /** All sections in text order. A line that nobody claimed is body. */
  sections(): Section[] {
    return this.lines.flatMap(
      (line, index) =>
        this.claims[index] ?? [{ kind: 'body', heading: false, start: line.start, end: line.end }],
    );
  }

  private claimSections(index: number, sections: readonly Section[]): void {
    if (this.isFree(index)) this.claims[index] = sections;
  }
}

/** The two sides of an offset inside a span, each without the white space around it; null for an empty side. */
function splitSpan(text: string, span: Span, at: number): [Span | null, Span | null] {
  const left = text.slice(span.start, at).trimEnd();
  const right = text.slice(at, span.end).trimStart();
  return [
    left === '' ? null : { start: span.start, end: span.start + left.length },
    right === '' ? null : { start: span.end - right.length, end: span.end },
  ];
}
