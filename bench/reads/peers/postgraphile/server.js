// PostGraphile as its documentation sets it up: the Amber preset over the database's tables. Prisma's unique indexes are
// no constraints, so smart tags say what can be looked up by; orders need no index of their own.
import { createServer } from 'node:http';
import { env } from 'node:process';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

const unique = (column) => ({ tags: { unique: column } });

const preset = {
  extends: [PostGraphileAmberPreset],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        class: {
          Person: unique('slug'),
          Article: unique('slug'),
          Outlet: unique('domain'),
          Story: unique('slug'),
        },
      },
    }),
  ],
  pgServices: [makePgService({ connectionString: env.DATABASE_URL, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(env.PORT), '127.0.0.1');
