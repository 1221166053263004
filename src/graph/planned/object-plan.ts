import { isThenable } from '@pothos/core';
import type { GraphContext } from '../context.ts';
import { type Complete, settleLate } from './complete.ts';
import type { FieldPlan } from './field-plan.ts';

type Data = Record<string, unknown>;

/** One field of an object: how its value is had of the row, and what the answer holds of that. */
export interface Part<Row> {
  readonly key: string;
  readonly read: (row: Row, context: GraphContext) => unknown;
  readonly complete: Complete;
  /** Null for `__typename`. */
  readonly field: FieldPlan | null;
}

/** The fields that an object has in the answer, at one place in the document. */
export class ObjectPlan<Row = Record<string, unknown>> {
  readonly fields: readonly FieldPlan[];
  readonly #parts: readonly Part<Row>[];

  constructor(parts: readonly Part<Row>[]) {
    this.#parts = parts;
    this.fields = parts.flatMap(({ field }) => field ?? []);
  }

  /**
   * The answer's object for a row; a promise only where a field's value is one.
   * @throws (or rejects with) whatever keeps the plan from answering
   */
  assemble(row: Row, context: GraphContext): Data | Promise<Data> {
    const data: Data = {};
    let late: PromiseLike<void>[] | undefined;
    try {
      for (const { key, read, complete } of this.#parts) {
        const value = read(row, context);
        const completed = isThenable(value)
          ? value.then((settled) => complete(settled, context))
          : complete(value, context);
        data[key] = completed;
        if (!isThenable(completed)) continue;
        late ??= [];
        late.push(
          completed.then((settled) => {
            data[key] = settled;
          }),
        );
      }
    } catch (error) {
      if (late) settleLate(late);
      throw error;
    }
    return late === undefined ? data : Promise.all(late).then(() => data);
  }
}
