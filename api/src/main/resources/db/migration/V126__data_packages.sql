-- Packages of everything held about somebody, made for a named request. The package itself is not kept; only the code that
-- opens it is, sealed, for the person to read.
create table data_package (
    id              uuid primary key,
    organisation_id bigint not null default current_organisation(),
    employee_id     bigint not null,
    case_reference  text not null,
    made_at         timestamptz not null default clock_timestamp(),
    key_id          text collate "C" not null,
    code            bytea not null,
    foreign key (organisation_id, employee_id) references employee (organisation_id, id)
);
create index data_package_person on data_package (employee_id);

select keep_apart('data_package');
grant select, insert on data_package to "${serviceRole}";
grant select, delete on data_package to "${erasureRole}";
