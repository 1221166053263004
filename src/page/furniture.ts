import { type Line, trimLine } from './line.ts';

/** Longer lines are prose, whatever they begin with. */
const WIDTH = 200;

/** What a site puts around an article, one group a pattern, each matching a whole line. */
const WHOLE_LINES: readonly RegExp[] = [
  // "Story continues below this ad", "Advertisement", "Scroll down to continue", "Sponsored content"
  /^(?:(?:story|article) continues below.{0,40}|advert(?:isement|isements|orial)?(?: ?[-–—:] ?.{0,40})?|ad feedback|sponsored(?: content| by .{0,40})?|promoted(?: content)?|scroll (?:down )?to continue.{0,40}|(?:story|article) continues after.{0,40}|continue reading(?: (?:the main story|below))?.{0,30})$/i,
  // "Share This Article", "Share on Facebook", "Copy link", "Print this page", "Save for later"
  /^(?:share(?:s|d)?(?: (?:this|on|via|with|full)\b.{0,40})?|copy (?:link|url).{0,20}|print(?: this)?(?: (?:page|article|story))?|save(?: (?:this|for later|story|article))?.{0,20}|email(?: this)?(?: (?:page|article|story))?|gift(?: this)? article|follow (?:us|@|our)\b.{0,80})$/i,
  // "Leave a Comment", "3 Comments", "View all comments", "Join the conversation"
  /^(?:\d+ )?(?:(?:leave|post|add|write|view|show|read|see|join|start)(?: a| all| the| your)?(?: \d+)? )?(?:comments?|conversation|discussion|replies)(?: ?\(?\d+\)?)?(?: (?:policy|section|below))?[:.]?$/i,
  // "Sign Our Petition"
  /^(?:sign|support|join|start) (?:our|the|this|a) petitions?[!.:]?$/i,
  // "Sign up for our newsletter", "Subscribe now", "Get the latest news by e-mail", "Already a subscriber? Log in"
  /^(?:(?:sign up|subscribe)(?: (?:for|to|now|here|today|with)\b.{0,120})?[.!]?|get (?:our|the) (?:latest|daily|free|best|top|biggest)\b.{0,120}|download (?:our|the)\b.{0,60}\bapp\b.{0,60}|(?:already|become|not) a (?:subscriber|member|supporter)\b.{0,80}|click (?:here|on)\b.{0,100}|enter your e-?mail.{0,60}|thank you for (?:reading|subscribing).{0,60}|stay (?:up to date|updated|informed) with\b.{0,100})$/i,
  // "Expand", "Read more", "Skip to content", "Home", "Privacy Policy"
  /^(?:expand(?: image)?|collapse|close|menu|home|search|more|next|previous|prev|back|back to top|skip to (?:main )?content|(?:read|see|show|load|view) (?:more|all|less)|read full (?:article|story)|live ?tv|e-?paper|newsletters?|donate|log ?in|sign in|log ?out|register|subscribe|my account|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|cookie (?:policy|settings)|advertise(?: with us)?|careers|sitemap|rss|faqs?|help|trending|latest|most (?:read|popular)|top stories|editor'?s picks?)$/i,
  // "Watch: …", "Listen to this article", "Play video", "Loading…", "LIVE"
  /^(?:(?:watch|listen|video|audio|podcast|gallery|in (?:photos|pics|pictures))(?: (?:now|live|here))?|watch ?[:|].{0,140}|listen to this (?:article|story).{0,40}|play(?: video| audio)?|unmute|mute|loading ?(?:\.{3}|…)?|your browser does not support.{0,80}|live|breaking(?: news)?|exclusive)$/i,
  // "(This story has not been edited by Example staff and is auto-generated from a syndicated feed.)"
  /^\(?(?:this|the) (?:story|article|report|copy|content) (?:has not been edited|has been (?:published|sourced|syndicated|updated|auto)|is (?:auto|published|from|part of)|was (?:originally|first) published)\b.{0,140}$/i,
  // "Published", "3 hours ago", "after newsletter promotion", "Link Copied!", "See all topics"
  /^(?:(?:first |last )?(?:published|updated|modified)|\d{1,3} (?:minutes?|hours?|days?|weeks?|months?) ago|(?:after|skip past) newsletter promotion|link copied!?|see all topics|follow)$/i,
  // "(Only the headline of this report may have been reworked by the Example staff …)"
  /^\(?only the headline\b.{0,180}$/i,
  // "Disclaimer: …", "ENDS", "Abstract."
  /^(?:disclaimer ?:.{0,150}|-{0,3} ?ends? ?-{0,3}|abstract\.?)$/i,
];

/** "4 Min Read", "Reading time: 3 minutes", "5-minute listen". */
const READ_TIME =
  /^(?:(?:estimated )?read(?:ing)? time:? ?)?\d{1,3}[ -]?min(?:ute)?s?\.?(?: (?:read|listen|watch))?$/i;

/** Words of navigation bars: "Home   Categories   Search   Subscribe", "World | Politics | Sport". */
const NAVIGATION =
  /^(?:home|news|world|politics|business|sports?|opinion|categories|search|subscribe|menu|about|contact|login|log in|sign in|newsletters?|video|culture|tech|technology|science|health|lifestyle|entertainment|share|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|email|e-mail|print|copy link|pinterest|messenger|threads|bluesky)$/i;
const NAVIGATION_GAP = /\s{2,}|\t|\s?[|•·›»>]\s?|\s\/\s/;

/**
 * Phrases that scraping glues to the text around them: "Sign Our PetitionThe recent …", "… he said.Advertisement".
 * Each is written with its capitals, so that prose which uses the words is not cut.
 */
const GLUED =
  /(?:Sign|Support|Join) (?:Our|This) Petition|(?:Story|Article) continues below (?:this ad(?:vertisement)?|advertisement)|Advertisement|ADVERTISEMENT|Share This Article|Leave a Comment|Read More/g;
const PETITION_CALL = /^(?:sign|support|join|start) (?:our|the|this|a) petitions?[!.:]?$/i;

/** Whether a line is site furniture by its own words: advertisement labels, share buttons, read times, navigation. */
export function isFurniture(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if (line.length > WIDTH) return false;
  return WHOLE_LINES.some((pattern) => pattern.test(line)) || isReadTime(line) || isNavigation(line);
}

/** Whether a line says how long the article takes to read. */
export function isReadTime(line: string): boolean {
  return line.length <= WIDTH && READ_TIME.test(line);
}

/** Whether a line is the call to sign a petition that an aggregator puts between article and commentary. */
export function isPetitionCall(line: string): boolean {
  return line.length <= WIDTH && PETITION_CALL.test(line);
}

/** Cuts furniture that is glued to text off into lines of its own. O(n). */
export function splitGluedFurniture(text: string, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const cuts = [...line.text.matchAll(GLUED)].flatMap((match) => {
      const end = match.index + match[0].length;
      return isGlued(line.text, match.index, end) ? [match.index, end] : [];
    });
    if (cuts.length === 0) return [line];
    const edges = [0, ...cuts, line.text.length];
    return edges.slice(1).flatMap((edge, i) => {
      const piece = trimLine(text, line.start + (edges[i] ?? 0), line.start + edge, i === 0 ? line.gap : 0);
      return piece === null ? [] : [piece];
    });
  });
}

/** Whether the phrase on `[start, end)` of a line stands between sentences with a side that is not spaced from it. */
function isGlued(line: string, start: number, end: number): boolean {
  if (start === 0 && end === line.length) return false;
  const before = line.slice(Math.max(0, start - 2), start);
  const after = line.slice(end, end + 2);
  const opens = before === '' || /[.!?"”’)]\s?$/.test(before);
  const closes = after === '' || /^\s?[\p{Lu}\p{N}"“'‘#]/u.test(after);
  const unspaced = (before !== '' && !/\s$/.test(before)) || (after !== '' && !/^\s/.test(after));
  return opens && closes && unspaced;
}

function isNavigation(line: string): boolean {
  const parts = line.split(NAVIGATION_GAP).filter((part) => part !== '');
  if (parts.length < 2) return NAVIGATION.test(line) && line.split(' ').length === 1;
  return (
    parts.every((part) => part.split(' ').length <= 3) &&
    parts.filter((part) => NAVIGATION.test(part)).length >= 2
  );
}
