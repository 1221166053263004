/** Longest piece of a refused value that an error carries. */
const RECEIVED_LIMIT = 80;

/** A record or a hint file that cannot be used. The caller adds the file and the line. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Path of the refused field ("publishedAt"), or "" for the whole value. */
  readonly field: string;
  /** What would have been accepted, in words. */
  readonly limit: string;
  /** What was given, shortened. */
  readonly received: string;

  constructor(field: string, limit: string, value: unknown) {
    const received = describeReceived(value);
    super(`${field === '' ? 'The input' : field} must be ${limit}; received ${received}`);
    this.field = field;
    this.limit = limit;
    this.received = received;
  }
}

/** A refused value for people: its type for objects, its beginning in quote marks for strings. */
function describeReceived(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'string') return String(value);
  const long = value.length > RECEIVED_LIMIT;
  return `${JSON.stringify(long ? value.slice(0, RECEIVED_LIMIT) : value)}${long ? ` … (${value.length} characters)` : ''}`;
}
