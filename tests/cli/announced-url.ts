import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The GraphQL address that the server prints once it answers. */
export async function announcedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  for (;;) {
    const [chunk] = await once(child.stdout ?? child, 'data');
    printed += chunk;
    const url = printed.match(/http:\S+\/graphql/)?.[0];
    if (url) return url;
  }
}
