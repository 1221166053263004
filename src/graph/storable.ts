/**
 * Whether PostgreSQL can hold the text: anything but NUL and halves of characters. A name that cannot be
 * held names nothing, and need not be asked for.
 */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
