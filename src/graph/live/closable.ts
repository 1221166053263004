/**
 * An async generator that can be ended while it waits: `return` aborts the signal that it was made with, where a generator by
 * itself would put the wish behind what it waits for.
 */
export function closable<Item>(
  run: (over: AbortSignal) => AsyncGenerator<Item, void>,
): AsyncGenerator<Item, void> {
  const over = new AbortController();
  const source = run(over.signal);
  const close = (): Promise<IteratorResult<Item, void>> => {
    over.abort();
    return source.return();
  };
  return {
    next: () => source.next(),
    return: close,
    throw: close,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
