import { ActionGroup, Button, Form, Label, TextArea, Title } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api, type Schemas } from '../client/api';
import { saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { useMay } from '../session/session';
import { Screen } from '../shell/Screen';
import { ChangedElsewhere } from '../state/ChangedElsewhere';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { Loaded } from '../state/Loaded';
import { useNotice } from '../state/Notices';
import { Nothing } from '../state/Nothing';
import { ProblemAlert } from '../state/ProblemAlert';
import '../themes/themes.css';
import { useWords } from '../words/words';
import { redone, termAt, withTerms } from './terms';
import { insideWords } from './words';

type Terms = Schemas['BlockedTerms'];

const KEY = ['blocked-terms'];
const read = () => answer(api.GET('/v1/blocked-terms'));

/** The words and phrases that an organisation keeps inside. */
export default function InsidePage() {
  const t = useWords(insideWords);
  const query = useQuery({ queryKey: KEY, queryFn: read });
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')} history="/admin/words/history">
      <Loaded query={query}>{(kept) => <TermList kept={kept} />}</Loaded>
    </Screen>
  );
}

function TermList({ kept }: { kept: Terms }) {
  const t = useWords(insideWords);
  const may = useMay();
  const notice = useNotice();
  const queries = useQueryClient();
  const [base, setBase] = useState(kept);
  const [terms, setTerms] = useState<string[]>(kept.terms ?? []);
  const [typed, setTyped] = useState('');
  const before = base.terms ?? [];
  const dirty = JSON.stringify(terms) !== JSON.stringify(before);
  const mayEdit = may('putBlockedTerms');

  function show(now: Terms, then: string[]) {
    setBase(now);
    setTerms(then);
    queries.setQueryData(KEY, now);
  }

  const saving = useMutation({
    mutationFn: (wanted: string[]) => answer(api.PUT('/v1/blocked-terms', { body: { revision: base.revision ?? '', terms: wanted } })),
    onSuccess: (now) => {
      show(now, now.terms ?? []);
      setTyped('');
      notice(t('saved'));
    },
  });
  const bringing = useMutation({
    mutationFn: read,
    onSuccess: (now) => {
      show(now, redone(before, withTerms(terms, typed), now.terms ?? []));
      setTyped('');
      saving.reset();
    },
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const conflict = refused?.is('blocked-terms-changed');
  const wrong = termAt(saving.variables ?? [], refused?.problem.field);

  function submit(event: FormEvent) {
    event.preventDefault();
    saving.mutate(withTerms(terms, typed));
  }

  return (
    <Form onSubmit={submit}>
      <LeaveGuard when={dirty || typed.trim() !== ''} />
      {conflict && (
        <ChangedElsewhere title={t('conflict')} act={() => bringing.mutate()} action={t('bring')}>
          {t('conflictDetail')}
        </ChangedElsewhere>
      )}
      {bringing.isError && <ProblemAlert refused={asRefused(bringing.error)} />}
      <section aria-labelledby="terms-title">
        <Title headingLevel="h2" size="lg" id="terms-title">
          {t('listTitle', { count: terms.length })}
        </Title>
        {terms.length === 0 && <Nothing title={t('none')}>{t('noneDetail')}</Nothing>}
        <ul className="wk-chips" aria-labelledby="terms-title">
          {terms.map((term) => (
            <li key={term}>
              {mayEdit ? (
                <Label onClose={() => setTerms(terms.filter((one) => one !== term))} closeBtnAriaLabel={t('remove', { term })}>
                  {term}
                </Label>
              ) : (
                <Label>{term}</Label>
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayEdit && (
        <>
          <Field id="terms-typed" label={t('add')} hint={t('addHint')} error={wrong === undefined ? undefined : t('wrong', { term: wrong, why: saidOf(refused, 'terms', wrong) ?? '' })}>
            {(control) => <TextArea {...control} rows={4} resizeOrientation="vertical" value={typed} onChange={(_, value) => setTyped(value)} />}
          </Field>
          {refused && !conflict && wrong === undefined && <ProblemAlert refused={refused} />}
          <ActionGroup>
            <Button type="submit" isLoading={saving.isPending} isDisabled={saving.isPending || (!dirty && typed.trim() === '')}>
              {t('save')}
            </Button>
            {dirty && (
              <Button variant="link" onClick={() => setTerms(before)}>
                {t('undo')}
              </Button>
            )}
          </ActionGroup>
        </>
      )}
    </Form>
  );
}
