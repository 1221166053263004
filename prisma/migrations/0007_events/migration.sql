-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('ARTICLE_INGESTED', 'QUOTE_REPORTED', 'DISCREPANCY_FOUND');

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "kind" "EventKind" NOT NULL,
    "articleId" INTEGER,
    "isUpdate" BOOLEAN NOT NULL DEFAULT false,
    "quoteId" INTEGER,
    "discrepancyId" INTEGER,
    "digest" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventHorizon" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "prunedThrough" BIGINT NOT NULL,

    CONSTRAINT "EventHorizon_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Event_kind_id_idx" ON "Event"("kind", "id");

-- CreateIndex
CREATE INDEX "Event_articleId_idx" ON "Event"("articleId");

-- CreateIndex
CREATE INDEX "Event_quoteId_idx" ON "Event"("quoteId");

-- CreateIndex
CREATE INDEX "Event_discrepancyId_idx" ON "Event"("discrepancyId");

-- CreateIndex
CREATE INDEX "Event_digest_idx" ON "Event"("digest");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Events are written by deferred triggers: the last that a transaction does before it commits, when it is known what came of
-- it. They take a lock that is held until the commit is seen by all, so ids are in the order of commits and whoever has read
-- up to an id will never find another below it (docs/decisions/0014). The notice only wakes those who wait.
CREATE FUNCTION begin_event(kind "EventKind") RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7366322);
  PERFORM pg_notify('onrecord_events', kind::text);
  RETURN clock_timestamp();
END $$;

CREATE FUNCTION announce_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE happened timestamptz := begin_event('ARTICLE_INGESTED');
BEGIN
  INSERT INTO "Event" (kind, "articleId", "isUpdate", "happenedAt")
  SELECT 'ARTICLE_INGESTED', id, TG_OP = 'UPDATE', happened FROM "Article" WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION announce_quote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE happened timestamptz := begin_event('QUOTE_REPORTED');
BEGIN
  INSERT INTO "Event" (kind, "quoteId", "happenedAt")
  SELECT 'QUOTE_REPORTED', id, happened FROM "Quote" WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION announce_discrepancy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE happened timestamptz := begin_event('DISCREPANCY_FOUND');
BEGIN
  INSERT INTO "Event" (kind, "discrepancyId", digest, "happenedAt")
  SELECT 'DISCREPANCY_FOUND', id, found.digest, happened FROM (
    SELECT d.id, md5(d.aspect || ' ' || d.grade || string_agg(
      E'\n' || a."articleId" || ' ' || a.key || ' ' || v.value, '' ORDER BY a."articleId", a.key, v.value)) AS digest
    FROM "Discrepancy" d JOIN "DiscrepancyValue" v ON v."discrepancyId" = d.id JOIN "ClaimAppearance" a ON a.id = v."appearanceId"
    WHERE d.id = NEW.id GROUP BY d.id
  ) found WHERE NOT EXISTS (SELECT FROM "Event" e WHERE e.digest = found.digest);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER announce_new AFTER INSERT ON "Article" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION announce_article();
CREATE CONSTRAINT TRIGGER announce_changed AFTER UPDATE OF "contentHash" ON "Article" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."contentHash" IS DISTINCT FROM NEW."contentHash") EXECUTE FUNCTION announce_article();
CREATE CONSTRAINT TRIGGER announce_new AFTER INSERT ON "Quote" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION announce_quote();
CREATE CONSTRAINT TRIGGER announce_new AFTER INSERT ON "Discrepancy" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION announce_discrepancy();
CREATE CONSTRAINT TRIGGER announce_changed AFTER UPDATE OF grade ON "Discrepancy" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.grade IS DISTINCT FROM NEW.grade) EXECUTE FUNCTION announce_discrepancy();
