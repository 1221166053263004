// Opens an embedded database, migrates it and adds articles until it is killed: prints the number of each
// once it is saved.
import { saveArticle } from '../../src/store/article.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { articleRow } from './rows.ts';

const [dataDir] = process.argv.slice(2);
const store = await openStore({ dataDir });
await migrate(store);
for (let number = 1; ; number++) {
  await store.transaction((tx) => saveArticle(tx, articleRow({ externalId: `a${number}` })));
  process.stdout.write(`${number}\n`);
}
