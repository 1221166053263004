-- Undoing a merge, and splitting people, counted their quotes several times until now.
UPDATE "Person" p SET "quoteCount" = c.count
FROM (SELECT p.id, count(q.id)::int AS count FROM "Person" p LEFT JOIN "Quote" q ON q."personId" = p.id GROUP BY p.id) c
WHERE c.id = p.id AND c.count <> p."quoteCount";

UPDATE "Organization" o SET "quoteCount" = c.count
FROM (SELECT o.id, count(q.id)::int AS count FROM "Organization" o LEFT JOIN "Quote" q ON q."organizationId" = o.id GROUP BY o.id) c
WHERE c.id = o.id AND c.count <> o."quoteCount";
