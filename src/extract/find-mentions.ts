import type { Section } from '../page/page.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type FoundName, findNames } from './find-names.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import { givenNameGender } from './given-names.ts';
import type { Gender, Mention } from './mention.ts';
import { honorificOf } from './name-runs.ts';
import { findNominalMentions } from './nominal-mentions.ts';
import { personNounGender } from './person-nouns.ts';
import { spanOf } from './phrase-start.ts';
import { findPronounMentions } from './pronoun-mentions.ts';
import { readSectionWords, type SectionWords } from './section-words.ts';

function nameGender(tokens: readonly Token[], name: FoundName): Gender {
  if (name.type === 'organization' || name.type === 'country') return 'neuter';
  if (name.front.honorific !== null) {
    const told = honorificOf(name.front.honorific);
    if (told && told !== 'unknown') return told;
  }
  const role = name.front.role ?? name.roleAfter;
  if (role) {
    for (let i = role.from; i < role.to; i++) {
      const told = personNounGender(tokens[i]?.text ?? '');
      if (told !== 'unknown' && i === role.to - 1) return told;
    }
  }
  return name.to - name.from > 1 ? givenNameGender(tokens[name.from]?.text ?? '') : 'unknown';
}

function nameMention(text: string, words: SectionWords, name: FoundName): Mention {
  const { tokens } = words;
  const span = spanOf(tokens, name);
  const range = name.front.role ?? name.roleAfter;
  const role = range ? spanOf(tokens, range) : null;
  return {
    start: span.start,
    end: span.end,
    kind: 'name',
    type: name.type,
    text: text.slice(span.start, span.end),
    full: { start: tokens[name.front.from]?.start ?? span.start, end: span.end },
    honorific: name.front.honorific,
    role: role && { start: role.start, end: role.end, text: text.slice(role.start, role.end) },
    gender: nameGender(tokens, name),
    rule: name.rule,
    score: name.score,
  };
}

function takenTokens(names: readonly FoundName[]): Set<number> {
  const taken = new Set<number>();
  for (const name of names) {
    for (let i = name.front.from; i < name.to; i++) taken.add(i);
    for (let i = name.roleAfter?.from ?? 0; i < (name.roleAfter?.to ?? 0); i++) taken.add(i);
  }
  return taken;
}

/**
 * Finds what can be a speaker in the given sections: proper names (people, organizations, countries),
 * noun phrases ("a US official", "his lawyer", "police") and pronouns. In text order, a longer mention
 * before one inside it. Spans are offsets into `text`; every `mention.text` is its slice. Linear.
 *
 * @param tokensOf the tokens of a section, for a caller that already has them
 */
export function findMentions(
  text: string,
  sections: readonly Section[],
  tokensOf: (section: Section) => readonly Token[] = (section) => tokenize(text, section),
): Mention[] {
  const read = sections.map((section) =>
    readSectionWords(section, tokensOf(section), splitSentences(text, section)),
  );
  const names = findNames(text, read);
  const found = read.flatMap((words, i) => {
    const own = names[i] ?? [];
    const taken = takenTokens(own);
    const isTaken = (t: number) => taken.has(t);
    return [
      ...own.map((name) => nameMention(text, words, name)),
      ...findNominalMentions(text, words, isTaken),
      ...findPronounMentions(words.tokens, () => findQuoteRanges(text, words.section)),
    ];
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
