import { TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { Field } from '../state/Field';
import { FormDialog } from '../state/FormDialog';
import { Remark } from '../state/Remark';
import { useWords } from '../words/words';
import { type LookUp, search } from './calls';
import type { Filter } from './filter';
import { decisionsWords } from './words';

/** Asks for which case somebody is looked up, and says beforehand who will know of it (G13). */
export function LookUpDialog({ filter, close, done }: { filter: Filter; close: () => void; done: (lookUp: LookUp) => void }) {
  const t = useWords(decisionsWords);
  const queries = useQueryClient();
  const [employeeId, setEmployeeId] = useState('');
  const [caseReference, setCaseReference] = useState('');
  const looking = useMutation({
    mutationFn: (lookUp: LookUp) => search(filter, lookUp),
    onSuccess: (page, lookUp) => {
      // What was found is shown as it is: asking again would be logged again.
      queries.setQueryData(['decisions', filter, lookUp], { pages: [page], pageParams: [undefined] });
      done(lookUp);
    },
  });
  const refused = looking.isError ? asRefused(looking.error) : undefined;
  const besideField = isAbout(refused, 'employeeId') || isAbout(refused, 'caseReference');

  return (
    <FormDialog
      title={t('lookUpTitle')}
      confirm={t('lookUpNow')}
      isBusy={looking.isPending}
      refused={besideField ? undefined : refused}
      submit={() => looking.mutate({ employeeId: employeeId.trim(), caseReference: caseReference.trim() })}
      close={close}
    >
      <Remark kind="warning" title={t('lookUpWarning')}>
        {t('lookUpExplained')}
      </Remark>
      <Field id="look-up-employee" label={t('employeeId')} hint={t('employeeIdHint')} error={saidOf(refused, 'employeeId', t('employeeId'))} isRequired>
        {(control) => (
          <TextInput
            {...control}
            isRequired
            autoFocus
            autoCapitalize="none"
            spellCheck="false"
            value={employeeId}
            onChange={(_, typed) => setEmployeeId(typed)}
          />
        )}
      </Field>
      <Field id="look-up-case" label={t('caseReference')} hint={t('caseReferenceHint')} error={saidOf(refused, 'caseReference', t('caseReference'))} isRequired>
        {(control) => (
          <TextInput {...control} isRequired maxLength={200} value={caseReference} onChange={(_, typed) => setCaseReference(typed)} />
        )}
      </Field>
    </FormDialog>
  );
}
