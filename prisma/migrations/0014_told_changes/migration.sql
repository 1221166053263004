-- Tells at each commit what it changed, not only that it changed something (0011): who remembers what was read forgets only
-- what can be another now. A notice on `onrecord_changes` is a table's name and, separated by spaces, what of it was touched:
--
--   Quote id=5,6 articleId=3 personId=12,13 ~orderAt,text
--
-- `column=values` for each column that is a foreign key or unique by itself: the values that inserted, deleted and changed rows
-- have or had; of texts the first 16 digits of their MD5. `~columns` for those that are not as before in a changed row. An empty
-- notice: anything may be another. One that begins with `!` is a mark, which a process sends to itself (src/store/changes.ts).

CREATE FUNCTION tell_anything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('onrecord_changes', '');
  RETURN NULL;
END $$;

-- Sends the tokens (`column=values`, `~columns`; null for none) in as few notices as they fit into: PostgreSQL refuses one of
-- 8,000 bytes, and with it the statement.
CREATE FUNCTION tell_touched(told text, tokens text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  notice text := array_to_string(told || tokens, ' ');
BEGIN
  IF octet_length(notice) < 8000 THEN
    PERFORM pg_notify('onrecord_changes', notice);
    RETURN;
  END IF;
  PERFORM pg_notify('onrecord_changes', told || ' ' || what || string_agg(value, ',')) FROM (
    SELECT what, value, sum(octet_length(value) + 1) OVER (PARTITION BY what ORDER BY place) / 7000 AS part
    FROM unnest(tokens) token,
      substring(token FROM '^(?:~|[^=]+=)') what,
      unnest(string_to_array(substr(token, length(what) + 1), ',')) WITH ORDINALITY listed(value, place)
  ) parts GROUP BY what, part;
END $$;

-- Makes a table tell of its changes, or makes that anew: a migration that adds a column, a foreign key or a unique index to a
-- table calls it again. What the columns are is written into the function: its statements are planned once a connection.
CREATE PROCEDURE tell_changes_of(told text) LANGUAGE plpgsql AS $make$
DECLARE
  relation regclass := format('%I', told)::regclass;
  teller text := format('%I', 'tell_' || told);
  matching text;
  touched text;
  touched_by_update text;
  differing text;
  odd text;
BEGIN
  SELECT string_agg(format('o.%1$I = n.%1$I', attname), ' AND ') INTO matching
  FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey) WHERE indrelid = relation AND indisprimary;
  IF matching IS NULL THEN
    RAISE EXCEPTION 'Table % has no primary key: which row was which before an update, nothing tells', relation;
  END IF;

  WITH keys AS (
    SELECT attnum, attname, typname, typcategory, CASE WHEN typcategory = 'S' THEN 'left(md5(%1$s.%2$I), 16)' ELSE '%1$s.%2$I' END AS shape
    FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
    WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND (
      EXISTS (SELECT FROM pg_constraint WHERE conrelid = relation AND contype = 'f' AND attnum = ANY (conkey))
      OR EXISTS (SELECT FROM pg_index WHERE indrelid = relation AND indisunique AND indnkeyatts = 1 AND indkey[0] = attnum AND indpred IS NULL)
    )
  ), listed AS (
    SELECT attnum,
      format('array_agg(DISTINCT ' || shape || ')', 'r', attname) AS whole,
      format('array_agg(DISTINCT ' || shape || ')', 'o', attname) AS before,
      format('array_agg(DISTINCT ' || shape || ') FILTER (WHERE n.%2$I IS DISTINCT FROM o.%2$I)', 'n', attname) AS after,
      format('%L || nullif(array_to_string(%%s, %L), %L)', attname || '=', ',', '') AS token
    FROM keys
  )
  SELECT
    (SELECT coalesce(string_agg(format(token, whole), E',\n      ' ORDER BY attnum), 'NULL') FROM listed),
    (SELECT coalesce(string_agg(format(token, before || ' || ' || after), E',\n      ' ORDER BY attnum), 'NULL') FROM listed),
    (SELECT format('%s.%I, a %s', relation, attname, typname) FROM keys
      WHERE typcategory <> 'S' AND typname NOT IN ('int2', 'int4', 'int8') LIMIT 1)
  INTO touched, touched_by_update, odd;
  IF odd IS NOT NULL THEN
    RAISE EXCEPTION 'Only integers and texts can be told, not %', odd;
  END IF;

  SELECT string_agg(format('CASE WHEN o.%1$I IS DISTINCT FROM n.%1$I THEN %1$L END', attname), E',\n      ' ORDER BY attnum) INTO differing
  FROM pg_attribute WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped;
  -- A column that nothing compares fails here, not at the first update.
  EXECUTE format('SELECT concat_ws(%L, %s) FROM %s o, %s n WHERE false', ',', differing, relation, relation);

  EXECUTE format($function$
CREATE OR REPLACE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $tell$
DECLARE
  rows int;
BEGIN
  IF TG_OP = 'DELETE' THEN
    rows := (SELECT count(*) FROM (SELECT FROM removed LIMIT 5001) few);
  ELSE
    rows := (SELECT count(*) FROM (SELECT FROM added LIMIT 5001) few);
  END IF;
  IF rows > 5000 THEN
    PERFORM pg_notify('onrecord_changes', '');
  ELSIF rows > 0 AND TG_OP = 'INSERT' THEN
    PERFORM tell_touched(%2$L, ARRAY[
      %3$s
    ]) FROM added r;
  ELSIF rows > 0 AND TG_OP = 'DELETE' THEN
    PERFORM tell_touched(%2$L, ARRAY[
      %3$s
    ]) FROM removed r;
  ELSIF rows > 0 THEN
    -- A full join can be no nested loop, which is what a plan made for one row would be for thousands; OFFSET: compared once.
    PERFORM tell_touched(%2$L, ARRAY[
      %4$s,
      '~' || array_to_string(array_agg(DISTINCT differing.columns), ',')
    ]) FROM removed o FULL JOIN added n ON %6$s, LATERAL (SELECT concat_ws(',',
      %5$s
    ) OFFSET 0) differing(columns) WHERE differing.columns <> '' HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $tell$
  $function$, teller, told, touched, touched_by_update, differing, matching);

  EXECUTE format('CREATE OR REPLACE TRIGGER change_told_added AFTER INSERT ON %s REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION %s()', relation, teller);
  EXECUTE format('CREATE OR REPLACE TRIGGER change_told_removed AFTER DELETE ON %s REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION %s()', relation, teller);
  EXECUTE format('CREATE OR REPLACE TRIGGER change_told_changed AFTER UPDATE ON %s REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION %s()', relation, teller);
  EXECUTE format('CREATE OR REPLACE TRIGGER change_told_emptied AFTER TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION tell_anything()', relation);
