-- Who had the whole log looked at may stop that.
alter table log_verification drop constraint log_verification_state_check;
alter table log_verification add constraint log_verification_state_check
    check (state in ('WAITING', 'RUNNING', 'WHOLE', 'BROKEN', 'FAILED', 'CANCELLED'));
