import PgBoss from 'pg-boss';

/** Jobs that wait, that somebody works on, and that failed for good. */
export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
}

/** A job taken from the queue. */
export interface Job<Data> {
  readonly id: string;
  readonly data: Data;
}

/** Why a job could not be done, as it is kept with it. */
interface Reason {
  readonly message: string;
}

export interface QueueOptions {
  /** How often a job is tried again. */
  readonly retries?: number;
  /** Seconds before that, doubled each time, give or take by chance. */
  readonly pause?: number;
  /** Seconds after which a job that somebody took and never finished is anybody's again. */
  readonly lease?: number;
  /** Seconds between looks for those. */
  readonly inspection?: number;
  readonly onError: (error: Error) => void;
}

/** A PostgreSQL schema of its own, which its library creates and migrates: ours know nothing of it. */
const SCHEMA = 'onrecord_queue';
const JOBS = 'documents';
const FAILED = 'failed_documents';
const DEFAULTS = { retries: 5, pause: 5, lease: 300, inspection: 30 };
/** Days for which a job waits, or a failed one is kept: longer than anybody forgets it. */
const KEPT_DAYS = 3_650;
const HOUR = 3_600;

/**
 * A queue on a PostgreSQL server, of which any number of processes take jobs, each another one. A job is done at least once: one
 * whose process died comes back. One that fails is tried again, and kept apart after the last time.
 */
export class JobQueue<Data extends object> {
  readonly #boss: PgBoss;
  #isClosing = false;

  private constructor(boss: PgBoss, onError: (error: Error) => void) {
    this.#boss = boss;
    // Connections that are being closed may break: nobody needs them any more.
    boss.on('error', (error) => this.#isClosing || onError(error));
  }

  static async open<Data extends object>(
    databaseUrl: string,
    options: QueueOptions,
  ): Promise<JobQueue<Data>> {
    const { retries, pause, lease, inspection, onError } = { ...DEFAULTS, ...options };
    const boss = new PgBoss({
      connectionString: databaseUrl,
      schema: SCHEMA,
      max: 4,
      schedule: false,
      maintenanceIntervalSeconds: inspection,
      archiveCompletedAfterSeconds: HOUR,
      deleteAfterHours: 1,
    });
    const queue = new JobQueue<Data>(boss, onError);
    await boss.start();
    await boss.createQueue(FAILED, { name: FAILED, retentionDays: KEPT_DAYS });
    await boss.createQueue(JOBS, {
      name: JOBS,
      retryLimit: retries,
      retryDelay: pause,
      retryBackoff: true,
      expireInSeconds: lease,
      retentionDays: KEPT_DAYS,
      deadLetter: FAILED,
    });
    return queue;
  }

  /** All of them or none. */
  async add(jobs: readonly Data[]): Promise<void> {
    if (jobs.length > 0) await this.#boss.insert(jobs.map((data) => ({ name: JOBS, data })));
  }

  /** At most so many, the oldest first. They are the caller's until the lease is over. */
  async take(most: number): Promise<Job<Data>[]> {
    return this.#boss.fetch<Data>(JOBS, { batchSize: most });
  }

  async finish(jobs: readonly Job<Data>[]): Promise<void> {
    const ids = jobs.map(({ id }) => id);
    if (ids.length > 0) await this.#boss.complete(JOBS, ids);
  }

  /** Leaves a job to be tried again, or to be kept as failed. */
  async fail({ id }: Job<Data>, message: string): Promise<void> {
    await this.#boss.fail(JOBS, id, { message } satisfies Reason);
  }

  async counts(): Promise<QueueCounts> {
    const [waiting, unfinished, failed] = await Promise.all([
      this.#boss.getQueueSize(JOBS),
      this.#boss.getQueueSize(JOBS, { before: 'completed' }),
      this.#boss.getQueueSize(FAILED),
    ]);
    return { waiting, running: unfinished - waiting, failed };
  }

  /** Puts those that failed for good back in line. @returns how many */
  async retryFailed(most: number): Promise<number> {
    let moved = 0;
    for (;;) {
      const jobs = await this.#boss.fetch<Data>(FAILED, { batchSize: most });
      if (jobs.length === 0) return moved;
      // Added first: what ends in between is there twice, and ingested once.
      await this.add(jobs.map(({ data }) => data));
      await this.#boss.complete(
        FAILED,
        jobs.map(({ id }) => id),
      );
      moved += jobs.length;
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#boss.stop({ graceful: false });
  }
}
