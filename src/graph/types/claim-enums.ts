import { builder } from '../builder.ts';

export const ClaimKind = builder.enumType('ClaimKind', {
  description: 'What makes a wording a claim.',
  values: {
    QUOTE: { description: 'A quote: somebody is reported to say so.' },
    STANCE: { description: 'What somebody is reported to think, want or decide, in no words of theirs.' },
    SENTENCE: { description: "A sentence of headline or lead in the outlet's own voice." },
    EVENT: { description: 'A phrase that dates an event: "Friday\'s summit in Alaska".' },
    DURATION: { description: 'A phrase that says how long something lasts: "the three-year war".' },
    VENUE: { description: 'A phrase that says where somebody spoke: "told CNN".' },
  } as const,
});

export const Stance = builder.enumType('Stance', {
  description: 'How an article stands to a claim that it reports.',
  values: {
    ASSERTS: { description: 'It says so in its own voice.' },
    DENIES: { description: 'It says that the claimant denies it.' },
    DOUBTS: { description: 'It says that the claimant leaves it open: "asked whether".' },
    REPORTS: { description: 'It says that the claimant says so.' },
  } as const,
});

export const DiscrepancyAspect = builder.enumType('DiscrepancyAspect', {
  description: 'In what the appearances of a claim differ, or can.',
  values: {
    DAY: { description: 'When it happened: values are ISO dates.' },
    NUMBER: { description: 'How many.' },
    NAME: { description: 'Who.' },
    PLACE: { description: 'Where.' },
    VENUE: { description: 'Where it was said.' },
    SCOPE: { description: 'How far it reaches: "territory in Ukraine", "European territory".' },
    MODALITY: { description: 'How certain or binding it is: `agreed`, `possible`, `must`.' },
    NEGATION: { description: 'Whether it is so at all.' },
  } as const,
});

export const DiscrepancyGrade = builder.enumType('DiscrepancyGrade', {
  description: 'How far appearances of a claim are apart.',
  values: {
    DIFFERS_IN_DETAIL: { description: 'Both can be right: one says more, or says it otherwise.' },
    CONTRADICTS: { description: 'They cannot both be right.' },
  } as const,
});
