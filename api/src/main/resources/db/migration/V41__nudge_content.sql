-- Which item a push was about: a place that is given up is given up for the item too.
alter table nudge add column content_id bigint;
alter table nudge add foreign key (organisation_id, content_id) references content (organisation_id, id);

comment on table programme is
    'Which revision of the programme holds. Turns and changes are kept apart by an advisory lock, which is fair: a row lock "for share" would let later turns pass a change that waits.';
