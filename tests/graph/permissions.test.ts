import { expect, test } from 'vitest';
import { schema } from '../../src/graph/schema.ts';
import { SCOPES, type Scope } from '../../src/store/api-key.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf } from './ask.ts';
import { openNewsroom } from './newsroom.ts';

const store = await openTestStore();
const news = await openNewsroom(store);
const id = (type: string) => `"${Buffer.from(`${type}:1`).toString('base64url')}"`;
const [person, quote, utterance, article, claim, edit] = [
  'Person',
  'Quote',
  'Utterance',
  'Article',
  'Claim',
  'Edit',
].map(id);
const [webhook, delivery] = ['Webhook', 'WebhookDelivery'].map(id);

/** Every mutation with the scope that it needs and an input that it would take. */
const MUTATIONS: Readonly<Record<string, readonly [Scope, string]>> = {
  ingestArticle: ['ingest', 'id: "a", text: "b"'],
  deleteArticle: ['admin', `article: ${article}`],
  mergePeople: ['curate', `people: [${person}, ${person}]`],
  splitPerson: ['curate', `person: ${person}, aliases: ["A"]`],
  markNotSame: ['curate', `a: ${person}, b: ${person}`],
  addAlias: ['curate', `speaker: ${person}, alias: "A"`],
  correctSpeaker: ['curate', `quote: ${quote}`],
  correctQuoteSpan: ['curate', `quote: ${quote}, start: 0, end: 1`],
  rejectQuote: ['curate', `quote: ${quote}`],
  joinUtterances: ['curate', `utterances: [${utterance}, ${utterance}]`],
  separateUtterances: ['curate', `utterance: ${utterance}, quotes: [${quote}]`],
  linkArticles: ['curate', `a: ${article}, b: ${article}, kind: RELATED`],
  unlinkArticles: ['curate', `a: ${article}, b: ${article}, kind: RELATED`],
  reviewClaim: ['curate', `claim: ${claim}, aspect: DAY`],
  undoEdit: ['curate', `edit: ${edit}`],
  createWebhook: ['admin', 'url: "https://hook.example/", events: [QUOTE_REPORTED]'],
  deleteWebhook: ['admin', `webhook: ${webhook}`],
  redeliverWebhook: ['admin', `delivery: ${delivery}`],
};

test('the table has every mutation', () => {
  expect(Object.keys(MUTATIONS).sort()).toEqual(
    Object.keys(schema.getMutationType()?.getFields() ?? {}).sort(),
  );
});

test.each(Object.entries(MUTATIONS))(
  '%s is refused without a key, and with keys of all scopes but its own and admin',
  async (name, [scope, input]) => {
    const mutation = `mutation { ${name}(input: { ${input} }) { __typename } }`;
    const code = async (ask: ReturnType<typeof askOf>) => (await ask(mutation)).errors[0]?.extensions.code;
    expect(await code(askOf(store))).toBe('UNAUTHENTICATED');
    const others = SCOPES.filter((each) => each !== scope && each !== 'admin');
    expect(await code(await news.askWith(...others))).toBe('FORBIDDEN');
    expect([await store.prisma.article.count(), await store.prisma.edit.count()]).toEqual([0, 0]);
    expect((await (await news.askWith(scope))(mutation)).errors).toEqual([]);
    expect((await (await news.askWith('admin'))(mutation)).errors).toEqual([]);
    await store.prisma.article.deleteMany();
  },
);

test('a reason that is too long is refused', async () => {
  const { errors } = await news.ask(
    'mutation R($reason: String!) { rejectQuote(input: { quote: "UXVvdGU6MQ", reason: $reason }) { __typename } }',
    { reason: 'x'.repeat(501) },
  );
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID_ARGUMENT',
    field: 'input.reason',
    limit: 500,
  });
});
