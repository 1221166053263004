/** Method, version and score of whatever is derived. */
const BY = `'bench', 'bench-1', 0.9`;

const VENUES = 100;
const TOPICS = 300;
const ORGANIZATIONS = 1_000;

/**
 * SQL that writes the rows of the graph from what was drawn. Triggers rest, so what they keep (words to search by, counts) is
 * filled by statements of the same meaning; the tests compare both.
 */
export const ROW_STATEMENTS: readonly string[] = [
  `insert into "Venue" (id, slug, name, outlet) select v, 'venue-' || v, 'Venue ' || v, 'Venue ' || v from generate_series(1, ${VENUES}) v;
  insert into "Outlet" (id, domain, name) select o, 'outlet-' || o || '.example', 'Outlet ' || o
    from generate_series(1, (select max(outlet) from bench.article)) o;
  insert into "Person" (id, slug, name, "quoteCount") select n.id, 'person-' || n.id, n.text, count(q.id)
    from bench.name n left join bench.quote q on q.person = n.id group by n.id, n.text;
  insert into "Alias" ("personId", name, keys, "articleCount") select n.id, n.text, array[lower(n.text)], count(distinct q.article)
    from bench.name n left join bench.quote q on q.person = n.id group by n.id, n.text;
  insert into "Name" (id, key, form, "blockKeys", "personId", "articleCount", dirty, method, version, score)
    select n.id, 'p:' || lower(n.text) || ' ' || n.id, n.text, array[lower(n.text)], n.id, count(distinct q.article), false, ${BY}
    from bench.name n left join bench.quote q on q.person = n.id group by n.id, n.text`,

  `insert into "Story" (id, slug, title, "articleCount", "outletCount", "firstAt", "lastAt", "orderAt", method, version, score)
    select story, 'story-' || story, min(title), count(*), count(distinct outlet), min(at), max(at), max(at), ${BY}
    from bench.article where story is not null group by story`,

  `insert into "Article" (id, "externalId", slug, title, url, "outletId", byline, credits, "publishedAt", "orderAt", completeness,
      text, "contentHash", sections, versions, "storyId")
    select a.id, 'bench-' || a.id, 'article-' || a.id, a.title, 'https://outlet-' || a.outlet || '.example/' || a.id, a.outlet,
      '{}', '{}', a.at, a.at, 'FULL', concat_ws(E'\\n\\n', a.title, q.text), md5(a.id::text),
      jsonb_build_array(jsonb_build_object('kind', 'headline', 'start', 0, 'end', length(a.title), 'heading', null)) || coalesce(q.sections, '[]'),
      '{"extract": "bench-1", "resolve": "bench-1", "link": "bench-1"}', a.story
    from bench.article a left join (
      select article, string_agg(paragraph, E'\\n\\n' order by id) as text,
        jsonb_agg(jsonb_build_object('kind', 'body', 'start', at, 'end', at + length(paragraph), 'heading', null) order by id) as sections
      from bench.placed group by article
    ) q on q.article = a.id order by a.id`,

  `insert into "Utterance" (id, text, "personId", "quoteCount", "outletCount", "independentOutletCount", "firstReportedAt", "orderAt", method, version, score)
    select u.id, upper(left(w.words, 1)) || substr(w.words, 2) || '.', u.person, q.quotes, q.outlets, q.outlets, q.first, q.first, ${BY}
    from bench.utterance u join (
      select q.utterance, count(*) as quotes, count(distinct a.outlet) as outlets, min(a.at) as first
      from bench.quote q join bench.article a on a.id = q.article group by q.utterance
    ) q on q.utterance = u.id
    join bench.phrase a on a.id = u.p1 join bench.phrase b on b.id = u.p2 join bench.phrase c on c.id = u.p3,
    lateral (select a.text || ' ' || b.text || ' ' || c.text as words) w order by u.id`,

  `insert into "Quote" (id, "articleId", key, kind, section, text, start, "end", parts, quoted, "speakerStatus", "personId",
      "speakerMethod", "speakerScore", candidates, "unnamedSource", "cueText", "cueLemma", "cueStart", "cueEnd",
      "utteranceId", variant, "linkMethod", "linkVersion", "linkScore", "orderAt", "venueId", "saidOn", method, version, score)
    select q.id, q.article, 'body:' || q.id, 'DIRECT', 'BODY', q.text, s.start, s."end", array[s.start, s."end"], array[s.start, s."end"],
      (case when q.person is null then 'UNNAMED' else 'RESOLVED' end)::"SpeakerStatus", q.person, 'bench', 0.9, '{}',
      case when q.person is null then 'official' end, 'said', 'say', s."end" + 4 + length(q.speaker), s."end" + 8 + length(q.speaker),
      q.utterance, case when q.utterance is not null then q.variant::"Variant" end,
      case when q.utterance is not null then 'bench' end, case when q.utterance is not null then 'bench-1' end,
      case when q.utterance is not null then 0.9 end, a.at,
      case when bench.draw(40, q.id) < 0.05 then 1 + floor(${VENUES} * bench.draw(41, q.id))::int end,
      case when bench.draw(42, q.id) < 0.3 then a.at::date end, ${BY}
    from bench.placed q join bench.article a on a.id = q.article,
    lateral (select q.at + 1 as start, q.at + 1 + length(q.text) as "end") s order by q.id`,

  `insert into "ArticlePerson" ("articleId", "personId", "mentionCount", forms, roles, "nameId", "orderAt", method, version, score)
    select q.article, q.person, count(*), array[min(q.speaker)], '{}', q.person, min(a.at), ${BY}
    from bench.placed q join bench.article a on a.id = q.article where q.person is not null group by q.article, q.person order by 1, 2`,

  `insert into "Topic" (id, slug, name) select t, 'topic-' || t, 'Topic ' || t from generate_series(1, ${TOPICS}) t;
  insert into "ArticleTopic" ("articleId", "topicId")
    select distinct a.id, floor(power(${TOPICS}, bench.draw(50 + n, a.id)))::int from bench.article a, generate_series(1, 2) n order by 1, 2`,

  `insert into "Organization" (id, slug, name, kind)
    select o, 'organization-' || o, 'Organization ' || o, 'ORGANIZATION' from generate_series(1, ${ORGANIZATIONS}) o;
  insert into "ArticleOrganization" ("articleId", "organizationId", "mentionCount", forms, "orderAt", method, version, score)
    select a.id, o.id, 1, array['Organization ' || o.id], a.at, ${BY}
    from bench.article a, lateral (select floor(power(${ORGANIZATIONS}, bench.draw(60, a.id)))::int as id) o order by 1, 2`,

  // Each article and two of the fifty after it, both ways.
  `with pair as (
      select a.id as a, a.id + 1 + floor(50 * bench.draw(20 + n, a.id))::int as b, n
      from bench.article a, generate_series(1, 2) n
    ), kept as (
      select pair.a, pair.b, case when min(n) = 1 then 'RELATED' else 'SAME_STORY' end as kind,
        0.3 + floor(70 * bench.draw(23, pair.a * 64 + pair.b)) / 100 as score
      from pair join bench.article b on b.id = pair.b group by pair.a, pair.b
    )
    insert into "ArticleLink" ("fromId", "toId", kind, key, evidence, spans, method, version, score)
    select x, y, kind::"ArticleLinkKind", y::text, 'They share people and subjects.', '{}', 'bench', 'bench-1', score
    from (select a as x, b as y, kind, score from kept union all select b, a, kind, score from kept) both_ways order by both_ways.x, both_ways.y`,

  // A claim for every twentieth quote; half of those in stories appear in a second article, which may say something else.
  `create table bench.claim as
    select q.id / 20 as id, q.id as quote, q.article, q.person, q.text, a.story, a.at, second.article as article2, second.quote as quote2,
      bench.draw(30, q.id) < 0.4 as differs
    from bench.placed q join bench.article a on a.id = q.article
    left join lateral (
      select b.id as article, (select min(p.id) from bench.placed p where p.article = b.id) as quote
      from bench.article b where b.id > a.id and b.id < a.id + 100 and b.story = a.story and bench.draw(31, q.id) < 0.5 order by b.id limit 1
    ) second on true where q.id % 20 = 0;
  insert into "Claim" (id, kind, text, "personId", "storyId", agreement, "articleCount", "orderAt", method, version, score)
    select id, 'QUOTE', text, person, story, (case when quote2 is null then 'SINGLE' when differs then 'CONTRADICTS' else 'AGREES' end)::"Agreement",
      case when quote2 is null then 1 else 2 end, at, ${BY} from bench.claim;
  insert into "ClaimAppearance" (id, "claimId", "articleId", "quoteId", key, kind, text, start, "end", parts, stance, circumstances, dirty, "orderAt",
      "linkMethod", "linkVersion", "linkScore", method, version, score)
    select c.id * 2 - n, c.id, q."articleId", q.id, 'quote:' || c.id || ':' || n, 'QUOTE', q.text, q.start, q."end", q.parts, 'ASSERTS', '[]', false, q."orderAt",
      ${BY}, ${BY}
    from bench.claim c, generate_series(0, 1) n, "Quote" q where q.id = case n when 1 then c.quote else c.quote2 end;
  insert into "Discrepancy" (id, "claimId", aspect, grade, "orderAt", method, version, score)
    select id, id, 'NUMBER', 'CONTRADICTS', at, ${BY} from bench.claim where quote2 is not null and differs;
  insert into "DiscrepancyValue" ("discrepancyId", "appearanceId", value, start, "end")
    select d.id, a.id, (1 + a.id % 2)::text, a.start, a.start + 1 from "Discrepancy" d join "ClaimAppearance" a on a."claimId" = d."claimId"`,

  `insert into "ArticleWords" select id, article_words(title, text, sections) from "Article" order by id`,
  `insert into "QuoteWords" select id, setweight(search_words(text), 'B') from "Quote" order by id`,
  `insert into "ClaimWords" select id, setweight(search_words(text), 'B') from "Claim" order by id`,

  `select setval(pg_get_serial_sequence(format('%I', table_name), 'id'), greatest(1, (xpath('/row/m/text()',
      query_to_xml(format('select max(id) as m from %I', table_name), false, true, '')))[1]::text::bigint))
    from information_schema.columns where table_schema = 'public' and column_name = 'id' and column_default like 'nextval%'
      and table_name in ('Outlet', 'Person', 'Venue', 'Topic', 'Organization', 'Name', 'Story', 'Article', 'Utterance', 'Quote', 'Claim', 'ClaimAppearance', 'Discrepancy')`,
];
