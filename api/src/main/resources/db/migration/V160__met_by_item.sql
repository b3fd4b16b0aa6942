-- Where items stand with a person is looked up by item and person together. With the person first the index also served, badly,
-- for what else a person did: a plan made before the person was known took it, and read all that they ever met.
drop index suggestion_met;
create index suggestion_met on suggestion (content_external_id, employee_id)
    where seen_at is not null or outcome is not null or too_much_at is not null or delivery = 'PUSH';
