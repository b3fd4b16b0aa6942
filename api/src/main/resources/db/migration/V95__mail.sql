-- Decisions of which the pushes wait to be mailed by Weerklank itself. Once it is handed over to the mail server the row
-- says so before that happens: whoever finds it then does not know whether it was sent, and does not send it again.
create table mail_job (
    decision_id     uuid primary key,
    organisation_id bigint not null default current_organisation(),
    employee_id     bigint not null,
    handed_over     boolean not null default false,
    send_before     timestamptz not null,
    lease           bigint not null default 0,
    leased_until    timestamptz,
    attempts        int not null default 0,
    foreign key (organisation_id, decision_id) references decision (organisation_id, id),
    foreign key (organisation_id, employee_id) references employee (organisation_id, id)
);
create index mail_job_order on mail_job (organisation_id, send_before);
create index mail_job_person on mail_job (employee_id);
create sequence mail_lease;

-- What people did by a link in a mail: each link does one thing, once.
create table mail_act (
    suggestion_id   uuid not null,
    act             text not null check (act in ('NOT_NOW', 'NOT_FOR_ME', 'TOO_MUCH', 'STOP')),
    organisation_id bigint not null default current_organisation(),
    employee_id     bigint not null,
    done_at         timestamptz not null default clock_timestamp(),
    primary key (suggestion_id, act),
    foreign key (organisation_id, employee_id) references employee (organisation_id, id)
);
create index mail_act_person on mail_act (employee_id);

select keep_apart('mail_job');
select keep_apart('mail_act');
grant select, insert, update, delete on mail_job to "${serviceRole}";
grant select, insert on mail_act to "${serviceRole}";
grant usage on sequence mail_lease to "${serviceRole}";
grant select, delete on mail_job, mail_act to "${erasureRole}";
