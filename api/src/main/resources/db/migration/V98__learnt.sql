-- The theme that an item led with when it was offered: what its answer says something of. Older offers teach nothing.
alter table suggestion add column theme text collate "C";

-- When somebody had wiped what their answers taught: earlier answers say nothing of themes any more.
create table learning_wiped (
    employee_id     bigint primary key,
    organisation_id bigint not null default current_organisation(),
    wiped_at        timestamptz not null,
    foreign key (organisation_id, employee_id) references employee (organisation_id, id)
);

select keep_apart('learning_wiped');
grant select, insert, update on learning_wiped to "${serviceRole}";
grant select, delete on learning_wiped to "${erasureRole}";
