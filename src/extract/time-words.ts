/** Words that date a report between its cue and its clause: "said Sunday that", "told reporters last week". */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'],
  ...[
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
  ...[
    'today',
    'yesterday',
    'tonight',
    'tomorrow',
    'morning',
    'afternoon',
    'evening',
    'night',
    'week',
    'month',
    'year',
  ],
  ...[
    'weekend',
    'midday',
    'noon',
    'earlier',
    'early',
    'late',
    'recently',
    'afterward',
    'afterwards',
    'day',
    'ago',
  ],
]);
const TIME_OPENERS: ReadonlySet<string> = new Set([
  'last',
  'this',
  'next',
  'earlier',
  'early',
  'late',
  'on',
  'a',
  'the',
  'that',
]);

/** Whether the word is a day, month or time of day. */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}

/** Whether the word can open a time expression that a time word then closes ("last" week). */
export function opensTime(word: string): boolean {
  return TIME_OPENERS.has(word);
}

/** Whether the word stands before a time word in a phrase without preposition: "last" week, "late" Tuesday. */
export function leadsTime(word: string): boolean {
  return /^(?:last|this|earlier|early|late|later)$/.test(word);
}
