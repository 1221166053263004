/** A list written as one string, so that a new word is one word more. */
function words(list: string): string[] {
  return list.split(', ');
}

/** Broadcasters, agencies and papers that people are quoted from, beyond those that `OUTLET_ENDINGS` shows. */
export const OUTLETS: readonly string[] = words(
  'CNN, NBC, ABC, CBS, PBS, NPR, BBC, MSNBC, CNBC, Fox, ITV, CBC, RTE, ZDF, ARD, CSPAN, ' +
    'C-SPAN, Reuters, Bloomberg, AFP, Politico, Axios, Breitbart, HuffPost, BuzzFeed, ' +
    'Newsmax, Le Monde, Le Figaro, Der Spiegel, Die Zeit, El País, Haaretz, Al Jazeera, Sky, ' +
    'Yahoo, Univision, Telemundo, Vox, Time, Newsweek, Esquire, GQ, Vogue, Variety, ' +
    'Rolling Stone, TASS, Interfax, The Atlantic, The Economist, The Guardian, ' +
    'The Telegraph, The Independent, The Hill, The New Yorker',
);

/** Last words of an outlet's name: "ABC News", "Financial Times", "Northern Radio". */
export const OUTLET_ENDINGS: readonly string[] = words(
  'News, Times, Post, Journal, TV, Television, Radio, Magazine, Tribune, Herald, Press, ' +
    'Gazette, Chronicle, Observer, Register, Globe, Review, Daily, Examiner, Standard, ' +
    'Courier, Network, Today',
);

/** Social networks. "X" counts only as "on X" before a stop or a comma, or as "X account". */
export const SOCIAL_NETWORKS: readonly string[] = words(
  'Truth Social, Twitter, Facebook, Instagram, Telegram, Bluesky, Mastodon, LinkedIn, ' +
    'YouTube, TikTok, Threads, Reddit, Snapchat, Weibo, WhatsApp, Medium, Substack, ' +
    'Periscope, Tumblr',
);

/** Programmes by the network that airs them, so that one named alone gets its network. */
export const PROGRAMMES: ReadonlyMap<string, string> = new Map([
  ['State of the Union', 'CNN'],
  ['New Day', 'CNN'],
  ['Meet the Press', 'NBC'],
  ['Face the Nation', 'CBS'],
  ['60 Minutes', 'CBS'],
  ['This Week', 'ABC'],
  ['Good Morning America', 'ABC'],
  ['Fox News Sunday', 'Fox'],
  ['Fox & Friends', 'Fox News'],
  ['Fox and Friends', 'Fox News'],
  ['Morning Joe', 'MSNBC'],
  ['Newsnight', 'BBC'],
  ['Newsmakers', 'C-SPAN'],
]);

/** Occasions at which people speak: "at a news conference in Brussels". */
export const OCCASIONS: readonly string[] = words(
  'news conference, press conference, press briefing, media briefing, briefing, rally, ' +
    'speech, town hall, town hall meeting, debate, hearing, interview, phone interview, ' +
    'telephone interview, conference call, fundraiser, podcast, ceremony, statement, letter, ' +
    'email, blog post, op-ed, memo, tweet, video',
);
