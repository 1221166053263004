const WIDTH = 90;
const WORDS_MAX = 12;
/** A paragraph that a subheading stands above: long, or a sentence that is longer than the subheading. */
const PARAGRAPH_MIN = 60;

const OPENS = /^(?:["'“‘*#\d]|\p{Lu})/u;
/** The end of a sentence, a list label or a quote's cue; a question mark may end a subheading. */
const SENTENCE_END = /[.!:;,…]["'”’)]*$/;
const BULLET = /^[*•·–—-]\s/;
/** Speech on a short line: "“No,” she said", "He asked, “When?”", and a transcript's "Q: Are you sure?" */
const SPEECH = /[,.!?]["”’]\s|[,:]\s["“]|^["“]|^(?:Q\b|A:|\p{Lu}[\p{Lu} .]+:)/u;
/** A clock time or a number alone is a live page's label and stands where a subheading does: "7 p.m." */
const CLOCK = /^\d{1,2}(?::\d{2})? [ap]\.?m\.?$/i;

/** Whether a body line is a subheading, given the lines next to it. Neither the first nor the last line is one. */
export function isSubheading(line: string, above: string | null, below: string | null): boolean {
  if (above === null || below === null || line.length > WIDTH) return false;
  if (CLOCK.test(line)) return true;
  const isAboveProse =
    below.length >= PARAGRAPH_MIN || (below.length > line.length && /[.!?]["'”’)]*$/.test(below));
  if (line.split(/\s+/).length > WORDS_MAX || !isAboveProse) return false;
  return OPENS.test(line) && !SENTENCE_END.test(line) && !BULLET.test(line) && !SPEECH.test(line);
}
