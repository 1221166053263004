import { builder } from '../builder.ts';

export const QuoteKind = builder.enumType('QuoteKind', {
  description: 'How much of a quote stands in quote marks.',
  values: {
    DIRECT: { description: 'Word for word: `“It was a good meeting,” she said.`' },
    MIXED: { description: 'Retold, with some words in quote marks: `She called it a “good meeting”.`' },
    INDIRECT: { description: 'Retold without quote marks: `She said that the meeting went well.`' },
  } as const,
});

export const QuoteSection = builder.enumType('QuoteSection', {
  description: 'Where in an article a quote stands.',
  values: {
    HEADLINE: { description: 'In the headline, which often rewords what the body quotes.' },
    STANDFIRST: { description: 'In the summary under the headline.' },
    BODY: { description: 'In the article itself.' },
  } as const,
});

export const SpeakerStatus = builder.enumType('SpeakerStatus', {
  description: 'How sure it is who said a quote. Nobody is ever guessed.',
  values: {
    RESOLVED: { description: 'One known person or organization.' },
    AMBIGUOUS: { description: 'One of several; see `candidates`.' },
    UNNAMED: {
      description: 'A source without a name ("a US official"); see `unnamedSource` and `speakerMention`.',
    },
    UNRESOLVED: { description: 'The text does not tell, or no rule could read it.' },
  } as const,
});

export const Variant = builder.enumType('Variant', {
  description: "How a quote's wording relates to the fullest wording of its utterance.",
  values: {
    EXACT: { description: 'The same words.' },
    TRUNCATED: { description: 'A part of the words, unchanged.' },
    ALTERED: { description: 'The same statement with words changed.' },
    OVERLAPPING: { description: 'Shares a stretch of words; each has words that the other lacks.' },
    PARAPHRASED: { description: 'The same statement in other words.' },
  } as const,
});
