-- CreateIndex
CREATE INDEX "Claim_kind_orderAt_id_idx" ON "Claim"("kind", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Edit_action_madeAt_id_idx" ON "Edit"("action", "madeAt", "id");

-- CreateIndex
CREATE INDEX "Edit_undoneAt_idx" ON "Edit"("undoneAt");

-- CreateIndex
CREATE INDEX "Organization_kind_quoteCount_id_idx" ON "Organization"("kind", "quoteCount", "id");

-- CreateIndex
CREATE INDEX "Quote_kind_orderAt_id_idx" ON "Quote"("kind", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_section_orderAt_id_idx" ON "Quote"("section", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Quote_variant_orderAt_id_idx" ON "Quote"("variant", "orderAt", "id");

-- CreateIndex
CREATE INDEX "Topic_name_idx" ON "Topic" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Venue_name_idx" ON "Venue" USING GIN ("name" gin_trgm_ops);
