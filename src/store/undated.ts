/** The instant by which what has no date is ordered. */
export const UNDATED = '0001-01-01T00:00:00.000Z';
