import { Button, Content, Form, FormGroup, Radio, TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { asRefused } from '../../client/problem';
import { Dialog } from '../../state/Dialog';
import { Loaded } from '../../state/Loaded';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { beginChange, useOwnChanges } from '../calls';
import { changeWords } from './words';
import { rulesWords } from '../words';

const NEW = '';

/** Asks in which change somebody wants to work: one of their own that is open, or a new one. */
export function ChooseChange({ chosen, close }: { chosen: (draftId: string) => void; close: () => void }) {
  const t = useWords(changeWords);
  const tr = useWords(rulesWords);
  const changes = useOwnChanges();
  const queries = useQueryClient();
  const [picked, setPicked] = useState<string>();
  const [title, setTitle] = useState('');
  const { moment } = useFormats();
  const begin = useMutation({
    mutationFn: () => beginChange(title.trim()),
    onSuccess: (draft) => {
      void queries.invalidateQueries({ queryKey: ['rules', 'changes'] });
      chosen(draft.draftId ?? '');
    },
  });
  const open = changes.data ?? [];
  const choice = picked ?? open[0]?.draftId ?? NEW;

  function go(event: FormEvent) {
    event.preventDefault();
    if (choice === NEW) {
      begin.mutate();
    } else {
      chosen(choice);
    }
  }

  return (
    <Dialog
      title={t('title')}
      close={close}
      buttons={
        <>
          <Button type="submit" form="choose-change-form" isLoading={begin.isPending} isDisabled={begin.isPending || changes.isPending}>
            {choice === NEW ? t('begin') : t('goOn')}
          </Button>
          <Button variant="link" onClick={close}>
            {tr('cancel')}
          </Button>
        </>
      }
    >
      <Content component="p">{t('intro')}</Content>
        {begin.isError && <ProblemAlert refused={asRefused(begin.error)} />}
        <Loaded query={changes}>
          {(mine) => (
            <Form id="choose-change-form" onSubmit={go}>
              {mine.length > 0 && (
                <FormGroup role="radiogroup" label={t('which')} fieldId="choose-change-which">
                  {mine.map((draft) => (
                    <Radio
                      key={draft.draftId}
                      id={`change-${draft.draftId}`}
                      name="change"
                      label={draft.title ?? tr('untitled')}
                      description={`${tr((draft.state ?? 'DRAFT') as 'DRAFT')} · ${moment(draft.changedAt)}`}
                      isChecked={choice === draft.draftId}
                      onChange={() => setPicked(draft.draftId)}
                    />
                  ))}
                  <Radio id="change-new" name="change" label={t('another')} isChecked={choice === NEW} onChange={() => setPicked(NEW)} />
                </FormGroup>
              )}
              {choice === NEW && (
                <FormGroup label={t('name')} fieldId="change-title">
                  <TextInput
                    id="change-title"
                    value={title}
                    onChange={(_, value) => setTitle(value)}
                    maxLength={200}
                    placeholder={t('example')}
                  />
                </FormGroup>
              )}
            </Form>
          )}
        </Loaded>
    </Dialog>
  );
}
