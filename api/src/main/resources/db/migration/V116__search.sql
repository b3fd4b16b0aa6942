-- What a decision is looked for by: the items that it weighed, and what it came to. Each with its day, counted from
-- 1 January 2000 in UTC, so that a search goes back by days and reads little more than it shows, however often an item was
-- offered.
create function decision_keys(keys jsonb, decided_at timestamptz) returns text[]
    language sql immutable strict parallel safe cost 100000   -- never for each row when the index knows
    return (
        with came as (
            select 'OFFERED' as outcome, item #>> '{}' as item from jsonb_path_query(keys, '$.offered[*]') as item
            union all
            select 'PUSHED', item #>> '{}' from jsonb_path_query(keys, '$.pushed[*]') as item
            union all
            select withheld.reason, item #>> '{}'
            from jsonb_each(case when jsonb_typeof(keys -> 'withheld') = 'object' then keys -> 'withheld' end)
                    as withheld (reason, items),
                jsonb_path_query(withheld.items, '$[*]') as item)
        select coalesce(array_agg(((decided_at at time zone 'UTC')::date - date '2000-01-01') || key), '{}')
        from (select outcome as key from came union select '=' || item from came
            union select 'WITHHELD' from came where outcome not in ('OFFERED', 'PUSHED')) as every);
create index decision_search on decision using gin (decision_keys(outcome_keys, decided_at));
create index decision_rules on decision (organisation_id, rule_set_revision, decided_at);

-- Decisions of these days that have each of these keys, newest first, before a place and within a period. It runs as the
-- owner, who is not kept apart, and keeps apart by itself: row-level security does not let an index be asked for lists.
create function decisions_with(
        wanted text[], exactly jsonb, rules text, first_day int, last_day int, since timestamptz, until timestamptz,
        before timestamptz, before_id uuid, most int) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    condition text := '';
    key text;
begin
    foreach key in array wanted loop
        condition := condition || format(' and decision_keys(outcome_keys, decided_at) && %L::text[]',
            array(select day || key from generate_series(first_day, last_day) as day));
    end loop;
    return query execute
        'with found as materialized (select id, decided_at from decision where organisation_id = current_organisation()'
        ' and outcome_keys @> $1 and ($2 is null or rule_set_revision = $2)'
        ' and decided_at >= $3 and decided_at < $4 and (decided_at, id) < ($5, $6)' || condition ||
        ') select id from found order by decided_at desc, id desc limit $7'
        using exactly, rules, since, until, before, before_id, most;
end
$$;
revoke all on function decisions_with(text[], jsonb, text, int, int, timestamptz, timestamptz, timestamptz, uuid, int)
    from public;
grant execute on function decisions_with(text[], jsonb, text, int, int, timestamptz, timestamptz, timestamptz, uuid, int)
    to "${serviceRole}";
