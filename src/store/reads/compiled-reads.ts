import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Reading } from '../reading.ts';
import { type CompiledRead, compileRead } from './compile-read.ts';
import type { DataModel } from './data-model.ts';
import type { WireValue } from './parameters.ts';
import { ShapeReader } from './read-shape.ts';
import { type NoteRead, traceRead } from './trace-read.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** Statements of that many shapes are kept, those that were used last. */
const KEPT_SHAPES = 1000;

/** A statement whose every row is one column of JSON. */
export interface JsonStatement {
  /** Of its text: a server may keep its plan under it. */
  readonly name: string;
  readonly sql: string;
}

/** Sends a statement where somebody reads, and gives the JSON of its rows, parsed. */
export type SendJson = (
  statement: JsonStatement,
  values: readonly WireValue[],
  reading: Reading,
) => Promise<unknown[]>;

/** What Prisma would be asked: `prisma.quote.findMany(args)`. */
export interface Read {
  readonly model: string;
  readonly operation: string;
  readonly args: object;
}

type KnownRead = (CompiledRead & JsonStatement & { readonly note: NoteRead }) | UnsupportedRead;

/** Answers Prisma's reads with statements of our own, compiled once for each shape of arguments. */
export class CompiledReads {
  readonly #models: DataModel;
  readonly #shapes: ShapeReader;
  readonly #send: SendJson;
  readonly #known = new LRUCache<string, KnownRead>({ max: KEPT_SHAPES });

  constructor(models: DataModel, send: SendJson) {
    this.#models = models;
    this.#shapes = new ShapeReader(models);
    this.#send = send;
  }

  /**
   * Starts a read: what Prisma would answer, in one statement.
   * @throws UnsupportedRead, before anything is sent, for a read that only Prisma can answer
   */
  read({ model, operation, args }: Read, reading: Reading): Promise<unknown> {
    const { text, values } = this.#shapes.read(args);
    const key = `${operation} ${model} ${text}`;
    const read = this.#known.get(key) ?? this.#compile(model, operation, text);
    this.#known.set(key, read);
    if (read instanceof UnsupportedRead) throw read;
    return this.#send(read, read.encode(values), reading).then((rows) => {
      const answer = read.decode(rows);
      if (reading.trace) read.note(values, answer, reading.trace);
      return answer;
    });
  }

  #compile(model: string, operation: string, shape: string): KnownRead {
    try {
      const args = JSON.parse(shape);
      const read = compileRead(this.#models, model, operation, args);
      const name = createHash('sha1').update(read.sql).digest('base64url');
      return { ...read, name, note: traceRead(this.#models, model, operation, args) };
    } catch (error) {
      if (error instanceof UnsupportedRead) return error;
      throw error;
    }
  }
}
