import { addAlias } from '../../ingest/curate/add-alias.ts';
import { markNotSame } from '../../ingest/curate/mark-not-same.ts';
import { mergePeople } from '../../ingest/curate/merge-people.ts';
import { splitPerson } from '../../ingest/curate/split-person.ts';
import { builder } from '../builder.ts';
import { InvalidArgument } from '../errors.ts';
import { decodeIdOf } from '../global-id.ts';
import { isStorable } from '../storable.ts';
import { Speaker } from '../types/speaker.ts';
import { checkSubjects, curating, curatorOf, loadSpeaker, REASON, speakerRef, theEdit } from './curating.ts';

const MOST_ALIAS = 200;

builder.relayMutationField(
  'mergePeople',
  {
    description: 'Who is one.',
    inputFields: (t) => ({
      people: t.idList({
        required: true,
        description: 'Ids of the people, or of the organizations, as the curator saw them: two or more.',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating(
      'MergePeople',
      'Rules people, or organizations, to be one. The one that most articles name keeps its id and slug; the slugs of the others lead there.',
    ),
    resolve: (_root, { input: { people, reason } }, context) => {
      checkSubjects('people', people, 2);
      const refs = people.map((id) => speakerRef(id, 'people'));
      return mergePeople(context.store, curatorOf(context, reason), refs);
    },
  },
  {
    description: 'Who became one.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      speaker: t.field({
        type: Speaker,
        description: 'The one that they are now.',
        resolve: ({ speaker }, _args, context, info) => loadSpeaker(speaker, context, info),
      }),
    }),
  },
);

builder.relayMutationField(
  'splitPerson',
  {
    description: 'Who is two, and by what they are told apart: `aliases` or `quotes`.',
    inputFields: (t) => ({
      person: t.id({ required: true, description: 'Id of the person, or of the organization.' }),
      aliases: t.stringList({
        description: 'Names of the one that is split off: forms among `aliases` of the person.',
      }),
      quotes: t.idList({
        description:
          'Ids of quotes of the one that is split off, where both go by one name: all quotes of the person in their articles.',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('SplitPerson', 'Rules somebody to be two.'),
    resolve: (_root, { input: { person, aliases, quotes, reason } }, context) => {
      if ((aliases == null) === (quotes == null))
        throw new InvalidArgument('Pass `input.aliases` or `input.quotes`, and only one of them.', {
          field: 'input',
        });
      checkSubjects(aliases ? 'aliases' : 'quotes', aliases ?? quotes ?? []);
      const by = aliases
        ? { aliases }
        : { quoteIds: (quotes ?? []).map((id) => decodeIdOf('Quote', id, 'input.quotes')) };
      return splitPerson(context.store, curatorOf(context, reason), speakerRef(person, 'person'), by);
    },
  },
  {
    description: 'Who became two.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      remaining: t.field({
        type: Speaker,
        description: 'Who goes by the other names, or said the other quotes.',
        resolve: ({ remaining }, _args, context, info) => loadSpeaker(remaining, context, info),
      }),
      parted: t.field({
        type: Speaker,
        description: 'Who was split off.',
        resolve: ({ parted }, _args, context, info) => loadSpeaker(parted, context, info),
      }),
    }),
  },
);

builder.relayMutationField(
  'markNotSame',
  {
    description: 'Who are two.',
    inputFields: (t) => ({
      a: t.id({ required: true, description: 'Id of one person, or organization.' }),
      b: t.id({ required: true, description: 'Id of the other one.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating(
      'MarkNotSame',
      'Rules two people, or organizations, never to be one: they are neither joined nor suggested again.',
    ),
    resolve: (_root, { input: { a, b, reason } }, context) =>
      markNotSame(context.store, curatorOf(context, reason), [speakerRef(a, 'a'), speakerRef(b, 'b')]),
  },
  {
    description: 'The decision.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
    }),
  },
);

builder.relayMutationField(
  'addAlias',
  {
    description: 'Who goes by another name.',
    inputFields: (t) => ({
      speaker: t.id({ required: true, description: 'Id of the person, or of the organization.' }),
      alias: t.string({ required: true, description: 'The name, as articles would write it.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('AddAlias', 'Rules that somebody goes by a name, whether articles use it yet or not.'),
    resolve: async (_root, { input: { speaker, alias, reason } }, context) => {
      if (alias.trim() === '' || alias.length > MOST_ALIAS || !isStorable(alias))
        throw new InvalidArgument(`\`input.alias\` must be 1 to ${MOST_ALIAS} characters of text.`, {
          field: 'input.alias',
          received: alias.slice(0, 80),
          limit: MOST_ALIAS,
        });
      const ref = speakerRef(speaker, 'speaker');
      const made = await addAlias(context.store, curatorOf(context, reason), { speaker: ref, alias });
      return { ...made, speaker: ref };
    },
  },
  {
    description: 'Who goes by the name.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      speaker: t.field({
        type: Speaker,
        description: 'Who it is.',
        resolve: ({ speaker }, _args, context, info) => loadSpeaker(speaker, context, info),
      }),
    }),
  },
);
