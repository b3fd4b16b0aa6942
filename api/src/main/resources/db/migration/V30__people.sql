-- Who may sign in can be closed, and what was handed out before is then no longer taken.

alter table person
    add column disabled       boolean not null default false,
    add column created_at     timestamptz not null default clock_timestamp(),
    -- stands in every token; a change of role, link, password or state raises it, and older tokens are refused
    add column access_version int not null default 0;

-- An employee is at most one person who signs in.
create unique index person_employee on person (organisation_id, employee_external_id)
    where employee_external_id is not null;
