import { inject, it } from 'vitest';
import { readExampleOperations, usage } from './example-operations.ts';
import { makeProject } from './make-project.ts';
import { runTool } from './run-tool.ts';

it('the client preset of GraphQL Code Generator types the example operations from the introspected schema', async () => {
  const operations = await readExampleOperations();
  const documents = operations.map(({ name, text }) => `export const ${name} = graphql(\`${text}\`);`);
  const config = {
    schema: `${inject('serverUrl')}/graphql`,
    documents: 'documents.ts',
    generates: { './gql/': { preset: 'client', config: { enumsAsTypes: true } } },
  };
  const folder = await makeProject({
    'documents.ts': ["import { graphql } from './gql';", ...documents].join('\n'),
    'usage.ts': usage('@graphql-typed-document-node/core'),
    'codegen.json': JSON.stringify(config),
  });
  await runTool(folder, '@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.json');
  await runTool(folder, 'typescript/bin/tsc', '-p', '.');
});
