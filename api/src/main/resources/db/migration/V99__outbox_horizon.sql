-- Up to where the outbox was forgotten: whoever read less of it reads all content again.
create table outbox_horizon (
    organisation_id bigint primary key default current_organisation() references organisation,
    txid            xid8 not null,
    id              bigint not null
);
select keep_apart('outbox_horizon');
grant select, insert, update on outbox_horizon to "${serviceRole}";
