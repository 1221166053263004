import type { Span as TextSpan } from '../../page/span.ts';
import { builder } from '../builder.ts';

export const Span = builder.objectRef<TextSpan>('Span').implement({
  description:
    "A stretch of an article's `text`: UTF-16 offsets, the end not included. In JavaScript, `text.slice(start, end)` is the stretch itself.",
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first UTF-16 unit.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last UTF-16 unit.' }),
  }),
});

/** The span of a row that keeps it in `start` and `end`: spread into its field's options. */
export const ownSpan = {
  type: Span,
  select: { start: true, end: true },
  resolve: ({ start, end }: TextSpan): TextSpan => ({ start, end }),
} as const;

/** `[0, 4, 9, 12]` is two spans: how the store keeps lists of them. */
export function spansOf(flat: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    spans.push({ start: flat[at] ?? 0, end: flat[at + 1] ?? 0 });
  }
  return spans;
}
