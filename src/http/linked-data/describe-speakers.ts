import { type Describer, type Node, nodesOf } from './describe.ts';
import type { LinkedOrganizationQuery, LinkedPersonQuery } from './generated/graphql.ts';

/** The person, and what they are quoted with last. */
export function describePerson(to: Describer, person: NonNullable<LinkedPersonQuery['person']>): Node {
  return {
    ...to.speaker({ ...person, __typename: 'Person' }),
    ...saidBy(to, person),
    jobTitle: person.roles.map(({ text }) => text),
  };
}

/** The organization or country, and what it is quoted with last. */
export function describeOrganization(
  to: Describer,
  body: NonNullable<LinkedOrganizationQuery['organization']>,
): Node {
  return {
    ...to.speaker({ ...body, __typename: 'Organization' }),
    ...saidBy(to, body),
    '@type': body.kind === 'COUNTRY' ? 'Country' : 'Organization',
  };
}

type Speaking = Pick<NonNullable<LinkedPersonQuery['person']>, 'name' | 'aliases' | 'quotes'>;

function saidBy(to: Describer, { name, aliases, quotes }: Speaking) {
  return {
    alternateName: aliases.map((alias) => alias.name).filter((alias) => alias !== name),
    '@reverse': {
      spokenByCharacter: nodesOf(quotes).map((said) => ({ ...to.quote(said), spokenByCharacter: null })),
    },
    'onrecord:quoteCount': quotes.totalCount,
  };
}
