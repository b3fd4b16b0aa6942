-- Sessions of browsers that were signed out before their time: their tokens are refused from then on. What has ended by
-- itself is removed again.
create table ended_session (
    organisation_id bigint not null default current_organisation() references organisation,
    id              uuid not null,
    ends_at         timestamptz not null,    -- by itself
    primary key (organisation_id, id)
);

select keep_apart('ended_session');
grant select, insert, delete on ended_session to "${serviceRole}";
