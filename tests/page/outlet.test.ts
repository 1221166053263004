import { describe, expect, it } from 'vitest';
import { OUTLET_DOMAINS, OUTLET_NAMES } from '../../src/page/known-outlets.ts';
import { outletFromHint, outletFromHost } from '../../src/page/outlet.ts';
import { hasNewsWord, nameFromDomain } from '../../src/page/outlet-name.ts';

describe('outletFromHost', () => {
  it.each([
    ['indianexpress.com', 'indianexpress.com', 'The Indian Express'],
    ['www.livemint.com', 'livemint.com', 'Mint'],
    ['edition.cnn.com', 'cnn.com', 'CNN'],
    ['HTTPS://News.Sky.com/story/x', 'news.sky.com', 'Sky News'],
    ['https://timesofindia.indiatimes.com/world', 'timesofindia.indiatimes.com', 'The Times of India'],
    ['https://shop.bbc.co.uk/', 'bbc.co.uk', 'BBC News'],
    ['harborfieldherald.example', 'harborfieldherald.example', 'Harborfield Herald'],
    ['diary.blogspot.com', 'diary.blogspot.com', null],
    ['walesonline.co.uk', 'walesonline.co.uk', null],
  ])('%s is %s, %s', (host, domain, name) => {
    expect(outletFromHost(host)).toEqual({ domain, name });
  });

  it.each(['U.S', 'Mr.Okafor', 'etc.and', 'localhost', '192.0.2.7', 'a..b', '', 'com', 'x.notatld'])(
    'takes %j for no outlet',
    (host) => {
      expect(outletFromHost(host)).toBeNull();
    },
  );
});

describe('nameFromDomain', () => {
  it.each([
    ['harborfieldstar.com', 'Harborfield Star'],
    ['newyorkpost.com', 'New York Post'],
    ['timesofharbor.com', 'Times of Harbor'],
    ['northern-echo.co.uk', 'Northern Echo'],
    ['thenorthernecho.co.uk', 'The Northern Echo'],
    ['dailyharbornews.com', 'Daily Harbor News'],
    ['harbormorningnews.com', 'Harbor Morning News'],
    ['gbnews.com', 'GB News'],
    // No news word, a news word that is all of it, or one with too little before it: no guess.
    ['harbor.com', null],
    ['star.com', null],
    ['instar.com', null],
    ['harbor123news.com', null],
  ])('%s is %s', (domain, name) => {
    expect(nameFromDomain(domain)).toBe(name);
  });
});

describe('hasNewsWord', () => {
  it.each([
    ['Example News Now', true],
    ['harborTimes', true],
    ['Harborfield Herald', true],
    ['what it means', false],
    ['Newsome and Timeson', false],
  ])('%s: %s', (phrase, expected) => {
    expect(hasNewsWord(phrase)).toBe(expected);
  });
});

describe('outletFromHint', () => {
  it.each([
    ['indianexpress.com', 'indianexpress.com', 'The Indian Express'],
    ['https://www.thehindu.com/news/', 'thehindu.com', 'The Hindu'],
    ['The Hindu', 'thehindu.com', 'The Hindu'],
    ['times of india', 'timesofindia.indiatimes.com', 'The Times of India'],
    ['nyt', 'nytimes.com', 'The New York Times'],
    ['usa-today', 'usatoday.com', 'USA Today'],
    ['huff-post', 'huffpost.com', 'HuffPost'],
    ['BBC', 'bbc.com', 'BBC News'],
    ['The Harborfield Lantern', 'the-harborfield-lantern', 'The Harborfield Lantern'],
    ['harbor-lantern', 'harbor-lantern', null],
  ])('%s is %s, %s', (hint, domain, name) => {
    expect(outletFromHint(hint)).toEqual({ domain, name });
  });

  it('takes a hint without letters for none', () => {
    expect(outletFromHint(' -- ')).toBeNull();
  });
});

describe('the table of known outlets', () => {
  it('has a few hundred domains with names, each a host that is read as itself', () => {
    expect(OUTLET_NAMES.size).toBeGreaterThan(300);
    for (const [domain, name] of OUTLET_NAMES) {
      expect(outletFromHost(domain)).toEqual({ domain, name });
      expect(name).toMatch(/^\S.*\S$/);
    }
  });

  it('names only domains that it has', () => {
    for (const domain of OUTLET_DOMAINS.values()) expect(OUTLET_NAMES.has(domain), domain).toBe(true);
  });
});
