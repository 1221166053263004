import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { AmbiguousName, type Namesake, UnknownName } from '../errors.ts';
import { findOrganizationsByName, findPeopleByName, onlyOne } from '../find-by-name.ts';
import { loadById } from '../node.ts';
import { Failure } from './failure.ts';
import { asSpeaker, Speaker } from './speaker.ts';

builder.objectType(AmbiguousName, {
  name: 'AmbiguousName',
  description: 'Several people or organizations go by the name.',
  interfaces: [Failure],
  fields: (t) => ({
    candidates: t.field({
      type: [Speaker],
      description: 'Those who do, by slug; at most 50 people and 50 organizations.',
      resolve: ({ namesakes }, _args, context, info) =>
        Promise.all(namesakes.map((namesake) => loadNamesake(namesake, context, info))),
    }),
  }),
});

builder.objectType(UnknownName, {
  name: 'UnknownName',
  description: 'Nobody is known by the name.',
  interfaces: [Failure],
});

builder.queryField('speaker', (t) =>
  t.field({
    type: Speaker,
    nullable: true,
    description:
      'The person or organization that goes by a name, in any spelling that articles use: "Zelensky", "NATO".',
    args: { name: t.arg.string({ required: true, description: 'Any name form: "Volodymyr Zelenskyy".' }) },
    errors: {
      types: [AmbiguousName, UnknownName],
      union: { name: 'SpeakerResult', description: 'Who goes by a name, or why that is no one.' },
      result: { name: 'SpeakerFound', description: 'One person or organization goes by the name.' },
      dataField: { name: 'speaker', description: 'Who it is.' },
    },
    resolve: async (_root, { name }, context, info) => {
      const { prisma } = context;
      const found = await Promise.all([
        findPeopleByName(prisma, name),
        findOrganizationsByName(prisma, name),
      ]);
      const namesake = onlyOne(name, found.flat());
      if (namesake === null) throw new UnknownName('name', name);
      return await loadNamesake(namesake, context, info);
    },
  }),
);

async function loadNamesake(
  { typename, id }: Namesake,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const row = await loadById(typename, id, context, info);
  if (row === null) throw new Error(`${typename} ${id} went away while it was being read`);
  return asSpeaker(typename, row);
}
