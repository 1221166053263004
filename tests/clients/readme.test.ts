import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each(['apollo-client.ts', 'urql-client.ts'])('the README shows %s as it is tested', async (file) => {
  const source = await readFile(join(import.meta.dirname, file), 'utf8');
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${source}\`\`\``);
});
