import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../src/extract/extract-page.ts';
import type { UnitRange } from '../../../src/extract/noun-phrase.ts';
import type { ExtractedQuote } from '../../../src/extract/quote.ts';
import type { Unit } from '../../../src/extract/sentence-units.ts';
import { mergeReports } from '../../../src/extract/tagger/merge-reports.ts';
import type { ProposedReport } from '../../../src/extract/tagger/propose-reports.ts';
import { pageOf } from '../page-of.ts';
import { readUnits, wordsOf } from './read-units.ts';

interface Proposal {
  readonly cue: string;
  readonly content: readonly string[];
  readonly source?: string;
  readonly score?: number;
}

/** The units of the first place where these words stand. */
function rangeOf(text: string, units: readonly Unit[], words: string): UnitRange {
  const start = text.indexOf(words);
  const from = units.findIndex((u) => u.start === start);
  const to = units.findIndex((u) => u.end === start + words.length) + 1;
  if (start < 0 || from < 0 || to <= from) throw new Error(`no units “${words}” in “${text}”`);
  return { from, to };
}

/** What rules read in a sentence, merged with these proposals. */
function merge(text: string, proposals: readonly Proposal[]) {
  const { units, mentions, rules } = readUnits(text);
  const proposed = proposals.map(({ cue, content, source, score = 0.9 }): ProposedReport => {
    const range = rangeOf(text, units, cue);
    return {
      ...{ cue: range, head: range.to - 1, score },
      content: content.map((words) => rangeOf(text, units, words)),
      source: source === undefined ? null : rangeOf(text, units, source),
    };
  });
  return mergeReports(units, rules, proposed).map(({ cue, subject, parts, complementizer, tagged, how }) => ({
    cue: cue && text.slice(cue.start, cue.end),
    speaker: subject && subject.mention !== null ? (mentions[subject.mention]?.text ?? null) : null,
    words: parts.map((part) => wordsOf(text, units, part)),
    that: complementizer !== null,
    how,
    act: tagged?.act ?? null,
  }));
}

describe('mergeReports', () => {
  it('leaves the rules’ reports where nothing is proposed', () => {
    const [report] = merge('Ms. Roe said that it was over.', []);
    expect(report).toMatchObject({ cue: 'said', words: ['it was over'], how: 'that', act: null });
  });

  it('rewords the report of the proposal’s cue and keeps the rules’ cue and speaker', () => {
    const text = 'Ms. Roe told the council that it was over and that she would leave.';
    expect(merge(text, [{ cue: 'told', content: ['that it was over'], source: 'the council' }])).toEqual([
      { cue: 'told', speaker: 'Roe', words: ['it was over'], that: true, how: 'tagged', act: 'STATEMENT' },
    ]);
  });

  it('lets no proposal run into a direct quote', () => {
    const text = '“We lost,” Ms. Roe said as the council met.';
    const rules = merge(text, []);
    expect(rules).toMatchObject([{ cue: 'said', words: ['“We lost,”'], act: null }]);
    expect(merge(text, [{ cue: 'met', content: ['“We lost,” Ms. Roe said'] }])).toEqual(rules);
    expect(merge(text, [{ cue: 'said', content: ['“We lost,”'], source: 'the council' }])).toEqual(rules);
  });

  it('leaves words to the cue by which rules read them', () => {
    const text = 'Ms. Roe smiled and said that the council wants the bridge closed.';
    const rules = merge(text, []);
    expect(rules).toMatchObject([{ cue: 'said', words: ['the council wants the bridge closed'] }]);
    expect(merge(text, [{ cue: 'smiled', content: ['the bridge closed'] }])).toEqual(rules);
  });

  it('adds what only the tagger finds: a clause by a reporting verb as a statement', () => {
    const text = 'Critics fear that the plan will fail.';
    expect(
      merge(text, [{ cue: 'fear', content: ['that the plan will fail'], source: 'Critics' }]),
    ).toMatchObject([{ cue: 'fear', words: ['the plan will fail'], that: true, act: 'STATEMENT' }]);
  });

  it.each([
    [
      'without a clause',
      'Ward opposes the bridge.',
      { cue: 'opposes', content: ['the bridge'], source: 'Ward' },
    ],
    [
      'by an infinitive',
      'The mayor wants the council to close the bridge.',
      { cue: 'wants', content: ['the council to close the bridge'], source: 'The mayor' },
    ],
    [
      'of nobody',
      'Critics fear that the plan will fail.',
      { cue: 'fear', content: ['that the plan will fail'] },
    ],
    [
      'that it is unsure of',
      'Critics fear that the plan will fail.',
      { cue: 'fear', content: ['that the plan will fail'], source: 'Critics', score: 0.45 },
    ],
  ])('adds as a stance what it finds %s', (_, text, proposal) => {
    expect(merge(text, [proposal])).toMatchObject([{ cue: proposal.cue, act: 'STANCE' }]);
  });

  it('keeps both levels of a report within a report', () => {
    const text = 'Ms. Roe said that Mr. Ward said that it was over.';
    const proposal = { cue: 'said', content: ['that Mr. Ward said that it was over'], source: 'Roe' };
    expect(merge(text, [proposal]).map((r) => [r.speaker, ...r.words])).toEqual([
      ['Roe', 'Mr. Ward said that it was over'],
      ['Ward', 'it was over'],
    ]);
  });
});

/** The quotes and stances of a text as `kind speaker|cue: words`. */
function extract(text: string): { quotes: string[]; stances: string[] } {
  const { mentions, quotes, stances } = extractPage(pageOf(text));
  const show = ({ kind, speaker, cue, parts }: ExtractedQuote) => {
    const name = speaker.mention === null ? '–' : mentions[speaker.mention]?.text;
    return `${kind} ${name}|${cue?.text}: ${parts.map((p) => text.slice(p.start, p.end)).join(' + ')}`;
  };
  return { quotes: quotes.map(show), stances: stances.map(show) };
}

describe('extractPage', () => {
  it('keeps direct quotes as the rules read them', () => {
    expect(extract('“We lost,” Mr. Ward said, adding that the bridge would close.').quotes).toEqual([
      'DIRECT Ward|said: We lost,',
      'INDIRECT Ward|adding: the bridge would close',
    ]);
  });

  it('keeps both levels of a report within a report', () => {
    expect(extract('Roe said that Ward said that it was over.').quotes).toEqual([
      'INDIRECT Roe|said: Ward said that it was over',
      'INDIRECT Ward|said: it was over',
    ]);
  });

  it('gives a stance, and no quote, where nobody says anything', () => {
    const { quotes, stances } = extract('Ward opposes the bridge.');
    expect(quotes).toEqual([]);
    expect(stances).toHaveLength(1);
    expect(extract('Mr. Olsen criticized the council for closing the bridge.')).toEqual({
      quotes: [],
      stances: ['INDIRECT Olsen|criticized: the council for closing the bridge'],
    });
  });

  it('keeps quotes and stances of one sentence apart', () => {
    const text = 'Mr. Olsen criticized the council, and Ms. Roe said that the bridge would hold.';
    const { quotes, stances } = extract(text);
    expect(quotes).toEqual(['INDIRECT Roe|said: the bridge would hold']);
    expect(stances).toEqual(['INDIRECT Olsen|criticized: the council']);
  });
});
