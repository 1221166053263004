/**
 * SQL that joins what an article calls a person, and as what: row `ap`. By the article: `+ 0` keeps the planner from
 * the index by person, who may be in thousands.
 */
export const joinPerson = (articleId: string, personId: string): string =>
  `left join "ArticlePerson" ap on ap."articleId" = ${articleId} and ap."personId" + 0 = ${personId}`;

/** The same of an organization: row `ao`. */
export const joinOrganization = (articleId: string, organizationId: string): string =>
  `left join "ArticleOrganization" ao on ao."articleId" = ${articleId} and ao."organizationId" + 0 = ${organizationId}`;
