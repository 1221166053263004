import type { EditValue as EditValueShape } from '../../store/edit.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { asNode } from '../node.ts';

export const EditAction = builder.enumType('EditAction', {
  description: 'The mutation that made an edit.',
  values: {
    MERGE_PEOPLE: { value: 'mergePeople', description: 'People or organizations were ruled to be one.' },
    SPLIT_PERSON: { value: 'splitPerson', description: 'Somebody was ruled to be two.' },
    MARK_NOT_SAME: { value: 'markNotSame', description: 'Two were ruled never to be one.' },
    ADD_ALIAS: { value: 'addAlias', description: 'Somebody was given another name.' },
    CORRECT_SPEAKER: { value: 'correctSpeaker', description: 'A quote was given another speaker.' },
    CORRECT_QUOTE_SPAN: { value: 'correctQuoteSpan', description: 'A quote was given other bounds.' },
    REJECT_QUOTE: { value: 'rejectQuote', description: 'A quote was ruled to be none.' },
    JOIN_UTTERANCES: { value: 'joinUtterances', description: 'Utterances were ruled to be one.' },
    SEPARATE_UTTERANCES: { value: 'separateUtterances', description: 'An utterance was ruled to be two.' },
    LINK_ARTICLES: { value: 'linkArticles', description: 'Two articles were linked.' },
    UNLINK_ARTICLES: { value: 'unlinkArticles', description: 'A link between two articles was cut.' },
    REVIEW_CLAIM: {
      value: 'reviewClaim',
      description: 'It was ruled how far the reports of a claim are apart.',
    },
  } as const,
});

export const EditStatus = builder.enumType('EditStatus', {
  description: 'What became of an edit.',
  values: {
    IN_FORCE: { description: 'It holds.' },
    DANGLING: {
      description:
        'It would hold, but a quote that it is about was not found when its article was read last, or its article is gone.',
    },
    UNDONE: { description: 'It was taken back.' },
  } as const,
});

const EditValue = builder.objectRef<EditValueShape>('EditValue').implement({
  description: 'Something that an edit changed, for people to read.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'What it is: "speaker", "person", "text".' }),
    value: t.exposeString('value', { description: 'What it was, or is: "Ada Lind (ada-lind)".' }),
  }),
});

const anchored = { select: { anchor: { select: { isFound: true } } } } as const;
const anchors = { select: { a: { select: { isFound: true } }, b: { select: { isFound: true } } } } as const;

const Edit = builder.prismaObject('Edit', {
  description: "A curator's decision. It stands above what rules find, now and later, until it is undone.",
  select: { id: true },
  fields: (t) => ({
    action: t.field({
      type: EditAction,
      description: 'The mutation that made it.',
      select: { action: true },
      resolve: ({ action }) => action as typeof EditAction.$inferType,
    }),
    subjectIds: t.idList({
      description: 'Global ids of what it is about; `node(id:)` has none for what is gone since.',
      select: { subjects: true },
      resolve: ({ subjects }) =>
        subjects.map((subject) => {
          const [typename = '', id = ''] = subject.split(':');
          return encodeGlobalId(typename, id);
        }),
    }),
    by: t.string({
      nullable: true,
      description: 'Name of the API key that made it.',
      select: { apiKey: { select: { name: true } } },
      resolve: ({ apiKey }) => apiKey?.name ?? null,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of who made it; null where none were given.',
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    before: t.field({
      type: [EditValue],
      description: 'What was.',
      select: { before: true },
      resolve: ({ before }) => before as unknown as EditValueShape[],
    }),
    after: t.field({
      type: [EditValue],
      description: 'What was since.',
      select: { after: true },
      resolve: ({ after }) => after as unknown as EditValueShape[],
    }),
    status: t.field({
      type: EditStatus,
      description: 'Whether it holds.',
      select: { undoneAt: true, quotes: anchored, quotePairs: anchors },
      resolve: ({ undoneAt, quotes, quotePairs }) => {
        if (undoneAt !== null) return 'UNDONE';
        const found = [...quotes.map(({ anchor }) => anchor), ...quotePairs.flatMap(({ a, b }) => [a, b])];
        return found.every(({ isFound }) => isFound) ? 'IN_FORCE' : 'DANGLING';
      },
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was undone; null for one that stands.',
    }),
    undoneBy: t.string({
      nullable: true,
      description: 'Name of the API key that undid it.',
      select: { undoneBy: { select: { name: true } } },
      resolve: ({ undoneBy }) => undoneBy?.name ?? null,
    }),
  }),
});
asNode(Edit, 'Edit');
