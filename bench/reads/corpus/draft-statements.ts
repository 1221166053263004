import { type CorpusSize, QUOTES_A_BLOCK } from './corpus-size.ts';
import type { DrawnWords } from './draw-words.ts';

const quoted = (texts: readonly string[]): string => `'${JSON.stringify(texts)}'::jsonb`;

/** Blocks of 1,000 quotes are what happened at one time: 100 articles of 20 stories, 200 utterances. */
const A_BLOCK = { articles: 100, stories: 20, utterances: 200 };

/**
 * What is drawn before any row is written, in the schema `bench`: of each utterance who made it and its words, of each
 * article its outlet, story and time, of each quote where it stands, which utterance it reports and how.
 * `bench.draw(salt, n)` is the n-th of a series of numbers from 0 to 1, the same ones on every database.
 */
export function draftStatements(size: CorpusSize, seed: number, words: DrawnWords): string[] {
  const { quotes, articles, utterances, people, outlets } = size;
  return [
    `create schema bench;
    create function bench.draw(salt int, n bigint) returns float8 language sql immutable parallel safe as
      'select (hashint8extended(n, ${seed} * 1000 + salt) & 9007199254740991)::float8 / 9007199254740992';
    create table bench.phrase as select ordinality::int as id, value as text
      from jsonb_array_elements_text(${quoted(words.phrases)}) with ordinality;
    create table bench.name as select ordinality::int as id, value as text
      from jsonb_array_elements_text(${quoted(words.names)}) with ordinality;
    create function bench.phrase_at(salt int, n bigint) returns int language sql immutable parallel safe as
      'select 1 + floor(${words.phrases.length} * bench.draw(salt, n))::int'`,

    // The first person makes 7 % of the utterances; of the others, the n-th makes 1/n of what the second makes.
    `create table bench.utterance as
    select u as id,
      case when bench.draw(1, u) < 0.07 then 1
        else least(${people}, 1 + floor(power(${people}, (bench.draw(1, u) - 0.07) / 0.93)))::int end as person,
      bench.phrase_at(2, u) as p1, bench.phrase_at(3, u) as p2, bench.phrase_at(4, u) as p3
    from generate_series(1, ${utterances}) u`,

    `create table bench.article as
    select a as id, initcap(p.text) as title, floor(power(${outlets}, bench.draw(5, a)))::int as outlet,
      case when bench.draw(6, a) < 0.6 then (a - 1) / ${A_BLOCK.articles} * ${A_BLOCK.stories} + 1
        + floor(${A_BLOCK.stories} * power(bench.draw(7, a), 1.5))::int end as story,
      timestamptz '2024-01-01 00:00:00Z' + a * (interval '1000 days' / ${articles})
        + floor(bench.draw(8, a) * 86400) * interval '1 second' as at
    from generate_series(1, ${articles}) a join bench.phrase p on p.id = bench.phrase_at(9, a)`,

    `create table bench.quote as
    select q.id, q.article, u.id as utterance, u.person, q.variant,
      upper(left(w.words, 1)) || substr(w.words, 2) || '.' as text
    from (
      select q as id, least(${articles}, (q - 1 + floor(10 * bench.draw(10, q))::int) / 10 + 1) as article,
        case when bench.draw(11, q) < 0.9 then (q - 1) / ${QUOTES_A_BLOCK} * ${A_BLOCK.utterances} + 1
          + floor(${A_BLOCK.utterances} * power(bench.draw(12, q), 1.6))::int end as utterance,
        case when bench.draw(13, q) < 0.5 then 'EXACT' when bench.draw(13, q) < 0.75 then 'TRUNCATED' else 'ALTERED' end as variant
      from generate_series(1, ${quotes}) q
    ) q
    left join bench.utterance u on u.id = q.utterance
    join bench.phrase a on a.id = case when u.id is null or q.variant = 'ALTERED' then bench.phrase_at(14, q.id) else u.p1 end
    join bench.phrase b on b.id = coalesce(u.p2, bench.phrase_at(15, q.id))
    join bench.phrase c on c.id = coalesce(u.p3, bench.phrase_at(16, q.id)),
    lateral (select a.text || ' ' || b.text || case when q.variant = 'TRUNCATED' then '' else ' ' || c.text end as words) w`,

    // A paragraph a quote: “…”, Name said. All of it is of one UTF-16 unit a character, so lengths are offsets.
    `create table bench.placed as
    select q.*, coalesce(n.text, 'an official') as speaker, '“' || q.text || '”, ' || coalesce(n.text, 'an official') || ' said.' as paragraph,
      (length(a.title) + 2 + coalesce(sum(length(q.text) + length(coalesce(n.text, 'an official')) + 12)
        over (partition by q.article order by q.id rows between unbounded preceding and 1 preceding), 0))::int as at
    from bench.quote q join bench.article a on a.id = q.article left join bench.name n on n.id = q.person;
    alter table bench.placed add primary key (id);
    create index on bench.placed (article);
    analyze bench.placed; analyze bench.article; analyze bench.utterance`,
  ];
}
