// A process of the benchmark: asks what stdin says, from 32 connections, each from another place in the list on. Prints
// what came of it as JSON.
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

const { url, requests, connections, duration } = JSON.parse(await text(process.stdin));
const all = requests.map(({ path, body }) => ({
  method: 'POST',
  path,
  body,
  headers: { 'content-type': 'application/json' },
}));
let place = 0;
const result = await autocannon({
  url,
  connections,
  duration,
  timeout: 120,
  requests: all.slice(0, 1),
  setupClient: (client) => {
    const from = (place++ * 13) % all.length;
    client.setRequests([...all.slice(from), ...all.slice(0, from)]);
  },
});
process.stdout.write(
  JSON.stringify({
    answered: result['2xx'],
    failed: result.non2xx + result.errors,
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }),
);
