import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

describe('onrecord keys', () => {
  it('shows a key once, lists it without, and revokes it', async () => {
    const data = join(await makeFolder(), 'data');
    const made = await runCli(data, ['keys', 'create', 'ada@desk', '--scopes', 'ingest,curate']);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^onr_[\w-]{43}\n$/) });
    const listed = await runCli(data, ['keys', 'list', '--json']);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      name: 'ada@desk',
      scopes: ['ingest', 'curate'],
      revokedAt: null,
    });
    expect(listed.stdout).not.toContain(made.stdout.trim());
    const again = await runCli(data, ['keys', 'create', 'ada@desk', '--scopes', 'read']);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('"ada@desk" is there already') });
    expect(await runCli(data, ['keys', 'revoke', 'ada@desk'])).toMatchObject({ code: 0 });
    expect((await runCli(data, ['keys', 'list'])).stdout).toContain('revoked');
    expect(await runCli(data, ['keys', 'revoke', 'ada@desk'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No valid key is named "ada@desk"'),
    });
  });

  it.each([
    [['keys', 'create', 'ada', '--scopes', 'write'], '"write" is none'],
    [['keys', 'create', 'ada', '--scopes', ''], '"" is none'],
    [['keys', 'create', 'a b', '--scopes', 'read'], '1 to 60 letters'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await runCli(join(await makeFolder(), 'data'), args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });
});
