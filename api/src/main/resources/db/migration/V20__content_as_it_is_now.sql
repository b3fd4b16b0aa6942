-- What an item is now, beside its revisions: a decision reads one row per item, and no text.
alter table content
    add column head           jsonb,                          -- the item as sent, with its number of words for its text
    add column body_hash      text,                           -- of the item as sent
    add column tagging        jsonb,                          -- the one that counts; null until this revision is tagged
    add column tagging_seq    int,
    add column tagging_failed text,                           -- why it was given up; null while there is hope
    add column title          text,
    add column themes         text[] not null default '{}',   -- an editor's, else the tagger's
    add column published_at   timestamptz,
    add column available_from timestamptz,
    add column expires_at     timestamptz;

-- After a failure a job waits, longer each time.
alter table tagging_job add column not_before timestamptz;
