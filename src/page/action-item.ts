import type { ActionItem, ActionItemKind } from './page.ts';
import type { Span } from './span.ts';

/** Longest stretch of one point in a list that is read; the rest of a longer one is prose. */
const POINT_WIDTH = 4_000;
const NAME_WIDTH = 120;

/** Where a list's points begin: a line, "- " after a space, or "1. " at a line's start. */
const POINT = /\n+|\s(?=[-*•]\s(?:\*\*|\p{Lu}))/gu;
const ITEM_HEAD = /^\d{1,2}[.)]\s|^#{1,6}\s/;
/** "**Write to Your Representatives**:", "- **Example:**". */
const BOLD = /\*\*([^*\n]{2,120})\*\*/;
/** "- Island Relief Committee (IRC): …", a name before a colon. */
const LEAD = /^[-*•]\s(\p{Lu}[^:.*[\]\n]{2,80}):\s/u;
/** "Mailing Address: Council House, 1 Quay Street, …"; group 1 is the place. */
const POSTAL = /\baddress:\**\s{0,2}([^,\n]{3,80}),/i;
/** "Petition for Winter Boats", not "Sign Petitions". */
const PETITION_NAME = /\bpetition (?:for|to|against|on)\b/i;
const MARKDOWN_LINK = /\[([^\]\n]{1,160})\]\((https?:\/\/[^\s)]{3,500})\)/;
const ADDRESS = /\bhttps?:\/\/[^\s)\]>"”]{3,500}|\bwww\.[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,3}\b/i;
/** "Change.org", "house.gov/contact": a host without its scheme. */
const BARE_HOST =
  /(?<![\w@.-])[A-Za-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,2}\.(?:org|com|gov|net|edu)(?:\/[\w/-]{1,80})?(?![\w@])/;
const EMAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3}\b/;
/** "Support Ukraine's Sovereignty", a petition's or a search's words in marks. */
const TITLED = /["“]([^"”\n]{6,160})["”]/;

const PETITION = /\bpetitions?\b/i;
/** Offices that people write to, and the marks of a postal address. */
const OFFICE =
  /\b(?:representatives?|senators?|congress(?:ional)?|congress(?:man|woman)|house of representatives|senate|white house|officials?|council(?:lor|member)?s?|m\.?p\.?s?|members? of parliament|embass(?:y|ies)|ministers?|ministry|governors?|mayors?|editors?)\b/i;
const REACH =
  /\b(?:e-?mail|mailing address|address|phone|call|write|contact|letters?)\b|\b[A-Z]{2}\s\d{5}\b/i;
const ORGANIZATION =
  /\b(?:organi[sz]ations?|nonprofits?|non-profits?|ngos?|charit(?:y|ies)|humanitarian|think tanks?|advocacy groups?|activist groups?|foundations?|coalitions?)\b/i;
/** Labels that name a field of a point, not a thing. */
const FIELD_LABEL =
  /^(?:action|example|examples?.*|what to (?:say|include|do)|who to write to|who|why|how|sample.*|message|note|tip|contact(?:s| information)?|email|mailing address|address|phone|website|link|organizations? to consider)$/i;
/** A message to copy: "Sample Message: “Dear …”"; group 1 is the message. */
const QUOTED_TEMPLATE =
  /\b(?:sample|example|suggested|template|draft)\s(?:e-?mail|message|letter|script|text|tweet|post)[^“"\n:]{0,40}:[\s*]{0,4}[“"]([^”"\n]{20,2000})[”"]/gi;
const FENCE = '```';

/**
 * What a to-do block asks its readers to do, in text order and without overlaps: message templates (fenced or quoted),
 * petitions, whom to contact, organizations, other links. Spans are into `text`. O(length of the block).
 */
export function findActionItems(text: string, block: Span): ActionItem[] {
  const templates = [...fencedTemplates(text, block), ...quotedTemplates(text, block)].sort(
    (a, b) => a.start - b.start,
  );
  const items: ActionItem[] = [...templates];
  let head = '';
  let next = 0;
  for (const point of points(text, block)) {
    const words = text.slice(point.start, Math.min(point.end, point.start + POINT_WIDTH));
    if (ITEM_HEAD.test(words)) head = pointLabel(words) ?? words.slice(0, NAME_WIDTH);
    while ((templates[next]?.end ?? Number.POSITIVE_INFINITY) <= point.start) next++;
    if ((templates[next]?.start ?? Number.POSITIVE_INFINITY) < point.end) continue;
    const item = readPoint(words, head, point);
    if (item !== null) items.push(item);
  }
  return items.sort((a, b) => a.start - b.start);
}

/** One point of a list as what it asks for, or null where it gives advice only. */
function readPoint(words: string, head: string, span: Span): ActionItem | null {
  const link = MARKDOWN_LINK.exec(words);
  const address = link?.[2] ?? ADDRESS.exec(words)?.[0] ?? BARE_HOST.exec(words)?.[0] ?? null;
  const email = EMAIL.exec(words)?.[0] ?? null;
  const stated = pointLabel(words);
  const label = stated === null || FIELD_LABEL.test(stated) ? null : stated;
  const kind = pointKind(words, head, address !== null || email !== null, label);
  if (kind === null) return null;
  const petition = TITLED.exec(words)?.[1] ?? (PETITION_NAME.test(head) ? head : null);
  const place = POSTAL.exec(words)?.[1] ?? null;
  const name =
    (kind === 'petition' ? petition : null) ?? label ?? link?.[1] ?? address ?? email ?? place ?? head;
  return {
    kind,
    ...span,
    name: name.slice(0, NAME_WIDTH),
    url: address === null ? null : toUrl(address),
    email,
  };
}

/** What a point names in bold or before its colon, without an address in brackets. */
function pointLabel(words: string): string | null {
  const label = BOLD.exec(words)?.[1] ?? LEAD.exec(words)?.[1] ?? null;
  return label === null
    ? null
    : label
        .replace(/\s?\((?:https?:|www\.)[^)]{0,200}\)/, '')
        .replace(/:$/, '')
        .trim();
}

function pointKind(
  words: string,
  head: string,
  reachable: boolean,
  label: string | null,
): ActionItemKind | null {
  if (PETITION.test(words) && (reachable || TITLED.test(words))) return 'petition';
  if (OFFICE.test(words) && reachable) return 'contact';
  if (EMAIL.test(words) || (OFFICE.test(words) && REACH.test(words) && /\d{5}/.test(words))) return 'contact';
  if (ORGANIZATION.test(`${head} ${words}`) && (reachable || (label !== null && label !== head)))
    return 'organization';
  return reachable ? 'link' : null;
}

/** The points of a block: its lines, cut at inner bullets. */
function* points(text: string, block: Span): Generator<Span> {
  const slice = text.slice(block.start, block.end);
  let start = 0;
  for (const match of [...slice.matchAll(POINT), { 0: '', index: slice.length }]) {
    const piece = slice.slice(start, match.index);
    const left = piece.trimStart();
    const from = block.start + start + piece.length - left.length;
    if (left.trimEnd() !== '') yield { start: from, end: from + left.trimEnd().length };
    start = match.index + match[0].length;
  }
}

/** Messages between fences; an unclosed fence holds none. */
function fencedTemplates(text: string, block: Span): ActionItem[] {
  const templates: ActionItem[] = [];
  let open = text.indexOf(FENCE, block.start);
  while (open >= 0 && open < block.end) {
    const close = text.indexOf(FENCE, open + FENCE.length);
    if (close < 0 || close > block.end) break;
    templates.push(...template(text, open + FENCE.length, close));
    open = text.indexOf(FENCE, close + FENCE.length);
  }
  return templates;
}

function quotedTemplates(text: string, block: Span): ActionItem[] {
  return [...text.slice(block.start, block.end).matchAll(QUOTED_TEMPLATE)].flatMap((match) => {
    const end = block.start + match.index + match[0].length - 1;
    return template(text, end - (match[1]?.length ?? 0), end);
  });
}

/** A message's words on `[from, to)` as an item named by its first line. */
function template(text: string, from: number, to: number): ActionItem[] {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const name = words.trim().split('\n', 1)[0]?.trim().slice(0, NAME_WIDTH) ?? '';
  return name === ''
    ? []
    : [{ kind: 'template', start, end: start + words.trim().length, name, url: null, email: null }];
}

function toUrl(address: string): string {
  const bare = address.replace(/[.,;:]+$/, '');
  return /^https?:/i.test(bare) ? bare : `https://${bare}`;
}
