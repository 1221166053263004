import { expect, inject, it } from 'vitest';
import { readExampleOperations, usage } from './example-operations.ts';
import { makeProject } from './make-project.ts';
import { runTool } from './run-tool.ts';

it('gql.tada types the example operations from the introspected schema', async () => {
  const operations = await readExampleOperations();
  expect(operations.length).toBeGreaterThan(10);
  const documents = operations.map(({ name, text }) => `export const ${name} = graphql(\`${text}\`);`);
  const plugin = {
    name: 'gql.tada/ts-plugin',
    schema: `${inject('serverUrl')}/graphql`,
    tadaOutputLocation: './graphql-env.d.ts',
  };
  const files = {
    'documents.ts': ["import { graphql } from 'gql.tada';", ...documents].join('\n'),
    'usage.ts': usage('gql.tada'),
  };
  const folder = await makeProject(files, [plugin]);
  await runTool(folder, 'gql.tada/bin/cli.js', 'generate-output');
  await runTool(folder, 'gql.tada/bin/cli.js', 'check');
  await runTool(folder, 'typescript/bin/tsc', '-p', '.');
});
