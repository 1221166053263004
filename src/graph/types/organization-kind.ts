import { builder } from '../builder.ts';

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What sort of body it is.',
  values: {
    ORGANIZATION: { description: 'A company, office, alliance, paper …: "NATO".' },
    COUNTRY: { description: 'A country that speaks: "Russia said …".' },
  } as const,
});
