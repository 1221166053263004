const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a name or phrase in lower case. */
export function bodyWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** The noun that says what a body is: "ministry" of “Ministry of Defence”, "motors" of “Roe Motors”. */
export function bodyHead(name: string): string {
  return bodyWords(name.split(/\s(?:of|for)\s/u)[0] ?? '').at(-1) ?? '';
}
