-- CreateTable
CREATE TABLE "ClaimRuling" (
    "editId" INTEGER NOT NULL,
    "articleKey" TEXT NOT NULL,
    "appearanceKey" TEXT NOT NULL,
    "aspect" "DiscrepancyAspect" NOT NULL,
    "grade" "DiscrepancyGrade",

    CONSTRAINT "ClaimRuling_pkey" PRIMARY KEY ("editId","articleKey","appearanceKey")
);

-- CreateIndex
CREATE INDEX "ClaimRuling_articleKey_appearanceKey_idx" ON "ClaimRuling"("articleKey", "appearanceKey");

-- AddForeignKey
ALTER TABLE "ClaimRuling" ADD CONSTRAINT "ClaimRuling_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
