-- Each night a sample of decisions is decided again, once for each day and organisation. Whoever begins holds a lease; when
-- it dies another takes over.
create table replay_night (
    organisation_id bigint not null default current_organisation() references organisation,
    day             date not null,
    leased_until    timestamptz not null,
    started_at      timestamptz not null default clock_timestamp(),
    finished_at     timestamptz,
    identical       int not null default 0,
    different       int not null default 0,
    retired         int not null default 0,
    decisions       text[] not null default '{}', -- ids of some of those that came out otherwise
    primary key (organisation_id, day)
);
select keep_apart('replay_night');
grant select, insert, update on replay_night to "${serviceRole}";
