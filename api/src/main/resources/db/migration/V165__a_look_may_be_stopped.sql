-- A look at the whole log may be stopped.
alter table log_verification drop constraint log_verification_state_check;
alter table log_verification add constraint log_verification_state_check
    check (state in ('WAITING', 'RUNNING', 'WHOLE', 'BROKEN', 'FAILED', 'CANCELLED'));
