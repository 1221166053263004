import { onTestFinished } from 'vitest';

export interface StreamedAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

/** Subscribes over server-sent events, by hand: the answers one by one, and whether the server said that it is done. */
export async function openEventStream(url: string, query: string, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  const messages = readMessages(response);
  return {
    response,
    /** The next answer; null at the end of the stream. */
    next: async (): Promise<StreamedAnswer | null> => {
      const { value } = await messages.next();
      return value?.event === 'next' ? JSON.parse(value.data) : null;
    },
    close: () => abort.abort(),
  };
}

async function* readMessages({ body }: Response): AsyncGenerator<{ event: string; data: string }> {
  let text = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter((each) => !each.startsWith(':'))) {
      const field = (name: string) => new RegExp(`^${name}:[ ]?(.*)$`, 'm').exec(block)?.[1] ?? '';
      yield { event: field('event'), data: field('data') };
    }
  }
}
