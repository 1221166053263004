/** Paragraphs are judged by their beginning; an essay's run to some 1,500 characters. */
const WIDTH = 3_000;

/** What essays on the news are written in, one group a trait; a paragraph has as many points as traits. */
const ESSAY_TRAITS: readonly RegExp[] = [
  // "it is crucial to", "we must advocate", "citizens can demand": what ought to be done
  /\bit(?: is|[’']s) (?:\w+ )?(?:crucial|essential|imperative|vital|important|paramount|necessary|critical)\b|\b(?:we|citizens|advocates|americans|individuals|the international community) (?:\w+ )?(?:must|should|need to)\b/i,
  // "raises critical questions", "underscores the complexities": what it all means
  /\b(?:rais|underscor|highlight|illustrat|signal|reflect|underlin|reveal|echo|signif|mark|illuminat|present|emphasiz|emblematic|reminiscent)\w*\b[^.]{0,80}\b(?:questions?|concerns?|complex\w*|broader|moment|patterns?|interplay|landscape|implications|dynamics|significan\w*|opportunit\w+|challenges|struggles?|tensions?)\b/i,
  // "Moreover, …", "Historically, …", "In conclusion, …"
  /^(?:historically|moreover|furthermore|additionally|ultimately|in conclusion|in summary|in sum|in essence|finally|overall|as (?:we|the situation|citizens|americans|engaged|advocates)|engaging)\b/i,
];

/** An essay's first sentence speaks of the news as a thing: "The recent remarks by …", "The announcement that …". */
const OPENING =
  /^(?:(?:the|these|this|recent)\b[^.]{0,60}\b(?:recent|news|article|developments?|remarks|discussions?|dialogue|agreement|statements?|announcement|decision|proposal|situation|revelations?|report|notion|suggestion|prospect|assertion|controversy|debate|talks?|pledge|events?)|analyzing|in light of|in the wake of|amid)\b/i;
/** An essay's last paragraph: "Ultimately, …", "In conclusion, …", "As the situation evolves, it is imperative …". */
const CLOSING =
  /^(?:ultimately|in conclusion|in summary|in sum|in essence|in closing|to conclude|finally|overall|as (?:we|the situation|this situation|events)\b[^,]{0,80},)/i;
/** A paragraph that goes on with what came before, and so opens nothing. */
const CONTINUES =
  /^(?:historically|moreover|furthermore|additionally|however|also|similarly|nevertheless|nonetheless|consequently|therefore|thus|meanwhile|but|and|yet|for instance|for example|another|such|these|this|it|they)\b/i;
/** Who speaks in a call to action: "As Americans, we", "our representatives". */
const CALLING = /\b(?:we|us|our|ours|ourselves|you|your|citizens|americans|voters)\b/gi;

/** What reporting has and essays lack: speech with a cue next to it, and cues on their own. */
const SPEECH =
  /["“][^"“”\n]{12,600}["”][^"“\n]{0,40}\b(?:said|told|added|wrote|says|asked|tweeted|posted)\b|\b(?:said|told|added|wrote|says|asked)\b[^"“\n]{0,40}["“][^"“”\n]{12,600}["”]/;
const CUE = /\b(?:said|told|added that|according to|told reporters|said in a statement|wrote on)\b/;

/** "accountability … human rights … marginalized": essays have two such words a paragraph. */
const ABSTRACT_WORD =
  /\b(?:accountab\w+|transparency|justice|human rights|systemic|marginali[sz]\w+|grassroots|equitable|equity|geopolitic\w+|narratives?|discourse|nuanced?|complexit\w+|implications|advocat\w+|solidarity|engag\w+|stakeholders|democratic|self-determination|empower\w*|oppress\w+|inclusive)\b/gi;

/** News paragraphs seldom grow this long, essays' mostly do. */
const LONG = 500;

/** How much a paragraph reads like an essay: 0 to 5. */
export function essayPoints(paragraph: string): number {
  const text = paragraph.slice(0, WIDTH);
  const traits = ESSAY_TRAITS.filter((trait) => trait.test(text)).length;
  const isAbstract = (text.match(ABSTRACT_WORD)?.length ?? 0) >= 2;
  return traits + (isAbstract ? 1 : 0) + (paragraph.length >= LONG ? 1 : 0);
}

/** How much a paragraph reads like reporting: 0 to 3. */
export function reportingPoints(paragraph: string): number {
  const text = paragraph.slice(0, WIDTH);
  return (SPEECH.test(text) ? 2 : 0) + (CUE.test(text) ? 1 : 0);
}

/** Whether a paragraph opens an essay. */
export function isEssayOpening(paragraph: string): boolean {
  return OPENING.test(paragraph.slice(0, 200)) && !CONTINUES.test(paragraph.slice(0, 40));
}

/** Whether a paragraph closes an essay. */
export function isEssayClosing(paragraph: string): boolean {
  return CLOSING.test(paragraph.slice(0, 120));
}

/** Words per hundred that call on the readers. */
function callingRate(paragraph: string): number {
  const text = paragraph.slice(0, WIDTH);
  const words = text.split(/\s+/).length;
  return ((text.match(CALLING)?.length ?? 0) * 100) / Math.max(1, words);
}

/** Weights of the signs that a second essay opens, and what they must add up to. */
const OPENS = 1.5;
const OPENS_AGAIN = 1;
const AFTER_CLOSING = 2;
const CALLS_MAX = 1;
const SAME_NAMES = 1.5;
const SECOND_ESSAY = 3;

/**
 * Index of the paragraph at which a second essay, the call to action, begins in a run of two; null for a run that is
 * one. It opens anew after the first has closed, names again whom the first essay's opening named, and from there on
 * the readers are addressed more than before.
 */
export function findSecondEssay(paragraphs: readonly string[]): number | null {
  let best: number | null = null;
  let bestScore = 0;
  const rise = callingRise(paragraphs);
  const names = properNames(paragraphs[0] ?? '');
  for (let index = 1; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] ?? '';
    const above = paragraphs[index - 1] ?? '';
    if (CONTINUES.test(paragraph.slice(0, 40)) || isEssayClosing(paragraph)) continue;
    const opens = isEssayOpening(paragraph) ? OPENS + (isEssayOpening(above) ? OPENS_AGAIN : 0) : 0;
    const closes = isEssayClosing(above) ? AFTER_CLOSING : 0;
    const calls = Math.max(-CALLS_MAX, Math.min(CALLS_MAX, rise[index] ?? 0));
    const score = opens + closes + calls + SAME_NAMES * sharedNames(names, paragraph);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return bestScore >= SECOND_ESSAY ? best : null;
}

/** By how much the mean calling rate from each paragraph on exceeds that of the paragraphs before it. */
function callingRise(paragraphs: readonly string[]): number[] {
  const rates = paragraphs.map(callingRate);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  let before = 0;
  return rates.map((rate, index) => {
    const rise = index === 0 ? 0 : (total - before) / (rates.length - index) - before / index;
    before += rate;
    return rise;
  });
}

/** Capitalized words inside a paragraph's sentences. */
function properNames(paragraph: string): Set<string> {
  return new Set(paragraph.slice(0, WIDTH).match(/(?<=[a-z,] )\p{Lu}[\p{L}'’-]{2,}/gu));
}

/** Share of the names that a paragraph has too. */
function sharedNames(names: ReadonlySet<string>, paragraph: string): number {
  const others = properNames(paragraph);
  return names.size === 0 ? 0 : [...names].filter((name) => others.has(name)).length / names.size;
}
