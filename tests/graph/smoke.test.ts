import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { createContext } from '../../src/graph/context.ts';
import { schema } from '../../src/graph/schema.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { openTestStore } from '../store/test-store.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
test('smoke', async () => {
  const rows = rowsOf(store);
  const p = await rows.person('ann-lee', 'Ann Lee', ['Ann Lee', 'Lee'], ['p:li']);
  const o = await rows.outlet('a.example', 'A');
  const o2 = await rows.outlet('b.example', 'B');
  const u = await rows.utterance('We won.', { personId: p.id });
  for (let i = 0; i < 30; i++) {
    const a = await rows.article({
      outletId: i % 2 ? o.id : o2.id,
      publishedAt: new Date(1.7e12 + i * 1e6),
      text: `We won ${i}.`,
    });
    await rows.quote(a.id, `We won ${i}.`, { personId: p.id, utteranceId: u.id, variant: 'EXACT' });
    await rows.inArticle(a.id, p.id);
  }
  const ask = async (source: string) => {
    const rec = recordStatements(store);
    const r = await graphql({ schema, source, contextValue: createContext(store.prisma, 'r1') });
    rec.stop();
    console.log(source.slice(0, 100), '->', rec.statements.length, JSON.stringify(r).slice(0, 700));
    if (process.env.SQL) for (const s of rec.statements) console.log('   ', s);
    return r;
  };
  await ask(
    '{ person(slug: "ann-lee") { name aliases { name } quotes(first: 50) { totalCount edges { node { text kind cue { text } venue { name } utterance { text outletCount } article { title publishedAt outlet { name domain } } } } } } }',
  );
  await ask(
    '{ person(slug: "ann-lee") { a: quotes(first: 2) { edges { node { text } } } b: quotes(first: 3) { edges { node { text article { title } } } } } }',
  );
  await ask(
    '{ outlets { edges { node { domain articles(first: 2) { totalCount edges { node { title quotes { totalCount edges { node { text speaker { name slug ... on Person { aliases { name } } } } } } } } } } } } }',
  );
  await ask('{ outlets { totalCount } quotes { totalCount pageInfo { hasNextPage endCursor } } }');
  await ask(
    '{ person(slug: "ann-lee") { quotes(filter: { outlet: "a.example" }) { totalCount edges { node { text } } } outlets { outlet { domain name } quoteCount articleCount } mentionedIn(first: 2) { totalCount edges { mentionCount forms provenance { method } node { title outlet { name } } } } } }',
  );
  await ask(
    '{ person(slug: "ann-lee") { quotes(filter: { outlet: "nope.example" }) { totalCount edges { node { text } } } } }',
  );
  await ask('{ person(name: "lee") { slug } }');
  await ask(
    '{ utterances(orderBy: MOST_REPORTED) { edges { node { text speaker { name } variants { text variant quoteCount outlets { domain } } quotes(first: 3) { totalCount edges { node { context { before after } speaker { name } deepLink } } } } } } }',
  );
  await ask(
    '{ corpus { articleCount quoteCount lastIngestedAt versions { articleCount versions { extract } } } }',
  );
  await ask(
    '{ articles(first: 2) { edges { node { id topics { name } sections { text } syndication { isCopy copies { totalCount } copyOf { title } } story { title } people { edges { node { name } mentionCount } } related { edges { node { title } utterance { text } kind } } } } } }',
  );
});