END $make$;

-- The tables that told of changes until now.
DO $$
DECLARE
  told name;
BEGIN
  FOR told IN SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'change_told' LOOP
    EXECUTE format('DROP TRIGGER change_told ON %I', told);
    CALL tell_changes_of(told);
  END LOOP;
END $$;
DROP FUNCTION tell_change();

-- Counts anew (0009) only for those who have more or fewer quotes after an update than before: until now whoever had a quote in
-- it was updated twice, and is told of as changed now.
CREATE OR REPLACE FUNCTION count_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), 1) FROM added;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM add_quote_counts(array_agg("personId"), array_agg("organizationId"), -1) FROM removed;
  ELSIF EXISTS (SELECT FROM removed r JOIN added a USING (id)
      WHERE (r."personId", r."organizationId") IS DISTINCT FROM (a."personId", a."organizationId")) THEN
    PERFORM add_quote_counts(
      ARRAY(SELECT "personId" FROM removed EXCEPT ALL SELECT "personId" FROM added),
      ARRAY(SELECT "organizationId" FROM removed EXCEPT ALL SELECT "organizationId" FROM added), -1);
    PERFORM add_quote_counts(
      ARRAY(SELECT "personId" FROM added EXCEPT ALL SELECT "personId" FROM removed),
      ARRAY(SELECT "organizationId" FROM added EXCEPT ALL SELECT "organizationId" FROM removed), 1);
  END IF;
  RETURN NULL;
END $$;
