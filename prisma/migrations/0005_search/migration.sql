-- What `search` reads (docs/decisions/0013). Both extensions are trusted since PostgreSQL 13: whoever may create
-- objects in the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- English words: stemmed, without accents, without stop words.
CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = english);
ALTER TEXT SEARCH CONFIGURATION onrecord
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- The same words as they are written: what a prefix ("negotiati*") is looked up in, which stems ("negoti") hide.
CREATE TEXT SEARCH DICTIONARY onrecord_plain (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION onrecord_plain (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION onrecord_plain
  ALTER MAPPING FOR asciihword, asciiword, hword_asciipart WITH onrecord_plain;
ALTER TEXT SEARCH CONFIGURATION onrecord_plain
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, onrecord_plain;

-- Names: as they are written, without accents. "Will" is one.
CREATE TEXT SEARCH CONFIGURATION onrecord_name (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION onrecord_name
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- Typographic marks and what the parser takes for markup become spaces, one character for one, so that offsets stay.
-- U+0001 and U+0002 mark what is found (graph/search/mark-words.ts).
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(left($1, 100000), E'<>&\u0001\u0002\u00a0\u00ab\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f', repeat(' ', 16))
$$;

-- Stems with their places, and the words as written without.
CREATE FUNCTION search_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT to_tsvector('onrecord', plain) || strip(to_tsvector('onrecord_plain', plain)) FROM search_text($1) AS plain
$$;

-- Title, standfirst and body with captions: the outlet's words, none of an aggregator's and no list of other articles.
-- Sections count in UTF-16: a character that takes two units becomes two spaces before they are cut out.
CREATE FUNCTION article_words(title text, body text, sections jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH flat AS (
    SELECT regexp_replace(left(body, 100000), E'[\U00010000-\U0010FFFF]', '  ', 'g') AS text
  ), runs AS (
    SELECT grade, min(start) AS start, max("end") AS "end" FROM (
      SELECT *, row_number() OVER (ORDER BY start) - row_number() OVER (PARTITION BY grade ORDER BY start) AS run
      FROM (
        SELECT start, "end", CASE kind WHEN 'standfirst' THEN 'B' WHEN 'body' THEN 'D' WHEN 'caption' THEN 'D' END AS grade
        FROM jsonb_to_recordset(sections) AS section(kind text, start int, "end" int)
      ) graded
    ) numbered WHERE grade IS NOT NULL GROUP BY grade, run
  ), parts AS (
    SELECT grade, string_agg(substr(flat.text, start + 1, "end" - start), ' ' ORDER BY start) AS text
    FROM runs, flat GROUP BY grade
  )
  SELECT setweight(search_words(title), 'A')
    || setweight(coalesce((SELECT search_words(text) FROM parts WHERE grade = 'B'), ''), 'B')
    || coalesce((SELECT search_words(text) FROM parts WHERE grade = 'D'), '')
$$;

CREATE TABLE "ArticleWords" (
    "articleId" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ArticleWords_pkey" PRIMARY KEY ("articleId")
);

CREATE TABLE "QuoteWords" (
    "quoteId" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "QuoteWords_pkey" PRIMARY KEY ("quoteId")
);

CREATE TABLE "ClaimWords" (
    "claimId" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ClaimWords_pkey" PRIMARY KEY ("claimId")
);

INSERT INTO "ArticleWords" SELECT id, article_words(title, text, sections) FROM "Article";
INSERT INTO "QuoteWords" SELECT id, setweight(search_words(text), 'B') FROM "Quote";
INSERT INTO "ClaimWords" SELECT id, setweight(search_words(text), 'B') FROM "Claim";

CREATE INDEX "ArticleWords_words_idx" ON "ArticleWords" USING GIN ("words");
CREATE INDEX "QuoteWords_words_idx" ON "QuoteWords" USING GIN ("words");
CREATE INDEX "ClaimWords_words_idx" ON "ClaimWords" USING GIN ("words");

ALTER TABLE "ArticleWords" ADD CONSTRAINT "ArticleWords_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "QuoteWords" ADD CONSTRAINT "QuoteWords_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ClaimWords" ADD CONSTRAINT "ClaimWords_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION save_article_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ArticleWords" VALUES (new.id, article_words(new.title, new.text, new.sections))
  ON CONFLICT ("articleId") DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;

CREATE FUNCTION save_quote_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "QuoteWords" VALUES (new.id, setweight(search_words(new.text), 'B'))
  ON CONFLICT ("quoteId") DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;

CREATE FUNCTION save_claim_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ClaimWords" VALUES (new.id, setweight(search_words(new.text), 'B'))
  ON CONFLICT ("claimId") DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;

-- An update that leaves the words as they are (most do) costs a comparison.
CREATE TRIGGER article_words_added AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION save_article_words();
CREATE TRIGGER article_words_changed AFTER UPDATE OF title, text, sections ON "Article" FOR EACH ROW
  WHEN ((old.title, old.text, old.sections) IS DISTINCT FROM (new.title, new.text, new.sections))
  EXECUTE FUNCTION save_article_words();
CREATE TRIGGER quote_words_added AFTER INSERT ON "Quote" FOR EACH ROW EXECUTE FUNCTION save_quote_words();
CREATE TRIGGER quote_words_changed AFTER UPDATE OF text ON "Quote" FOR EACH ROW
  WHEN (old.text IS DISTINCT FROM new.text) EXECUTE FUNCTION save_quote_words();
CREATE TRIGGER claim_words_added AFTER INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION save_claim_words();
CREATE TRIGGER claim_words_changed AFTER UPDATE OF text ON "Claim" FOR EACH ROW
  WHEN (old.text IS DISTINCT FROM new.text) EXECUTE FUNCTION save_claim_words();

-- Names: by word, and by likeness.
CREATE INDEX "Alias_words_idx" ON "Alias" USING GIN (to_tsvector('onrecord_name', name));
CREATE INDEX "Alias_name_idx" ON "Alias" USING GIN ("name" gin_trgm_ops);

-- Texts by likeness, and what the filters `title`, `text` and `words` contain.
CREATE INDEX "Article_title_idx" ON "Article" USING GIN ("title" gin_trgm_ops);
CREATE INDEX "Quote_text_idx" ON "Quote" USING GIN ("text" gin_trgm_ops);
CREATE INDEX "Utterance_text_idx" ON "Utterance" USING GIN ("text" gin_trgm_ops);
CREATE INDEX "Story_title_idx" ON "Story" USING GIN ("title" gin_trgm_ops);
CREATE INDEX "Claim_text_idx" ON "Claim" USING GIN ("text" gin_trgm_ops);
CREATE INDEX "AttributionConflict_words_idx" ON "AttributionConflict" USING GIN ("words" gin_trgm_ops);

-- Filters and orders without an index of their own so far.
CREATE INDEX "Article_completeness_orderAt_id_idx" ON "Article"("completeness", "orderAt", "id");
CREATE INDEX "Quote_speakerStatus_orderAt_id_idx" ON "Quote"("speakerStatus", "orderAt", "id");
CREATE INDEX "Quote_saidOn_idx" ON "Quote"("saidOn");
CREATE INDEX "Utterance_organizationId_outletCount_id_idx" ON "Utterance"("organizationId", "outletCount", "id");
CREATE INDEX "Story_outletCount_id_idx" ON "Story"("outletCount", "id");
