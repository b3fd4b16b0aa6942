-- What people took up of late, read all at once every few minutes.
create index suggestion_taken_up on suggestion (organisation_id, coalesce(outcome_at, seen_at))
    where seen_at is not null or outcome in ('SHARED', 'DONE');
