import { InvalidArgument } from '../errors.ts';

const MAX_VALUES = 100;

/**
 * Refuses a list that asks for nothing (an empty filter must not match everything) or for too much.
 * @throws InvalidArgument
 */
export function checkListSize(field: string, values: readonly unknown[]): void {
  if (values.length >= 1 && values.length <= MAX_VALUES) return;
  throw new InvalidArgument(`\`${field}\` must hold 1 to ${MAX_VALUES} values; received ${values.length}.`, {
    field,
    received: values.length,
    limit: MAX_VALUES,
  });
}
