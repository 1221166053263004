import type pg from 'pg';

/** Statements that a connection keeps prepared: the server holds a plan of some 100 kB for each. */
const MAX_PREPARED = 200;

/** What `pg` keeps of the statements that it prepared on a connection, by name. */
interface Preparing {
  readonly connection: { readonly parsedStatements: Record<string, string> };
}

/**
 * The named statements of each connection, of which it keeps those that were used last. Whoever may ask what they like can ask
 * for any number of shapes; without a bound, their plans would fill the server.
 */
export class PreparedNames {
  readonly #names = new WeakMap<pg.PoolClient, Set<string>>();

  /** Notes that a statement is used on a connection, and gives up the one that wasn't for longest, if they are too many. */
  async use(client: pg.PoolClient, name: string): Promise<void> {
    const names = this.#names.get(client) ?? new Set();
    this.#names.set(client, names);
    names.delete(name);
    names.add(name);
    const [oldest] = names;
    if (names.size <= MAX_PREPARED || oldest === undefined) return;
    names.delete(oldest);
    await forget(client, oldest);
  }
}

async function forget(client: pg.PoolClient, name: string): Promise<void> {
  // Where preparing it has failed, there is nothing to give up.
  if (!(name in preparedOn(client))) return;
  await client.query(`deallocate "${name}"`);
  delete preparedOn(client)[name];
}

function preparedOn(client: pg.PoolClient): Record<string, string> {
  return (client as unknown as Preparing).connection.parsedStatements;
}
