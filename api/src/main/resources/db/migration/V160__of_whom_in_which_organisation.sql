-- Everything about a person is looked up in their organisation too, by row-level security. The database does not know that a
-- person belongs to one organisation, so it expected next to nothing of both together, and read all of a person in one index
-- and all of the organisation in another to get it. An index of both is never worse than two of them.
drop index suggestion_history, suggestion_seen, suggestion_answered, suggestion_acted, suggestion_too_much, suggestion_met,
    suggestion_taken_up, nudge_history;
create index suggestion_history on suggestion (organisation_id, employee_id, offered_at);
create index suggestion_seen on suggestion (organisation_id, employee_id, seen_at) where seen_at is not null;
create index suggestion_answered on suggestion (organisation_id, employee_id, outcome_at) where outcome_at is not null;
create index suggestion_acted on suggestion (organisation_id, employee_id, outcome_at) where outcome in ('SHARED', 'DONE');
create index suggestion_too_much on suggestion (organisation_id, employee_id, too_much_at) where too_much_at is not null;
create index nudge_history on nudge (organisation_id, employee_id, granted_at);

-- These serve one question each. Said as a case, their condition follows from no other, and they are not taken for what else a
-- person did, which they would serve badly.
create index suggestion_met on suggestion (organisation_id, content_external_id, employee_id)
    where case when seen_at is null and outcome is null and too_much_at is null then delivery = 'PUSH' else true end;
create index suggestion_taken_up
    on suggestion (organisation_id, (case when outcome_at is null then seen_at else outcome_at end))
    where case when seen_at is null then outcome in ('SHARED', 'DONE') else true end;

-- And now it knows: who the person is says which organisation it is.
create statistics suggestion_whose (dependencies) on organisation_id, employee_id from suggestion;
create statistics nudge_whose (dependencies) on organisation_id, employee_id from nudge;
analyze suggestion;
analyze nudge;
