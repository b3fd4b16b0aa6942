-- A turn reads of a person's past what can still count, each part by an index of its own: years cost no more than months.
create index suggestion_seen on suggestion (employee_id, seen_at) where seen_at is not null;
create index suggestion_answered on suggestion (employee_id, outcome_at) where outcome_at is not null;
create index suggestion_acted on suggestion (employee_id, outcome_at) where outcome in ('SHARED', 'DONE');
create index suggestion_too_much on suggestion (employee_id, too_much_at) where too_much_at is not null;
create index suggestion_met on suggestion (employee_id, content_external_id)
    where seen_at is not null or outcome is not null or too_much_at is not null or delivery = 'PUSH';
