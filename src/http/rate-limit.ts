import { GraphQLError } from 'graphql';
import {
  RateLimiterCluster,
  RateLimiterClusterMaster,
  RateLimiterMemory,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** How a client stands, as `extensions.rateLimit` tells it. */
export interface RateState {
  /** Points that it may spend in a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** ISO instant at which it has all of them again. */
  readonly resetAt: string;
}

/** Whether points could be spent. */
export interface Spending {
  readonly isAllowed: boolean;
  readonly state: RateState;
  /** Seconds until it has all its points again. */
  readonly retryAfter: number;
}

const MINUTE = 60;

/** Lets the workers of this process count together what clients spend (`RateLimit`, shared). */
export function shareRateLimits(): void {
  new RateLimiterClusterMaster();
}

/**
 * Points that clients spend, each minute anew. Kept in this process, or, shared, in the one that started it as a worker;
 * each machine counts its own.
 */
export class RateLimit {
  readonly #limiter: RateLimiterMemory | RateLimiterCluster;
  readonly #points: number;

  constructor(pointsPerMinute: number, isShared = false) {
    this.#points = pointsPerMinute;
    const options = { points: pointsPerMinute, duration: MINUTE, keyPrefix: 'points' };
    this.#limiter = isShared ? new RateLimiterCluster(options) : new RateLimiterMemory(options);
  }

  /** Spends the client's points: all of them, or none where it has too few. */
  async spend(client: string, points: number): Promise<Spending> {
    try {
      return this.#spending(true, await this.#limiter.consume(client, points));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // The limiter takes the points even from those who have too few.
      return this.#spending(false, await this.#limiter.reward(client, points));
    }
  }

  /** Gives points back that were spent and not used, or takes those that were used beyond. */
  async settle(client: string, spent: number, used: number): Promise<RateState> {
    const settled =
      used <= spent
        ? await this.#limiter.reward(client, spent - used)
        : await this.#limiter.penalty(client, used - spent);
    return this.#spending(true, settled).state;
  }

  /** What is told to a client that has too few points. */
  refusal({ state, retryAfter }: Spending, requested: number): GraphQLError {
    const message = `The query may cost ${requested} points; ${state.remaining} of ${state.limit} a minute are left until ${state.resetAt}.`;
    const http = { status: 429, headers: { 'retry-after': String(retryAfter) } };
    return new GraphQLError(message, {
      extensions: { code: 'RATE_LIMITED', field: 'query', received: requested, limit: state.limit, http },
    });
  }

  #spending(isAllowed: boolean, { consumedPoints, msBeforeNext }: RateLimiterRes): Spending {
    const limit = this.#points;
    const remaining = Math.max(0, limit - Math.max(0, consumedPoints));
    const resetAt = new Date(Date.now() + msBeforeNext).toISOString();
    return { isAllowed, state: { limit, remaining, resetAt }, retryAfter: Math.ceil(msBeforeNext / 1000) };
  }
}
