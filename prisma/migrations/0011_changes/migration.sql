-- Tells at each commit that what the graph shows may be another now, whoever wrote it: answers that are kept are forgotten then
-- (docs/decisions/0021). Once a transaction: PostgreSQL sends equal notices of one only once.
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('onrecord_changes', '');
  RETURN NULL;
END $$;

-- Left out: index keys and words, which change only with what they are of; keys and webhooks, which no answer without
-- a key shows.
DO $$
DECLARE
  shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY[
    'Outlet', 'Article', 'Topic', 'ArticleTopic', 'Commentary', 'Revision', 'Person', 'Organization', 'Name', 'NamePair',
    'FormerSlug', 'Alias', 'Role', 'ArticlePerson', 'ArticleOrganization', 'Mention', 'Venue', 'Quote', 'QuotePair',
    'AttributionConflict', 'Utterance', 'Story', 'ArticleLink', 'Claim', 'ClaimAppearance', 'ClaimPair', 'Discrepancy',
    'DiscrepancyValue', 'ClaimReview', 'Edit', 'NameRuling', 'AliasRuling', 'NamesakeRuling', 'QuoteAnchor', 'QuoteRuling',
    'QuotePairRuling', 'ClaimRuling', 'ArticleRuling', 'Event', 'EventHorizon'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER change_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tell_change()',
      shown
    );
  END LOOP;
END $$;
