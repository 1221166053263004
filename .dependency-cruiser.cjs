// The rooms in the order in which data walks through them. A room imports only from rooms before it.
const rooms = [
  'page',
  'text',
  'extract',
  'resolve',
  'link',
  'store',
  'ingest',
  'graph',
  'http',
  'sdk',
  'cli',
];

const later = (room) => rooms.slice(rooms.indexOf(room) + 1);

module.exports = {
  forbidden: [
    ...rooms.slice(0, -1).map((room) => ({
      name: `${room}-looks-back-only`,
      severity: 'error',
      comment: `Data flows one way: ${room}/ must not know what later rooms make of its output (docs/decisions/0001).`,
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${later(room).join('|')})/` },
    })),
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      comment:
        'page … link are pure functions of their arguments, so that they can be tested and repeated anywhere.',
      from: { path: '^src/(page|text|extract|resolve|link)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'prisma-stays-home',
      severity: 'error',
      comment: "Prisma's types stay in store/ and graph/: other rooms speak the domain's own types.",
      from: { path: '^src/', pathNot: '^src/(store|graph)/' },
      to: { path: '(^src/store/generated/|@prisma|/prisma/)' },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      comment: 'The SDK is what a consumer installs: it knows the schema and nothing of the server.',
      from: { path: '^src/sdk/' },
      to: { path: '^src/', pathNot: '^src/sdk/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle means that two ideas have no order; find which one comes first.',
      from: { pathNot: 'generated' },
      to: { circular: true },
    },
    {
      name: 'not-to-dev-dependencies',
      severity: 'error',
      comment: 'What users run must be among the dependencies that users install.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that cannot be resolved fails at run time.',
      from: { pathNot: 'generated' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
