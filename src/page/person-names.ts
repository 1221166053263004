/** Longest list of names that a byline or a credit has. */
const WIDTH = 240;

/** One word of a written name: "María", "O’Brien", "Paula-Maria", "J.R.R.", "de". */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[aeiu]|del|della|der|den|van|von|bin|ibn|al|el|la|le|dos|y|ter|ten)$/u;
const SEPARATOR = /\s?[,;|/•·]\s?(?:and\s|&\s)?|\s(?:and|&|via|with)\s/;
/** What follows a name without belonging to it: "in Washington", "(Reuters)", "of The Example". */
const AFTER_NAME = /\s(?:in|at|of|for|from)\s.*$|\s?\([^)]{0,60}\)/g;
/** Words before a name that describe it: "Associated Press writers Jane Doe". */
const BEFORE_NAME =
  /^(?:\p{Lu}[\p{L}&]*\s){0,3}(?:writers?|reporters?|journalists?|correspondents?|staff|editors?)\s(?=\p{Lu})/u;
const WORDS_MAX = 5;

/** Names in a list such as "A, B and C", with offsets into it; empty where some part of it is no name. */
export function readNames(list: string): { name: string; start: number; end: number }[] {
  if (list.length > WIDTH) return [];
  const names: { name: string; start: number; end: number }[] = [];
  let start = 0;
  for (const piece of list.split(new RegExp(`(${SEPARATOR.source})`))) {
    const from = start;
    start += piece.length;
    if (new RegExp(`^(?:${SEPARATOR.source})$`).test(piece) || piece.trim() === '') continue;
    const lead = BEFORE_NAME.exec(piece)?.[0].length ?? 0;
    const name = piece
      .slice(lead)
      .replace(AFTER_NAME, '')
      .replace(/[.\s]+$/, '')
      .trimStart();
    const at = piece.indexOf(name, lead);
    if (!isName(name) || at < 0) return [];
    names.push({ name, start: from + at, end: from + at + name.length });
  }
  return names;
}

/** Whether a text is one to five words written as a name: "Jane Doe", "Mr. Okafor", "Example Web Desk". */
export function isName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= WORDS_MAX &&
    words.every((word) => NAME_WORD.test(word)) &&
    /^\p{Lu}/u.test(words.at(-1) ?? '')
  );
}
