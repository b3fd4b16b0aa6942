-- Everything about a person is looked up in their organisation too, by row-level security. The database does not know that a
-- person belongs to one organisation, so it expected next to nothing of both together, and read all of a person in one index
-- and all of the organisation in another to get it. An index of both is never worse than two of them. (That of items begins with
-- the item, or it would also serve, badly, for what a whole organisation took up.)
drop index suggestion_history, suggestion_seen, suggestion_answered, suggestion_acted, suggestion_too_much, suggestion_met,
    nudge_history;
create index suggestion_history on suggestion (organisation_id, employee_id, offered_at);
create index suggestion_seen on suggestion (organisation_id, employee_id, seen_at) where seen_at is not null;
create index suggestion_answered on suggestion (organisation_id, employee_id, outcome_at) where outcome_at is not null;
create index suggestion_acted on suggestion (organisation_id, employee_id, outcome_at) where outcome in ('SHARED', 'DONE');
create index suggestion_too_much on suggestion (organisation_id, employee_id, too_much_at) where too_much_at is not null;
create index suggestion_met on suggestion (content_external_id, organisation_id, employee_id)
    where seen_at is not null or outcome is not null or too_much_at is not null or delivery = 'PUSH';
create index nudge_history on nudge (organisation_id, employee_id, granted_at);
