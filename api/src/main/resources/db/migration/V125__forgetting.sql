-- What is personal is sealed per person, class and time, so that it can be made unreadable by destroying a key (G05).

-- Keys of one person for one class of data in one bucket: a week for BEHAVIOUR, a month for DECISION, named by its first
-- day in UTC. Wrapped by a key of the organisation's ring, which the master key outside the database wraps.
create table person_key (
    organisation_id bigint not null default current_organisation() references organisation,
    pseudonym       uuid not null,
    data_class      text not null check (data_class in ('BEHAVIOUR', 'DECISION')),
    bucket          date not null,
    key_id          text collate "C" not null,
    wrapped         bytea not null,
    primary key (organisation_id, pseudonym, data_class, bucket)
);

-- The grounds in two parts. What was sealed before this came lies in "sealed" in one piece, under key_id of the ring; then
-- month, week and behaviour are null.
alter table decision_payload
    alter column key_id drop not null,
    add column month     date,
    add column week      date,
    add column behaviour bytea,
    add check ((key_id is null) = (month is not null and week is not null and behaviour is not null));
alter table decision_payload alter column behaviour set storage external;

-- Which buckets were destroyed, when, and after how many days: what replay answers. Append-only but for its numbers.
create table retirement (
    organisation_id bigint not null default current_organisation() references organisation,
    data_class      text not null check (data_class in ('BEHAVIOUR', 'DECISION')),
    bucket          date not null,
    kept_days       int not null,
    retired_at      timestamptz not null default clock_timestamp(),
    removed         bigint not null,                -- keys, or records that were sealed in one piece
    primary key (organisation_id, data_class, bucket)
);

-- Items that never return to somebody (R72), without when or why.
create table kept_away (
    organisation_id     bigint not null default current_organisation(),
    employee_id         bigint not null,
    content_external_id text collate "C" not null,
    primary key (employee_id, content_external_id),
    foreign key (organisation_id, employee_id) references employee (organisation_id, id)
);

-- What suggestions came to, of everybody together; counted once a week is about to be forgotten, and only five people or
-- more.
create table behaviour_total (
    organisation_id bigint not null default current_organisation() references organisation,
    week            date not null,
    delivery        text not null,
    outcome         text not null,                  -- or SEEN, or NONE
    times           bigint not null,
    people          bigint not null check (people >= 5),
    primary key (organisation_id, week, delivery, outcome)
);

-- Who was erased. The same stands in a file outside the back-up, from where it is applied again after a restore.
create table tombstone (
    organisation_id bigint not null default current_organisation() references organisation,
    pseudonym       uuid not null,
    erased_at       timestamptz not null,
    primary key (organisation_id, pseudonym)
);

select keep_apart('person_key');
select keep_apart('retirement');
select keep_apart('kept_away');
select keep_apart('behaviour_total');
select keep_apart('tombstone');
grant select, insert on person_key to "${serviceRole}";
grant select on retirement, kept_away, behaviour_total, tombstone to "${serviceRole}";
grant select, delete on person_key to "${erasureRole}";
grant select, insert, delete on kept_away to "${erasureRole}";
grant select, insert, update on retirement to "${erasureRole}";
grant select, insert on behaviour_total, tombstone to "${erasureRole}";
grant select, delete on access_log to "${erasureRole}";
grant update (manager_external_id, body) on employee to "${erasureRole}";
grant update (actor, subject, case_reference) on access_log to "${erasureRole}";
