-- What was sent of late, of everybody together.
create index nudge_lately on nudge (organisation_id, granted_at);
