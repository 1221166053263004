/** The identity columns of a row that refers to a person, an organization or nobody. */
export interface IdentityColumns {
  readonly personId: number | null;
  readonly organizationId: number | null;
}

export const NOBODY: IdentityColumns = { personId: null, organizationId: null };
