import pg from 'pg';

/** Milliseconds for a server to answer. */
export const PATIENCE = 2_000;

/** A connection of its own to look at a server with: one that doesn't answer in time has failed, and the next look connects anew. */
export class Probe {
  readonly #url: string;
  #connecting: Promise<pg.Client> | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** The one value that a statement gives. */
  async ask(sql: string): Promise<unknown> {
    try {
      this.#connecting ??= connect(this.#url);
      const client = await this.#connecting;
      const { rows } = await client.query<[unknown]>({ text: sql, rowMode: 'array' });
      return rows[0]?.[0];
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Not waited for: a server that is cut off would never say goodbye. */
  close(): void {
    this.#connecting?.then((client) => client.end()).catch(ignore);
    this.#connecting = null;
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  client.on('error', ignore); // The next question finds out.
  await client.connect();
  return client;
}

const ignore = (): void => {};
