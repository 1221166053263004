import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../random.ts';
import { askInProcess, type Operation } from './ask-in-process.ts';
import { changeRows } from './change-rows.ts';
import { drawAllowed } from './draw-allowed.ts';
import { executeWithoutPlan } from './execute-without-plan.ts';
import { sampleValues } from './sample-values.ts';

/** An operation that was asked again after a change. */
export interface AskedAgain {
  readonly operation: Operation;
  /** What was done to the database since it was asked last. */
  readonly change: string;
  /** Whether it was answered from memory. */
  readonly isRemembered: boolean;
  /** Whether the answer is what the graph says now. */
  readonly isRight: boolean;
}

/** Operations that are asked again after each change: those that were drawn last. */
const ASKED_AGAIN = 12;
/** Milliseconds in which notices of a change have come. */
const NOTICES = 5;

/**
 * Draws operations, the same ones for the same seed, and after each changes a row of the store at random and asks those before
 * it again: none may be answered from memory with what is no longer so. The store is no longer what it was.
 */
export async function* fuzzRemembered(store: Store, count: number, seed: number): AsyncGenerator<AskedAgain> {
  const { ask } = askInProcess(store);
  const random = randomFrom(seed);
  const draw = { random, values: await sampleValues(ask) };
  const asked: Operation[] = [];
  while (store.changes.state() === null) await wait(NOTICES);
  for (let done = 0; done < count; done++) {
    const { operation } = drawAllowed(draw);
    await ask(operation);
    asked.unshift(operation);
    asked.length = Math.min(asked.length, ASKED_AGAIN);
    const change = await changeRows(store, random);
    if (change === null) continue;
    while (store.changes.state() === null) await wait(NOTICES);
    for (const again of asked) {
      const { data, errors, statements } = await ask(again);
      const isRight =
        errors.length > 0 || isDeepStrictEqual(data ?? null, await executeWithoutPlan(store, again));
      yield { operation: again, change, isRemembered: statements === 0, isRight };
    }
  }
}
