import { type ExecutionResult, GraphQLError } from 'graphql';

export type SubscriptionResult = AsyncGenerator<ExecutionResult, void> | ExecutionResult;

/** The subscriptions that this process serves: so many a client, and all of them closed with the server. */
export class OpenSubscriptions {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  readonly #open = new Set<AsyncGenerator<ExecutionResult, void>>();

  /** @param most how many one client may have at a time */
  constructor(most: number) {
    this.#most = most;
  }

  /** Starts a subscription, or says that the client has too many. It counts until it ends, however it does. */
  async start(client: string, subscribe: () => Promise<SubscriptionResult>): Promise<SubscriptionResult> {
    const count = this.#counts.get(client) ?? 0;
    if (count >= this.#most) return { errors: [tooMany(this.#most)] };
    this.#counts.set(client, count + 1);
    try {
      const result = await subscribe();
      if (Symbol.asyncIterator in result) return this.#track(client, result);
      this.#leave(client);
      return result;
    } catch (error) {
      this.#leave(client);
      throw error;
    }
  }

  /** Ends all of them, as if there were nothing more to tell. */
  closeAll(): void {
    for (const subscription of [...this.#open]) void subscription.return();
  }

  #track(
    client: string,
    answers: AsyncGenerator<ExecutionResult, void>,
  ): AsyncGenerator<ExecutionResult, void> {
    const end = (): void => {
      if (this.#open.delete(tracked)) this.#leave(client);
    };
    const tracked: AsyncGenerator<ExecutionResult, void> = {
      next: async () => {
        const answer = await answers.next();
        if (answer.done) end();
        return answer;
      },
      return: () => {
        end();
        return answers.return();
      },
      throw: (error) => {
        end();
        return answers.throw(error);
      },
      [Symbol.asyncIterator]: () => tracked,
    };
    this.#open.add(tracked);
    return tracked;
  }

  #leave(client: string): void {
    const left = (this.#counts.get(client) ?? 1) - 1;
    if (left === 0) this.#counts.delete(client);
    else this.#counts.set(client, left);
  }
}

function tooMany(limit: number): GraphQLError {
  const message = `You have ${limit} subscriptions open, and no more are allowed: close one first.`;
  const http = { status: 429 };
  return new GraphQLError(message, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', field: 'query', limit, http },
  });
}
