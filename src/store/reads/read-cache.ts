/** Keeps what was used last, up to a number of entries. */
export class ReadCache<Value> {
  readonly #size: number;
  readonly #entries = new Map<string, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  /** The value of a key, made where it isn't known. */
  get(key: string, make: (key: string) => Value): Value {
    const known = this.#entries.get(key);
    const value = known ?? make(key);
    if (known !== undefined) this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#size) this.#entries.delete(this.#entries.keys().next().value ?? '');
    return value;
  }
}
