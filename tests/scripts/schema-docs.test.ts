import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isInterfaceType, isObjectType, isUnionType, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addChanges, isCurrent } from '../../scripts/schema/changelog.ts';
import { exampleOperations } from '../../scripts/schema/example-operations.ts';
import { referencePage } from '../../scripts/schema/reference-page.ts';
import { schemaChanges } from '../../scripts/schema/schema-changes.ts';
import { schema } from '../../src/graph/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const own = types.filter(({ name }) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name));

test('the reference has every type, with every field described', () => {
  const page = referencePage(schema);
  for (const type of own) {
    expect(page).toMatch(new RegExp(`^#{2,3} ${type.name}$`, 'm'));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) expect(page).toContain(`| \`${field.name}\` |`);
  }
});

test('every composite type but the roots has an example, which is valid', () => {
  const examples = exampleOperations(schema);
  const roots = ['Query', 'Mutation', 'Subscription'];
  const composite = own.filter((type) => isObjectType(type) || isInterfaceType(type) || isUnionType(type));
  expect([...examples.keys(), ...roots].sort()).toEqual(
    expect.arrayContaining(composite.map(({ name }) => name)),
  );
  for (const example of examples.values()) expect(validate(schema, parse(example))).toEqual([]);
});

const BEFORE = 'type Query { a: Int, b: Int @deprecated(reason: "Use `a`.") }';
const AFTER = 'type Query { a: Int!, c: E } enum E { X }';

test('changes are weighed; what was deprecated may go', async () => {
  const changes = await schemaChanges(AFTER, 'type Query { a: Int, c: E } enum E { X Y }');
  expect(changes.map(({ weight }) => weight)).toEqual(['breaking', 'dangerous']);
  expect((await schemaChanges(BEFORE, AFTER)).filter(({ weight }) => weight === 'breaking')).toEqual([]);
});

test('a changelog gets a section a day, and tells whether it fits the schema', async () => {
  const changes = await schemaChanges(BEFORE, AFTER);
  const first = addChanges('', changes, '2026-01-01', AFTER);
  expect([isCurrent(first, AFTER), isCurrent(first, BEFORE), isCurrent('', AFTER)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(addChanges(first, changes, '2026-01-01', AFTER)).toBe(first);
  const later = addChanges(first, [{ weight: 'breaking', message: 'Gone' }], '2026-01-02', BEFORE);
  expect(later.indexOf('- **breaking** Gone')).toBeLessThan(later.indexOf('## 2026-01-01'));
  expect(later).toContain(first.slice(first.indexOf('## 2026-01-01')));
});

const run = promisify(execFile);
let repository: string;
beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'onrecord-schema-'));
  await git('init', '-q');
});
afterAll(() => rm(repository, { recursive: true }));

const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: repository });

async function release(schemaText: string, version: string): Promise<void> {
  await writeFile(join(repository, 'schema.graphql'), schemaText);
  await writeFile(join(repository, 'package.json'), JSON.stringify({ version }));
}

async function check(): Promise<{ code: number; output: string }> {
  const script = join(import.meta.dirname, '../../scripts/check-breaking.ts');
  const args = ['--import', 'tsx', script, '--directory', repository];
  const { stdout, stderr, code } = await run(process.execPath, args).then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { code, output: stdout + stderr };
}

test('a break of the last tag fails, unless the version says so; without a tag nothing can break', async () => {
  await release(AFTER, '1.0.0');
  expect(await check()).toMatchObject({ code: 0, output: expect.stringContaining('No tag yet') });
  await git('add', '.');
  await git('commit', '-qm', 'released');
  await git('tag', 'v1.0.0');
  await release(BEFORE, '1.1.0');
  const broken = await check();
  expect(broken).toMatchObject({ code: 1, output: expect.stringContaining("Field 'Query.a' changed type") });
  await release(BEFORE, '2.0.0');
  expect((await check()).code).toBe(0);
  await release(`${AFTER} scalar More`, '1.1.0');
  expect(await check()).toEqual({ code: 0, output: '' });
});
