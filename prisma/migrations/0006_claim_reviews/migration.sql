-- CreateTable
CREATE TABLE "ClaimReview" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "claimant" TEXT,
    "reviewer" TEXT,
    "rating" TEXT,
    "ratingValue" DOUBLE PRECISION,
    "worstRating" DOUBLE PRECISION,
    "bestRating" DOUBLE PRECISION,
    "url" TEXT,
    "keys" INTEGER[],
    "appearanceId" INTEGER,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "ClaimReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClaimReview_appearanceId_idx" ON "ClaimReview"("appearanceId");

-- CreateIndex
CREATE INDEX "ClaimReview_keys_idx" ON "ClaimReview" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimReview_articleId_key_key" ON "ClaimReview"("articleId", "key");

-- AddForeignKey
ALTER TABLE "ClaimReview" ADD CONSTRAINT "ClaimReview_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimReview" ADD CONSTRAINT "ClaimReview_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "ClaimAppearance"("id") ON DELETE SET NULL ON UPDATE CASCADE;
