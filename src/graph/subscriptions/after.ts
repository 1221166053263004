export const AFTER =
  'Cursor of the last event that you heard (`cursor`, `corpus { eventCursor }`): what happened since comes first. From now on where it is left out.';

export const GONE = 'Null where it was removed before it could be told.';
