-- CreateEnum
CREATE TYPE "Completeness" AS ENUM ('FULL', 'EXCERPT', 'DIGEST');

-- CreateEnum
CREATE TYPE "CommentaryKind" AS ENUM ('OPINION', 'ACTION', 'TODO');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('ORGANIZATION', 'COUNTRY');

-- CreateEnum
CREATE TYPE "MentionKind" AS ENUM ('NAME', 'NOMINAL', 'PRONOUN');

-- CreateEnum
CREATE TYPE "QuoteKind" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT');

-- CreateEnum
CREATE TYPE "QuoteSection" AS ENUM ('HEADLINE', 'STANDFIRST', 'BODY');

-- CreateEnum
CREATE TYPE "SpeakerStatus" AS ENUM ('RESOLVED', 'AMBIGUOUS', 'UNNAMED', 'UNRESOLVED');

-- CreateEnum
CREATE TYPE "Variant" AS ENUM ('EXACT', 'TRUNCATED', 'ALTERED', 'OVERLAPPING', 'PARAPHRASED');

-- CreateEnum
CREATE TYPE "ArticleLinkKind" AS ENUM ('LISTED', 'SYNDICATED_COPY', 'SAME_STORY', 'RELATED', 'SHARED_UTTERANCE');

-- CreateEnum
CREATE TYPE "Agreement" AS ENUM ('AGREES', 'DIFFERS', 'CONTRADICTS', 'SINGLE');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('ASSERTS', 'DENIES', 'DOUBTS', 'REPORTS');

-- CreateEnum
CREATE TYPE "DiscrepancyAspect" AS ENUM ('DAY', 'NUMBER', 'NAME', 'PLACE', 'VENUE', 'SCOPE', 'MODALITY', 'NEGATION');

-- CreateEnum
CREATE TYPE "DiscrepancyGrade" AS ENUM ('DIFFERS_IN_DETAIL', 'CONTRADICTS');

-- CreateTable
CREATE TABLE "Outlet" (
    "id" SERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" SERIAL NOT NULL,
    "externalId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "outletId" INTEGER,
    "aggregator" TEXT,
    "byline" TEXT[],
    "credits" TEXT[],
    "publishedAt" TIMESTAMPTZ(3),
    "publishedZone" TEXT,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "completeness" "Completeness" NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "versions" JSONB NOT NULL,
    "copyKeys" INTEGER[],
    "titleKeys" INTEGER[],
    "copyOfId" INTEGER,
    "storyId" INTEGER,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "articleId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "ArticleTopic_pkey" PRIMARY KEY ("articleId","topicId")
);

-- CreateTable
CREATE TABLE "Commentary" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "kind" "CommentaryKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "actionItems" JSONB NOT NULL,

    CONSTRAINT "Commentary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,
    "name" TEXT NOT NULL,
    "keys" TEXT[],
    "articleCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "articleCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticlePerson" (
    "articleId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "forms" TEXT[],
    "roles" TEXT[],
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ArticlePerson_pkey" PRIMARY KEY ("articleId","personId")
);

