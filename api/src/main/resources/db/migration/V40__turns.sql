-- Which revision of the programme holds. A turn reads this row "for share", so that whoever silences the programme waits
-- for the turns under way and every later turn sees the silence.
create table programme (
    organisation_id bigint primary key default current_organisation() references organisation,
    revision        text collate "C" not null,
    foreign key (organisation_id, revision) references programme_revision (organisation_id, revision)
);
select keep_apart('programme');
grant select, insert, update on programme to "${serviceRole}";

-- "Too much" is a word about the volume; it may come on top of another answer.
alter table suggestion add column too_much_at timestamptz;
-- "This felt pushy": for the owner of the rule, never with the person.
alter table suggestion add column felt_pushy_at timestamptz;

-- The newest look without a push, which stands for 24 hours when nothing changed.
create index decision_standing on decision (organisation_id, pseudonym, inputs_hash, decided_at) where channel = 'PULL';
