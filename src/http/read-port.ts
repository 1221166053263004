const DEFAULT_PORT = 4000;
const MAX_PORT = 65_535;

/**
 * The port that the environment asks for; 4000 where it asks for none, 0 for any free one.
 * @throws Error for anything that is no port
 */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= MAX_PORT) return port;
  throw new Error(`PORT must be a number from 0 to ${MAX_PORT}; it is "${value}"`);
}
