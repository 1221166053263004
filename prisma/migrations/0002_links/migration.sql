-- CreateEnum
CREATE TYPE "NameVerdict" AS ENUM ('SAME', 'DIFFERENT', 'UNSURE');

-- CreateEnum
CREATE TYPE "ConflictKind" AS ENUM ('CONFLICT', 'REQUOTATION', 'SOURCE_LEVEL');

-- CreateEnum
CREATE TYPE "ArticleKeyKind" AS ENUM ('BODY', 'TITLE', 'TERM', 'LISTED');

-- DropIndex
DROP INDEX "Article_copyKeys_idx";

-- DropIndex
DROP INDEX "Article_storyId_idx";

-- DropIndex
DROP INDEX "Article_titleKeys_idx";

-- DropIndex
DROP INDEX "ArticleLink_titleKeys_idx";

-- DropIndex
DROP INDEX "Quote_keys_idx";

-- AlterTable
ALTER TABLE "Article" DROP COLUMN "copyKeys",
DROP COLUMN "titleKeys";

-- AlterTable
ALTER TABLE "ArticleLink" DROP COLUMN "titleKeys",
ADD COLUMN     "spans" INTEGER[];

-- AlterTable
ALTER TABLE "ArticleOrganization" ADD COLUMN     "nameId" INTEGER;

-- AlterTable
ALTER TABLE "ArticlePerson" ADD COLUMN     "nameId" INTEGER;

-- AlterTable
ALTER TABLE "Quote" DROP COLUMN "keys",
ADD COLUMN     "unnamedSource" TEXT;

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "articleCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "firstAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastAt" TIMESTAMPTZ(3),
ADD COLUMN     "outletCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ArticleKey" (
    "kind" "ArticleKeyKind" NOT NULL,
    "key" INTEGER NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "ArticleKey_pkey" PRIMARY KEY ("kind","key","orderAt","articleId")
);

-- CreateTable
CREATE TABLE "ArticleProfile" (
    "articleId" INTEGER NOT NULL,
    "terms" INTEGER[],
    "weights" SMALLINT[],
    "starts" INTEGER[],
    "ends" INTEGER[],
    "titleTerms" INTEGER[],
    "words" INTEGER[],
    "day" INTEGER,
    "days" INTEGER[],
    "dayShares" DOUBLE PRECISION[],

    CONSTRAINT "ArticleProfile_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Name" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "blockKeys" TEXT[],
    "personId" INTEGER,
    "organizationId" INTEGER,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "dirty" BOOLEAN NOT NULL DEFAULT true,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NamePair" (
    "aId" INTEGER NOT NULL,
    "bId" INTEGER NOT NULL,
    "verdict" "NameVerdict" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "parts" JSONB NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "NamePair_pkey" PRIMARY KEY ("aId","bId")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteKey" (
    "key" INTEGER NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "quoteId" INTEGER NOT NULL,

    CONSTRAINT "QuoteKey_pkey" PRIMARY KEY ("key","orderAt","quoteId")
);

-- CreateTable
CREATE TABLE "QuotePair" (
    "aId" INTEGER NOT NULL,
    "bId" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "sharedWords" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "QuotePair_pkey" PRIMARY KEY ("aId","bId")
);

-- CreateTable
CREATE TABLE "AttributionConflict" (
    "id" SERIAL NOT NULL,
    "kind" "ConflictKind" NOT NULL,
    "aId" INTEGER NOT NULL,
    "bId" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "sharedWords" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "AttributionConflict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ArticleKey_articleId_idx" ON "ArticleKey"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Name_key_key" ON "Name"("key");

-- CreateIndex
CREATE INDEX "Name_dirty_id_idx" ON "Name"("dirty", "id");

-- CreateIndex
CREATE INDEX "Name_personId_idx" ON "Name"("personId");

-- CreateIndex
CREATE INDEX "Name_organizationId_idx" ON "Name"("organizationId");

-- CreateIndex
CREATE INDEX "Name_blockKeys_idx" ON "Name" USING GIN ("blockKeys");

-- CreateIndex
CREATE INDEX "NamePair_bId_idx" ON "NamePair"("bId");

-- CreateIndex
CREATE INDEX "NamePair_verdict_score_idx" ON "NamePair"("verdict", "score");

-- CreateIndex
CREATE INDEX "FormerSlug_slug_idx" ON "FormerSlug"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "FormerSlug_personId_slug_key" ON "FormerSlug"("personId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "FormerSlug_organizationId_slug_key" ON "FormerSlug"("organizationId", "slug");

-- CreateIndex
CREATE INDEX "QuoteKey_quoteId_idx" ON "QuoteKey"("quoteId");

-- CreateIndex
CREATE INDEX "QuotePair_bId_idx" ON "QuotePair"("bId");

-- CreateIndex
CREATE INDEX "AttributionConflict_bId_idx" ON "AttributionConflict"("bId");

-- CreateIndex
CREATE INDEX "AttributionConflict_orderAt_id_idx" ON "AttributionConflict"("orderAt", "id");

-- CreateIndex
CREATE INDEX "AttributionConflict_kind_orderAt_id_idx" ON "AttributionConflict"("kind", "orderAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AttributionConflict_aId_bId_key" ON "AttributionConflict"("aId", "bId");

-- CreateIndex
CREATE INDEX "Article_storyId_orderAt_id_idx" ON "Article"("storyId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "ArticleOrganization_nameId_articleId_idx" ON "ArticleOrganization"("nameId", "articleId");

-- CreateIndex
CREATE INDEX "ArticlePerson_nameId_articleId_idx" ON "ArticlePerson"("nameId", "articleId");

-- CreateIndex
CREATE INDEX "Story_articleCount_id_idx" ON "Story"("articleCount", "id");

-- AddForeignKey
ALTER TABLE "ArticleKey" ADD CONSTRAINT "ArticleKey_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleProfile" ADD CONSTRAINT "ArticleProfile_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamePair" ADD CONSTRAINT "NamePair_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Name"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamePair" ADD CONSTRAINT "NamePair_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Name"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePerson" ADD CONSTRAINT "ArticlePerson_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "Name"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleOrganization" ADD CONSTRAINT "ArticleOrganization_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "Name"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteKey" ADD CONSTRAINT "QuoteKey_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePair" ADD CONSTRAINT "QuotePair_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePair" ADD CONSTRAINT "QuotePair_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionConflict" ADD CONSTRAINT "AttributionConflict_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionConflict" ADD CONSTRAINT "AttributionConflict_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;
