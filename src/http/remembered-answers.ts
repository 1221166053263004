import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What an answer said, as data and as JSON. It holds as long as none of its marks is touched. */
export interface Remembered {
  readonly data: ExecutionResult['data'];
  readonly json: string;
  readonly marks: ReadonlySet<string>;
}

/** A question that is being answered: what was touched since its reading began. */
export interface Pending {
  readonly heard: ReadonlySet<string>[];
  /** How many marks that is. */
  weight: number;
  /** Whether anything may have been touched. */
  isSpoiled: boolean;
}

/** Bytes that a character of JSON takes: its own two, and those of the data, which is some three times as large. */
const BYTES_PER_CHARACTER = 8;
/** Bytes that a mark takes: its text, and its places in two indexes. */
const BYTES_PER_MARK = 200;
/** Marks that are kept of what is touched during one question: some seconds of reading news at full speed. */
const MOST_HEARD = 50_000;

/** Answers by their questions, until what they were read from is touched. The oldest go where all take more than `bytes`. */
export class RememberedAnswers {
  readonly #answers: LRUCache<string, Remembered>;
  /** The questions to forget where a mark is touched. */
  readonly #questions = new Map<string, Set<string>>();
  readonly #pending = new Set<Pending>();

  constructor(bytes: number) {
    this.#answers = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ json, marks }, question) =>
        BYTES_PER_CHARACTER * (json.length + question.length) + BYTES_PER_MARK * marks.size,
      dispose: (answer, question) => this.#unlist(question, answer),
    });
  }

  /** What is remembered of a question. */
  get(question: string): Remembered | undefined {
    return this.#answers.get(question);
  }

  /** Listens, from now on, to what is touched while a question is being answered, until `end`. */
  begin(): Pending {
    const pending = { heard: [], weight: 0, isSpoiled: false };
    this.#pending.add(pending);
    return pending;
  }

  end(pending: Pending): void {
    this.#pending.delete(pending);
  }

  /** Remembers an answer that was read since `pending` began, unless some of that was touched meanwhile. */
  remember(question: string, answer: Remembered, { heard, isSpoiled }: Pending): void {
    if (isSpoiled || heard.some((touched) => meet(touched, answer.marks))) return;
    this.#answers.set(question, answer);
    // One that is too large was not kept.
    if (this.#answers.peek(question) !== answer) return;
    for (const mark of answer.marks) {
      const questions = this.#questions.get(mark) ?? new Set();
      this.#questions.set(mark, questions);
      questions.add(question);
    }
  }

  /** Forgets the answers with these marks; all of them for null. */
  forget(touched: ReadonlySet<string> | null): void {
    for (const pending of this.#pending) hear(pending, touched);
    if (touched === null) this.#answers.clear();
    for (const mark of touched ?? [])
      for (const question of this.#questions.get(mark) ?? []) this.#answers.delete(question);
  }

  #unlist(question: string, { marks }: Remembered): void {
    for (const mark of marks) {
      const questions = this.#questions.get(mark);
      questions?.delete(question);
      if (questions?.size === 0) this.#questions.delete(mark);
    }
  }
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const mark of small) if (large.has(mark)) return true;
  return false;
}

function hear(pending: Pending, touched: ReadonlySet<string> | null): void {
  pending.weight += touched?.size ?? 0;
  pending.isSpoiled ||= touched === null || pending.weight > MOST_HEARD;
  if (pending.isSpoiled) pending.heard.length = 0;
  else if (touched !== null) pending.heard.push(touched);
}
