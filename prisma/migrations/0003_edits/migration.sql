-- CreateEnum
CREATE TYPE "QuoteRulingKind" AS ENUM ('SPEAKER', 'SPAN', 'REJECTION');

-- AlterTable
ALTER TABLE "Edit" ADD COLUMN     "identities" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "keys" TEXT[];

-- CreateTable
CREATE TABLE "NameRuling" (
    "editId" INTEGER NOT NULL,
    "aKey" TEXT NOT NULL,
    "bKey" TEXT NOT NULL,
    "same" BOOLEAN NOT NULL,

    CONSTRAINT "NameRuling_pkey" PRIMARY KEY ("editId","aKey","bKey")
);

-- CreateTable
CREATE TABLE "AliasRuling" (
    "editId" INTEGER NOT NULL,
    "nameKey" TEXT NOT NULL,
    "aliasKey" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "AliasRuling_pkey" PRIMARY KEY ("editId")
);

-- CreateTable
CREATE TABLE "NamesakeRuling" (
    "editId" INTEGER NOT NULL,
    "articleKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "asKey" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "blockKeys" TEXT[],

    CONSTRAINT "NamesakeRuling_pkey" PRIMARY KEY ("editId","articleKey","nameKey")
);

-- CreateTable
CREATE TABLE "QuoteAnchor" (
    "id" SERIAL NOT NULL,
    "articleKey" TEXT NOT NULL,
    "quoteKey" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "quoteId" INTEGER,
    "isFound" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "QuoteAnchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteRuling" (
    "editId" INTEGER NOT NULL,
    "anchorId" INTEGER NOT NULL,
    "kind" "QuoteRulingKind" NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "QuoteRuling_pkey" PRIMARY KEY ("editId")
);

-- CreateTable
CREATE TABLE "QuotePairRuling" (
    "editId" INTEGER NOT NULL,
    "aId" INTEGER NOT NULL,
    "bId" INTEGER NOT NULL,
    "same" BOOLEAN NOT NULL,

    CONSTRAINT "QuotePairRuling_pkey" PRIMARY KEY ("editId","aId","bId")
);

-- CreateTable
CREATE TABLE "ArticleRuling" (
    "editId" INTEGER NOT NULL,
    "aKey" TEXT NOT NULL,
    "bKey" TEXT NOT NULL,
    "kind" "ArticleLinkKind" NOT NULL,
    "linked" BOOLEAN NOT NULL,

    CONSTRAINT "ArticleRuling_pkey" PRIMARY KEY ("editId","aKey","bKey","kind")
);

-- CreateIndex
CREATE INDEX "NameRuling_aKey_idx" ON "NameRuling"("aKey");

-- CreateIndex
CREATE INDEX "NameRuling_bKey_idx" ON "NameRuling"("bKey");

-- CreateIndex
CREATE INDEX "AliasRuling_aliasKey_idx" ON "AliasRuling"("aliasKey");

-- CreateIndex
CREATE INDEX "AliasRuling_nameKey_idx" ON "AliasRuling"("nameKey");

-- CreateIndex
CREATE INDEX "NamesakeRuling_articleKey_idx" ON "NamesakeRuling"("articleKey");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteAnchor_quoteId_key" ON "QuoteAnchor"("quoteId");

-- CreateIndex
CREATE INDEX "QuoteAnchor_articleKey_idx" ON "QuoteAnchor"("articleKey");

-- CreateIndex
CREATE INDEX "QuoteRuling_anchorId_idx" ON "QuoteRuling"("anchorId");

-- CreateIndex
CREATE INDEX "QuotePairRuling_aId_idx" ON "QuotePairRuling"("aId");

-- CreateIndex
CREATE INDEX "QuotePairRuling_bId_idx" ON "QuotePairRuling"("bId");

-- CreateIndex
CREATE INDEX "ArticleRuling_aKey_idx" ON "ArticleRuling"("aKey");

-- CreateIndex
CREATE INDEX "ArticleRuling_bKey_idx" ON "ArticleRuling"("bKey");

-- CreateIndex
CREATE INDEX "Edit_keys_idx" ON "Edit" USING GIN ("keys");

-- AddForeignKey
ALTER TABLE "NameRuling" ADD CONSTRAINT "NameRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasRuling" ADD CONSTRAINT "AliasRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamesakeRuling" ADD CONSTRAINT "NamesakeRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteAnchor" ADD CONSTRAINT "QuoteAnchor_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteRuling" ADD CONSTRAINT "QuoteRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteRuling" ADD CONSTRAINT "QuoteRuling_anchorId_fkey" FOREIGN KEY ("anchorId") REFERENCES "QuoteAnchor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePairRuling" ADD CONSTRAINT "QuotePairRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePairRuling" ADD CONSTRAINT "QuotePairRuling_aId_fkey" FOREIGN KEY ("aId") REFERENCES "QuoteAnchor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePairRuling" ADD CONSTRAINT "QuotePairRuling_bId_fkey" FOREIGN KEY ("bId") REFERENCES "QuoteAnchor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRuling" ADD CONSTRAINT "ArticleRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