-- CreateTable
CREATE TABLE "ArticleOrganization" (
    "articleId" INTEGER NOT NULL,
    "organizationId" INTEGER NOT NULL,
    "mentionCount" INTEGER NOT NULL,
    "forms" TEXT[],
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ArticleOrganization_pkey" PRIMARY KEY ("articleId","organizationId")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "MentionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outlet" TEXT,
    "programme" TEXT,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "QuoteKind" NOT NULL,
    "section" "QuoteSection" NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "parts" INTEGER[],
    "quoted" INTEGER[],
    "speakerStatus" "SpeakerStatus" NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,
    "speakerMentionId" INTEGER,
    "speakerMethod" TEXT NOT NULL,
    "speakerScore" DOUBLE PRECISION NOT NULL,
    "candidates" TEXT[],
    "cueText" TEXT,
    "cueLemma" TEXT,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "venueId" INTEGER,
    "venueText" TEXT,
    "venueStart" INTEGER,
    "venueEnd" INTEGER,
    "saidOn" DATE,
    "continuesId" INTEGER,
    "nestedInId" INTEGER,
    "utteranceId" INTEGER,
    "variant" "Variant",
    "linkMethod" TEXT,
    "linkVersion" TEXT,
    "linkScore" DOUBLE PRECISION,
    "keys" INTEGER[],
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Utterance" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,
    "quoteCount" INTEGER NOT NULL,
    "outletCount" INTEGER NOT NULL,
    "independentOutletCount" INTEGER NOT NULL,
    "firstReportedAt" TIMESTAMPTZ(3),
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Utterance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleLink" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER,
    "kind" "ArticleLinkKind" NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT,
    "outletName" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "titleKeys" INTEGER[],
    "utteranceId" INTEGER,
    "evidence" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ArticleLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "personId" INTEGER,
    "organizationId" INTEGER,
    "outletId" INTEGER,
    "storyId" INTEGER,
    "agreement" "Agreement" NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimAppearance" (
    "id" SERIAL NOT NULL,
    "claimId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "quoteId" INTEGER,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ClaimAppearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discrepancy" (
    "id" SERIAL NOT NULL,
    "claimId" INTEGER NOT NULL,
    "aspect" "DiscrepancyAspect" NOT NULL,
    "grade" "DiscrepancyGrade" NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscrepancyValue" (
    "id" SERIAL NOT NULL,
    "discrepancyId" INTEGER NOT NULL,
    "appearanceId" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "DiscrepancyValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edit" (
    "id" SERIAL NOT NULL,
    "action" TEXT NOT NULL,
    "subjects" TEXT[],
    "apiKeyId" INTEGER,
    "reason" TEXT,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" INTEGER,

    CONSTRAINT "Edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_domain_key" ON "Outlet"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "Article_externalId_key" ON "Article"("externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_url_key" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_orderAt_id_idx" ON "Article"("orderAt", "id");

-- CreateIndex
CREATE INDEX "Article_outletId_orderAt_id_idx" ON "Article"("outletId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Article_storyId_idx" ON "Article"("storyId");

-- CreateIndex
CREATE INDEX "Article_copyOfId_idx" ON "Article"("copyOfId");

-- CreateIndex
CREATE INDEX "Article_copyKeys_idx" ON "Article" USING GIN ("copyKeys");

-- CreateIndex
CREATE INDEX "Article_titleKeys_idx" ON "Article" USING GIN ("titleKeys");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicId_articleId_idx" ON "ArticleTopic"("topicId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Commentary_articleId_start_key" ON "Commentary"("articleId", "start");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Alias_keys_idx" ON "Alias" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_personId_name_key" ON "Alias"("personId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_organizationId_name_key" ON "Alias"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Role_personId_text_key" ON "Role"("personId", "text");

-- CreateIndex
CREATE INDEX "ArticlePerson_personId_orderAt_articleId_idx" ON "ArticlePerson"("personId", "orderAt", "articleId");

-- CreateIndex
CREATE INDEX "ArticleOrganization_organizationId_orderAt_articleId_idx" ON "ArticleOrganization"("organizationId", "orderAt", "articleId");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_idx" ON "Mention"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_articleId_key_key" ON "Mention"("articleId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Venue_slug_key" ON "Venue"("slug");

-- CreateIndex
CREATE INDEX "Quote_orderAt_id_idx" ON "Quote"("orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_articleId_start_id_idx" ON "Quote"("articleId", "start", "id");

-- CreateIndex
CREATE INDEX "Quote_personId_orderAt_id_idx" ON "Quote"("personId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_organizationId_orderAt_id_idx" ON "Quote"("organizationId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_utteranceId_orderAt_id_idx" ON "Quote"("utteranceId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_venueId_orderAt_id_idx" ON "Quote"("venueId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_speakerMentionId_idx" ON "Quote"("speakerMentionId");

-- CreateIndex
CREATE INDEX "Quote_continuesId_idx" ON "Quote"("continuesId");

-- CreateIndex
CREATE INDEX "Quote_nestedInId_idx" ON "Quote"("nestedInId");

-- CreateIndex
CREATE INDEX "Quote_keys_idx" ON "Quote" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_articleId_key_key" ON "Quote"("articleId", "key");

-- CreateIndex
CREATE INDEX "Utterance_orderAt_id_idx" ON "Utterance"("orderAt", "id");

-- CreateIndex
CREATE INDEX "Utterance_outletCount_id_idx" ON "Utterance"("outletCount", "id");

-- CreateIndex
CREATE INDEX "Utterance_personId_orderAt_id_idx" ON "Utterance"("personId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Utterance_personId_outletCount_id_idx" ON "Utterance"("personId", "outletCount", "id");

-- CreateIndex
CREATE INDEX "Utterance_organizationId_orderAt_id_idx" ON "Utterance"("organizationId", "orderAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE INDEX "Story_orderAt_id_idx" ON "Story"("orderAt", "id");

-- CreateIndex
CREATE INDEX "ArticleLink_toId_kind_idx" ON "ArticleLink"("toId", "kind");

-- CreateIndex
CREATE INDEX "ArticleLink_utteranceId_idx" ON "ArticleLink"("utteranceId");

-- CreateIndex
CREATE INDEX "ArticleLink_titleKeys_idx" ON "ArticleLink" USING GIN ("titleKeys");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleLink_fromId_kind_key_key" ON "ArticleLink"("fromId", "kind", "key");

-- CreateIndex
CREATE INDEX "Claim_orderAt_id_idx" ON "Claim"("orderAt", "id");

-- CreateIndex
CREATE INDEX "Claim_personId_orderAt_id_idx" ON "Claim"("personId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Claim_organizationId_orderAt_id_idx" ON "Claim"("organizationId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Claim_outletId_idx" ON "Claim"("outletId");

-- CreateIndex
CREATE INDEX "Claim_storyId_idx" ON "Claim"("storyId");

-- CreateIndex
CREATE INDEX "ClaimAppearance_claimId_id_idx" ON "ClaimAppearance"("claimId", "id");

-- CreateIndex
CREATE INDEX "ClaimAppearance_quoteId_idx" ON "ClaimAppearance"("quoteId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimAppearance_articleId_key_key" ON "ClaimAppearance"("articleId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Discrepancy_claimId_aspect_key" ON "Discrepancy"("claimId", "aspect");

-- CreateIndex
CREATE INDEX "DiscrepancyValue_appearanceId_idx" ON "DiscrepancyValue"("appearanceId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscrepancyValue_discrepancyId_appearanceId_key" ON "DiscrepancyValue"("discrepancyId", "appearanceId");

-- CreateIndex
CREATE INDEX "Edit_madeAt_id_idx" ON "Edit"("madeAt", "id");

-- CreateIndex
CREATE INDEX "Edit_subjects_idx" ON "Edit" USING GIN ("subjects");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_name_key" ON "ApiKey"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_copyOfId_fkey" FOREIGN KEY ("copyOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePerson" ADD CONSTRAINT "ArticlePerson_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePerson" ADD CONSTRAINT "ArticlePerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleOrganization" ADD CONSTRAINT "ArticleOrganization_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleOrganization" ADD CONSTRAINT "ArticleOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_speakerMentionId_fkey" FOREIGN KEY ("speakerMentionId") REFERENCES "Mention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_continuesId_fkey" FOREIGN KEY ("continuesId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_nestedInId_fkey" FOREIGN KEY ("nestedInId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_utteranceId_fkey" FOREIGN KEY ("utteranceId") REFERENCES "Utterance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Utterance" ADD CONSTRAINT "Utterance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleLink" ADD CONSTRAINT "ArticleLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleLink" ADD CONSTRAINT "ArticleLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleLink" ADD CONSTRAINT "ArticleLink_utteranceId_fkey" FOREIGN KEY ("utteranceId") REFERENCES "Utterance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAppearance" ADD CONSTRAINT "ClaimAppearance_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAppearance" ADD CONSTRAINT "ClaimAppearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAppearance" ADD CONSTRAINT "ClaimAppearance_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyValue" ADD CONSTRAINT "DiscrepancyValue_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyValue" ADD CONSTRAINT "DiscrepancyValue_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "ClaimAppearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "ApiKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;
