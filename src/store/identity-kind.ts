/** The tables and columns of people, and those of organizations and countries. */
export interface IdentityKind {
  readonly identity: 'Person' | 'Organization';
  /** Column that refers to the identity, in every table that does. */
  readonly column: 'personId' | 'organizationId';
  /** The identity in an article. */
  readonly row: 'ArticlePerson' | 'ArticleOrganization';
  readonly hasRoles: boolean;
}

export const PERSON: IdentityKind = {
  identity: 'Person',
  column: 'personId',
  row: 'ArticlePerson',
  hasRoles: true,
};

export const BODY: IdentityKind = {
  identity: 'Organization',
  column: 'organizationId',
  row: 'ArticleOrganization',
  hasRoles: false,
};
