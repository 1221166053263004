import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const text = 'Ann Lee, the envoy, told Radio One on Sunday: “We will,” she said, “see.”';
const person = await rows.person('ann-lee', 'Ann Lee');
const nato = await rows.organization('nato', 'NATO');
const venue = await rows.venue('radio-one', 'Radio One');
const article = await rows.article({ slug: 'a', text, url: 'https://a.example/a' });
const mention = await store.prisma.mention.create({
  data: {
    articleId: article.id,
    key: 'ann lee 1',
    kind: 'NAME',
    text: 'Ann Lee',
    start: 0,
    end: 7,
    personId: person.id,
    method: 'name-rule',
    version: 'resolve-1',
    score: 1,
  },
});
const said = { start: text.indexOf('We'), end: text.indexOf('.”') + 1 };
const parts = [said.start, text.indexOf(',”') + 1, text.indexOf('see'), said.end];
const full = await rows.quote(article.id, 'We will, see.', {
  personId: person.id,
  speakerMentionId: mention.id,
  venueId: venue.id,
  saidOn: new Date('2025-08-17'),
  cueText: 'told',
  cueLemma: 'tell',
  cueStart: 20,
  cueEnd: 24,
  ...said,
  parts,
  quoted: parts,
  linkMethod: 'near-verbatim',
  linkScore: 0.7,
  linkVersion: 'link-1',
});
await rows.quote(article.id, 'And then', {
  organizationId: nato.id,
  start: 60,
  kind: 'INDIRECT',
  quoted: [],
  continuesId: full.id,
  nestedInId: full.id,
});
await rows.quote(article.id, 'Who?', { speakerStatus: 'AMBIGUOUS', candidates: ['Ann', 'Bob'], start: 70 });

test('a quote says all that is known of it', async () => {
  const data = await dataOf(
    ask(`{ article(slug: "a") { text quotes(first: 1) { edges { node {
      text kind section span { start end } parts { start end } quoted { start end } speakerStatus candidates
      speaker { __typename name slug } speakerMention { kind text span { start end } refersTo { name } provenance { method } article { slug } }
      cue { text lemma span { start end } } venue { name slug outlet programme } saidOn deepLink variant
      utterance { text } continues { text } nestedIn { text }
      provenance { method version score } speakerProvenance { method version score } linkProvenance { method version score }
    } } } } }`),
  );
  const { quotes } = data.article as unknown as { quotes: { edges: { node: Record<string, unknown> }[] } };
  expect(quotes.edges[0]?.node).toEqual({
    text: 'We will, see.',
    kind: 'DIRECT',
    section: 'BODY',
    span: said,
    parts: [
      { start: parts[0], end: parts[1] },
      { start: parts[2], end: parts[3] },
    ],
    quoted: [
      { start: parts[0], end: parts[1] },
      { start: parts[2], end: parts[3] },
    ],
    speakerStatus: 'RESOLVED',
    candidates: [],
    speaker: { __typename: 'Person', name: 'Ann Lee', slug: 'ann-lee' },
    speakerMention: {
      kind: 'NAME',
      text: 'Ann Lee',
      span: { start: 0, end: 7 },
      refersTo: { name: 'Ann Lee' },
      provenance: { method: 'name-rule' },
      article: { slug: 'a' },
    },
    cue: { text: 'told', lemma: 'tell', span: { start: 20, end: 24 } },
    venue: { name: 'Radio One', slug: 'radio-one', outlet: null, programme: null },
    saidOn: '2025-08-17',
    deepLink: 'https://a.example/a#:~:text=We%20will%2C,see.',
    variant: null,
    utterance: null,
    continues: null,
    nestedIn: null,
    provenance: { method: 'test-rule', version: 'test-1', score: 0.9 },
    speakerProvenance: { method: 'test-speaker-rule', version: 'resolve-1', score: 0.8 },
    linkProvenance: { method: 'near-verbatim', version: 'link-1', score: 0.7 },
  });
});

test('what is not known is null or empty, and nobody is guessed', async () => {
  const data = await dataOf(
    ask(`{ quotes(filter: { text: "who" }) { edges { node {
      speaker { name } speakerStatus candidates speakerMention { text } cue { text } venue { name } saidOn linkProvenance { method }
    } } } }`),
  );
  expect(data).toEqual({
    quotes: {
      edges: [
        {
          node: {
            speaker: null,
            speakerStatus: 'AMBIGUOUS',
            candidates: ['Ann', 'Bob'],
            speakerMention: null,
            cue: null,
            venue: null,
            saidOn: null,
            linkProvenance: null,
          },
        },
      ],
    },
  });
});

test('an organization speaks, in a quote inside another one', async () => {
  const data = await dataOf(
    ask(
      '{ organization(slug: "nato") { kind quotes { edges { node { speaker { __typename name } continues { text } nestedIn { text } quoted { start } } } } } }',
    ),
  );
  expect(data.organization).toEqual({
    kind: 'ORGANIZATION',
    quotes: {
      edges: [
        {
          node: {
            speaker: { __typename: 'Organization', name: 'NATO' },
            continues: { text: 'We will, see.' },
            nestedIn: { text: 'We will, see.' },
            quoted: [],
          },
        },
      ],
    },
  });
});

test.each([
  ['before: -1', '`before` must be between 0 and 2000; received -1.'],
  ['after: 2001', '`after` must be between 0 and 2000; received 2001.'],
])('context(%s)', async (args, message) => {
  const { errors } = await ask(`{ quotes(first: 1) { edges { node { context(${args}) { before } } } } }`);
  expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID_ARGUMENT' } }]);
});
