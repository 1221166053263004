-- AlterTable
ALTER TABLE "Person" ADD COLUMN "quoteCount" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Organization" ADD COLUMN "quoteCount" INTEGER NOT NULL DEFAULT 0;

UPDATE "Person" p SET "quoteCount" = c.quotes
FROM (SELECT "personId" AS id, count(*)::int AS quotes FROM "Quote" GROUP BY 1) c WHERE c.id = p.id;
UPDATE "Organization" o SET "quoteCount" = c.quotes
FROM (SELECT "organizationId" AS id, count(*)::int AS quotes FROM "Quote" GROUP BY 1) c WHERE c.id = o.id;

-- CreateIndex
CREATE INDEX "Person_quoteCount_id_idx" ON "Person"("quoteCount", "id");
CREATE INDEX "Organization_quoteCount_id_idx" ON "Organization"("quoteCount", "id");
CREATE INDEX "Role_text_idx" ON "Role" USING GIN ("text" gin_trgm_ops);

-- Adds to the counts of those whom quotes are attributed to: `sign` for each time that they are listed.
CREATE FUNCTION add_quote_counts(people int[], organizations int[], sign int) RETURNS void LANGUAGE sql AS $$
  UPDATE "Person" p SET "quoteCount" = p."quoteCount" + sign * c.quotes
  FROM (SELECT id, count(*)::int AS quotes FROM unnest(people) id GROUP BY 1) c WHERE p.id = c.id;
  UPDATE "Organization" o SET "quoteCount" = o."quoteCount" + sign * c.quotes
  FROM (SELECT id, count(*)::int AS quotes FROM unnest(organizations) id GROUP BY 1) c WHERE o.id = c.id;
$$;

-- Once a statement, not once a row: a merge gives 40,000 quotes to one person at once. All writers of quotes hold the lock
-- on linking, so no two wait for each other's people.
CREATE FUNCTION count_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), 1) FROM added;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), -1) FROM removed;
  ELSIF EXISTS (SELECT FROM removed r JOIN added a USING (id)
      WHERE (r."personId", r."organizationId") IS DISTINCT FROM (a."personId", a."organizationId")) THEN
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), -1) FROM removed;
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), 1) FROM added;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER quotes_counted_added AFTER INSERT ON "Quote" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_quotes();
CREATE TRIGGER quotes_counted_removed AFTER DELETE ON "Quote" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION count_quotes();
CREATE TRIGGER quotes_counted_changed AFTER UPDATE ON "Quote" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_quotes();
