const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that join two verbs or clauses of one level. */
export const COORDINATORS = words('and but then or yet');
/** Words that open a clause which only leads up to another: `After Roe had left, Doe said …`. */
export const SUBORDINATORS = words(
  'while after as when although though because before if since until whereas',
);
/** Words that open a clause which is a part of another: `the claim that Roe won`, `what Roe called “…”`. */
export const COMPLEMENTIZERS = words('that how what whether if which who whom whose why where');
/** Pronouns that a relative clause opens with. */
export const RELATIVES = words('who which that whom');
/** Words right after which a clause can begin. */
export const CLAUSE_OPENERS_BEFORE_SUBJECT = words(
  'that while as because although though when where if since after before whereas and but so yet which than',
);
