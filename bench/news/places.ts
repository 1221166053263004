const STARTS = [
  'Nor',
  'East',
  'Kel',
  'Harbor',
  'Whit',
  'Stan',
  'Black',
  'Fern',
  'Oster',
  'Lind',
  'Grim',
  'Wex',
];
const ENDS = ['haven', 'moor', 'by', 'field', 'bury', 'mouth', 'dale', 'wick'];

/** Ninety-six towns that nobody lives in. */
export const TOWNS: readonly string[] = ENDS.flatMap((end) => STARTS.map((start) => start + end));

/** Countries that a story can touch. */
export const COUNTRIES: readonly string[] = [
  'Norway',
  'Poland',
  'Canada',
  'Ukraine',
  'Egypt',
  'Japan',
  'Brazil',
  'Kenya',
  'Spain',
  'Turkey',
  'Jordan',
  'Chile',
];
