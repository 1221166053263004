import type { Stated } from './page.ts';

/** A value stated in a line as stated in the text: its span moved by the line's start. */
export function shiftStated<T>(stated: Stated<T>, by: number): Stated<T> {
  const { span } = stated;
  return { value: stated.value, span: span && { start: span.start + by, end: span.end + by } };
}

/** The first of each value, in the order given. */
export function distinctValues(stated: readonly Stated<string>[]): Stated<string>[] {
  const seen = new Set<string>();
  return stated.filter(({ value }) => !seen.has(value) && seen.add(value));
}
