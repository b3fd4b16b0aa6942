-- Which item a push was about: a place that is given up is given up for the item too.
alter table nudge add column content_id bigint;
alter table nudge add foreign key (organisation_id, content_id) references content (organisation_id, id);
