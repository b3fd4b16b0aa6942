-- Decisions are found by one key for each question: what came of it, what came of which item. A key is a number: 32 days,
-- counted from 1 January 2000 in UTC; a hash of organisation, outcome and item; and which of those days. So what is written in
-- a month lies together, and of that all days of one question, which a search goes back by.
drop index decision_search;
drop function decisions_with(text[], jsonb, text, int, int, timestamptz, timestamptz, timestamptz, uuid, int);
drop function decision_keys(jsonb, timestamptz);

create function decision_day(moment timestamptz) returns int
    language sql immutable strict parallel safe
    return (moment at time zone 'UTC')::date - date '2000-01-01';

create function day_begin(day int) returns timestamptz
    language sql immutable strict parallel safe
    return (date '2000-01-01' + day)::timestamp at time zone 'UTC';

create function decision_key(organisation bigint, day int, came text) returns bigint
    language sql immutable strict parallel safe
    return ((day >> 5)::bigint << 49) | ((hashtextextended(came, organisation) & ((1::bigint << 44) - 1)) << 5) | (day & 31);

create function decision_keys(organisation bigint, keys jsonb, decided_at timestamptz) returns bigint[]
    language sql immutable strict parallel safe cost 100000   -- never for each row when the index knows
    return (
        with came as materialized (
            select 'OFFERED' as outcome, item from jsonb_array_elements_text(keys -> 'offered') as item
            union all
            select 'PUSHED', item from jsonb_array_elements_text(keys -> 'pushed') as item
            union all
            select unnest(array['WITHHELD', reason]), item
            from jsonb_each(keys -> 'withheld') as withheld (reason, items), jsonb_array_elements_text(items) as item)
        select coalesce(array_agg(decision_key(organisation, decision_day(decided_at), word)), '{}')
        from (select distinct outcome as word from came union all select outcome || '=' || item from came) as words);

-- Whether a decision came to this for this item; null for any. Written so that the planner takes it apart.
create function decision_came(keys jsonb, outcome text, item text) returns boolean
    language sql immutable parallel safe
    return coalesce(case
        when item is null and outcome in ('OFFERED', 'PUSHED') then keys #> array[lower(outcome), '0'] is not null
        when item is null and outcome = 'WITHHELD' then keys -> 'withheld' <> '{}'
        when item is null then keys #> array['withheld', outcome] is not null
        when outcome in ('OFFERED', 'PUSHED') then keys -> lower(outcome) ? item
        when outcome is null and keys -> 'offered' ? item then true
        when outcome is null or outcome = 'WITHHELD' then
            jsonb_path_exists(keys, '$.withheld.*[*] ? (@ == $item)', jsonb_object(array['item', item]))
        else keys #> array['withheld', outcome] ? item end, false);

-- What was decided last waits in a short list that every search reads whole; when it is full it goes into the index.
create index decision_search on decision using gin (decision_keys(organisation_id, outcome_keys, decided_at))
    with (gin_pending_list_limit = 256);

-- Decisions that came to this, newest first, before a place and within a period. First the newest are looked at one by one:
-- what is frequent fills a page from them. Then the index is asked day by day, until the page is full. It runs as the owner, who is not kept apart, and keeps apart by itself: row-level security does not let an index be
-- asked for lists.
create function decisions_with(
        person uuid, outcome text, item text, rules text, since timestamptz, until timestamptz,
        before timestamptz, before_id uuid, most int) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
    organisation constant bigint := current_organisation();
    condition constant text := ' where organisation_id = $1 and decided_at >= $2 and decided_at < $3'
        ' and (decided_at, id) < ($4, $5)'
        || case when person is null then '' else ' and pseudonym = $6' end
        || case when rules is null then '' else ' and rule_set_revision = $7' end;
    looked_at constant int := 200;
    words constant text[] := case
        when item is null then array[outcome]
        when outcome is null then array['OFFERED=' || item, 'WITHHELD=' || item]
        else array[outcome || '=' || item] end;
    seen int := 0;
    decided record;
begin
    for decided in execute 'select id, decided_at, decision_came(outcome_keys, $8, $9) as fits from decision' || condition
            || ' order by decided_at desc, id desc limit $10'
            using organisation, since, until, before, before_id, person, rules, outcome, item, looked_at loop
        seen := seen + 1;
        if decided.fits then
            return next decided.id;
            most := most - 1;
        end if;
        if most = 0 then
            return;
        end if;
    end loop;
    if seen < looked_at then
        return;
    end if;
    -- "offset 0": no other index is thought better, but for a person theirs beside it; and what was found is compared only as
    -- far as it is wanted, because two words can have one key, though hardly ever
    return query execute 'with days as (select decision_day(min(decided_at)) as first from decision' || condition || ')'
            ' select keyed.id from days cross join generate_series(decision_day($4), days.first, -1) as day cross join lateral ('
            '     select id, outcome_keys from (select * from decision where decision_keys(organisation_id, outcome_keys, decided_at)'
            '         && array(select decision_key($1, day, word) from unnest($11) as word)'
            || case when person is null then '' else ' and organisation_id = $1 and pseudonym = $6'
                ' and decided_at >= day_begin(day) and decided_at < day_begin(day + 1)' end
            || '        offset 0) as of_day' || condition
            || '     order by decided_at desc, id desc offset 0) as keyed'
            ' where decision_came(keyed.outcome_keys, $8, $9) limit $10'
        using organisation, since, until, decided.decided_at, decided.id, person, rules, outcome, item, most, words;
end
$$;
revoke all on function decisions_with(uuid, text, text, text, timestamptz, timestamptz, timestamptz, uuid, int) from public;
grant execute on function decisions_with(uuid, text, text, text, timestamptz, timestamptz, timestamptz, uuid, int)
    to "${serviceRole}";
