-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('QUOTE', 'STANCE', 'SENTENCE', 'EVENT', 'DURATION', 'VENUE');

-- DropForeignKey
ALTER TABLE "ClaimAppearance" DROP CONSTRAINT "ClaimAppearance_claimId_fkey";

-- DropIndex
DROP INDEX "Claim_storyId_idx";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "articleCount" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "kind" "ClaimKind" NOT NULL;

-- AlterTable
ALTER TABLE "ClaimAppearance" ADD COLUMN     "circumstances" JSONB NOT NULL,
ADD COLUMN     "dirty" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "head" TEXT,
ADD COLUMN     "kind" "ClaimKind" NOT NULL,
ADD COLUMN     "linkMethod" TEXT,
ADD COLUMN     "linkScore" DOUBLE PRECISION,
ADD COLUMN     "linkVersion" TEXT,
ADD COLUMN     "mentionId" INTEGER,
ADD COLUMN     "orderAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "parts" INTEGER[],
ALTER COLUMN "claimId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Discrepancy" ADD COLUMN     "orderAt" TIMESTAMPTZ(3) NOT NULL;

-- CreateTable
CREATE TABLE "ClaimKey" (
    "key" INTEGER NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "appearanceId" INTEGER NOT NULL,

    CONSTRAINT "ClaimKey_pkey" PRIMARY KEY ("key","orderAt","appearanceId")
);

-- CreateTable
CREATE TABLE "ClaimPair" (
    "aId" INTEGER NOT NULL,
    "bId" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ClaimPair_pkey" PRIMARY KEY ("aId","bId")
);

-- CreateIndex
CREATE INDEX "ClaimKey_appearanceId_idx" ON "ClaimKey"("appearanceId");

-- CreateIndex
CREATE INDEX "ClaimPair_bId_idx" ON "ClaimPair"("bId");

-- CreateIndex
CREATE INDEX "Claim_articleCount_id_idx" ON "Claim"("articleCount", "id");

-- CreateIndex
CREATE INDEX "Claim_agreement_orderAt_id_idx" ON "Claim"("agreement", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Claim_storyId_orderAt_id_idx" ON "Claim"("storyId", "orderAt", "id");

-- CreateIndex
CREATE INDEX "ClaimAppearance_articleId_start_id_idx" ON "ClaimAppearance"("articleId", "start", "id");

-- CreateIndex
CREATE INDEX "ClaimAppearance_mentionId_idx" ON "ClaimAppearance"("mentionId");

-- CreateIndex
CREATE INDEX "ClaimAppearance_dirty_id_idx" ON "ClaimAppearance"("dirty", "id");

-- CreateIndex
CREATE INDEX "Discrepancy_orderAt_id_idx" ON "Discrepancy"("orderAt", "id");

-- CreateIndex
CREATE INDEX "Discrepancy_grade_orderAt_id_idx" ON "Discrepancy"("grade", "orderAt", "id");

-- AddForeignKey
ALTER TABLE "ClaimAppearance" ADD CONSTRAINT "ClaimAppearance_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAppearance" ADD CONSTRAINT "ClaimAppearance_mentionId_fkey" FOREIGN KEY ("mentionId") REFERENCES "Mention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimKey" ADD CONSTRAINT "ClaimKey_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "ClaimAppearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPair" ADD CONSTRAINT "ClaimPair_aId_fkey" FOREIGN KEY ("aId") REFERENCES "ClaimAppearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimPair" ADD CONSTRAINT "ClaimPair_bId_fkey" FOREIGN KEY ("bId") REFERENCES "ClaimAppearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;
