import type { Stated } from './page.ts';

/** A value stated in a line as stated in the text: its span moved by the line's start. */
export function shiftStated<T>(stated: Stated<T>, by: number): Stated<T> {
  const { span } = stated;
  return { value: stated.value, span: span && { start: span.start + by, end: span.end + by } };
}
