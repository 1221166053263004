import { describe, expect, it } from 'vitest';
import { isFurniture, isPetitionCall, isReadTime, splitGluedFurniture } from '../../src/page/furniture.ts';
import { splitLines } from '../../src/page/line.ts';

describe('isFurniture', () => {
  it.each([
    'Story continues below this ad',
    'Advertisement',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    'Share This Article',
    'Leave a Comment',
    '12 Comments',
    'View all 3 comments',
    '4 Min Read',
    'Reading time: 3 minutes',
    'Sign Our Petition',
    'Expand',
    'Read more',
    'Home \u00a0 \u00a0 Categories \u00a0 \u00a0 Search \u00a0 \u00a0 Subscribe',
    'World | Politics | Sport',
    'Sign up for our newsletter',
    'Follow us on Facebook',
    'Subscribe now',
    'Listen to this article',
    'LIVE',
    '* * *',
    '___',
    'Abstract.',
    '(This story has not been edited by our staff and is auto-generated from a feed.)',
    'Copy link',
    '3 hours ago',
    'Published',
    'after newsletter promotion',
    '(Only the headline of this report may have been reworked by our staff; the rest is from a syndicated feed.)',
  ])('%s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Share prices fell on Monday after the board met.',
    'Home owners on the islands want a bridge, she said.',
    'Comments by the mayor drew laughter.',
    'Signing our petition is not enough, said Vik.',
    'Expand the harbor or lose the fleet, fishers say',
    'Read the small print, the board advised islanders.',
    'Live boats, dead bridges',
    'A 4 minute read of the contract shows that nobody had read it.',
    'Breaking waves',
    'Published widely',
    'The boats left 3 hours ago',
    '“Advertisement,” she said.',
  ])('not: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it('knows read times and petition calls apart', () => {
    expect(isReadTime('5-minute read')).toBe(true);
    expect(isReadTime('5 minutes later')).toBe(false);
    expect(isPetitionCall('Sign our petition!')).toBe(true);
    expect(isPetitionCall('Share This Article')).toBe(false);
  });
});

describe('splitGluedFurniture', () => {
  const split = (text: string) => splitGluedFurniture(text, splitLines(text)).map((line) => line.text);

  it.each([
    ['Sign Our PetitionThe recent talks', ['Sign Our Petition', 'The recent talks']],
    [
      'The boats sail, she said.Sign Our PetitionThe recent talks',
      ['The boats sail, she said.', 'Sign Our Petition', 'The recent talks'],
    ],
    ['“Yes,” she said.Advertisement', ['“Yes,” she said.', 'Advertisement']],
    [
      '"Yes."Story continues below this adNo, he said.',
      ['"Yes."', 'Story continues below this ad', 'No, he said.'],
    ],
    ['AdvertisementThe boats sail.', ['Advertisement', 'The boats sail.']],
    // Prose that uses the words stays whole.
    ['She asked them: Sign Our Petition or leave.', ['She asked them: Sign Our Petition or leave.']],
    ['Advertisement revenue fell.', ['Advertisement revenue fell.']],
    ['The Advertisement Act passed.', ['The Advertisement Act passed.']],
    ['Sign Our Petition', ['Sign Our Petition']],
    ['Sign Our Petitions', ['Sign Our Petitions']],
  ])('%s', (text, lines) => {
    expect(split(text)).toEqual(lines);
  });

  it('keeps offsets into the text', () => {
    const text = 'He said no.\n\nShe said yes. Sign Our PetitionThe recent talks';
    for (const line of splitGluedFurniture(text, splitLines(text)))
      expect(text.slice(line.start, line.end)).toBe(line.text);
  });
});
