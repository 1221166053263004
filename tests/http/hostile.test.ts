import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { startServer } from '../../src/http/start-server.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';
import { ATTACKS, type Attack, ask } from './attacks.ts';

const store = await openTestStore();
await rowsOf(store).article({ slug: 'only', title: 'Still here' });
interface Line {
  readonly msg: string;
  readonly requestId: string;
  readonly ms: number;
  readonly level: number;
  readonly aborted?: boolean;
}
const lines: Line[] = [];
const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
const server = await startServer({ store, port: 0, host: '127.0.0.1', logger });
afterAll(() => server.close());

/** Sends an attack. `ms` is the server's own time, as its log has it. */
async function send({ method = 'POST', search = '', headers = {}, body }: Attack) {
  const response = await fetch(`${server.url}/graphql${search}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'function' ? body() : (body ?? null),
    duplex: 'half',
  } as RequestInit);
  const { data, errors } = await response.json();
  const requestId = response.headers.get('x-request-id');
  const ended = () => lines.find((line) => line.msg === 'request' && line.requestId === requestId);
  await expect.poll(ended, { interval: 2, timeout: 20_000 }).toBeDefined();
  const said = errors?.map(({ message }: { message: string }) => message).join('\n') ?? JSON.stringify(data);
  return { status: response.status, said, ms: ended()?.ms ?? Number.POSITIVE_INFINITY };
}

const answersStill = async () => {
  const { said } = await send(ask('{ article(slug: "only") { title } }'));
  expect(said).toContain('"title":"Still here"');
};

/** Milliseconds of server time in which a hostile request must be dealt with. */
const LIMIT = 100;

test('what is harmless is answered', answersStill);

test.each(ATTACKS)(
  '%s: told so at once, and the next one is answered',
  { retry: 2 },
  async (_name, attack, says) => {
    const first = await send(attack);
    expect(first.said).toMatch(says);
    expect(first.status).toBeLessThan(500);
    const rest = [await send(attack), await send(attack), await send(attack)].map(({ ms }) => ms);
    expect(rest.sort((a, b) => a - b)[1]).toBeLessThan(LIMIT);
    await answersStill();
  },
);

test('who sends slowly keeps nobody waiting', async () => {
  const slow = Array.from({ length: 50 }, () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    );
    return socket;
  });
  await answersStill();
  for (const socket of slow) socket.destroy();
  const gone = () => lines.filter(({ aborted }) => aborted).length;
  await expect.poll(gone, { timeout: 20_000 }).toBe(slow.length);
  await answersStill();
});

test('nothing of it was unexpected', () => {
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});
