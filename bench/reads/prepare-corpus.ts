import { migrate } from '../../src/store/migrate.ts';
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import { selectOne } from '../../src/store/statement.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { drawSubjects, type Subjects } from './draw-subjects.ts';

export interface PreparedCorpus {
  readonly subjects: Subjects;
  /** Quotes of the person who has 7 % of them. */
  readonly longest: number;
}

/** Migrates an empty database, fills it, draws what will be asked, and closes it. */
export async function prepareCorpus(
  where: StoreOptions,
  corpus: { readonly scale: string; readonly seed: number },
): Promise<PreparedCorpus> {
  const store = await openStore(where);
  try {
    await migrate(store);
    const began = performance.now();
    await loadCorpus(store, corpus);
    console.log(`${corpus.scale} quotes loaded in ${Math.round((performance.now() - began) / 1000)} s`);
    const subjects = await drawSubjects(store);
    const { count } = await selectOne<{ count: number }>(
      store.prisma,
      `select "quoteCount" as count from "Person" where slug = 'person-1'`,
    );
    return { subjects, longest: count };
  } finally {
    await store.close();
  }
}
