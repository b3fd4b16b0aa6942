import { ActionGroup, Alert, Button, Form } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isAbout, saidOf } from '../client/fields';
import { asRefused, type Refused } from '../client/problem';
import { keepItem, readItem, useContentChanged, useItem } from '../content/calls';
import type { Item } from '../content/item';
import { contentWords } from '../content/words';
import { Screen } from '../shell/Screen';
import { ChangedElsewhere } from '../state/ChangedElsewhere';
import { LeaveGuard } from '../state/LeaveGuard';
import { Loaded } from '../state/Loaded';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { draftOf, emptyDraft, idFor, itemOf, merged, missing, type Draft } from './draft';
import { StoryFields } from './StoryFields';
import { storyFormWords } from './words';

/** Adds a story, or changes one. */
export default function StoryFormPage() {
  const t = useWords(storyFormWords);
  const list = useWords(contentWords);
  const { id } = useParams();
  const query = useItem(id ?? '', id !== undefined);
  const crumbs = [{ to: '/admin/content', text: list('title') }];
  if (id === undefined) {
    return (
      <Screen title={t('addTitle')} intro={t('addIntro')} crumbs={crumbs}>
        <StoryForm />
      </Screen>
    );
  }
  return (
    <Screen
      title={t('editTitle')}
      intro={t('editIntro')}
      crumbs={[...crumbs, { to: `/admin/content/${encodeURIComponent(id)}`, text: query.data?.title ?? id }]}
    >
      <Loaded query={query}>{(item) => <StoryForm key={item.id} item={item} />}</Loaded>
    </Screen>
  );
}

/** The fields of the contract under the names by which the form knows them. */
const FIELDS: Readonly<Partial<Record<keyof Draft, string>>> = {
  sourceKind: 'source.kind',
  sourceName: 'source.name',
};
const fieldOf = (field: keyof Draft) => FIELDS[field] ?? field;

function StoryForm({ item }: { item?: Item }) {
  const t = useWords(storyFormWords);
  const navigate = useNavigate();
  const notice = useNotice();
  const changed = useContentChanged();
  const queries = useQueryClient();
  const [base, setBase] = useState<{ draft: Draft; item?: Item | undefined }>(() => ({ draft: item ? draftOf(item) : emptyDraft(new Date()), item }));
  const [draft, setDraft] = useState(base.draft);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [brought, setBrought] = useState<{ taken: (keyof Draft)[]; both: (keyof Draft)[] }>();
  const [saved, setSaved] = useState<Item>();
  const dirty = JSON.stringify(draft) !== JSON.stringify(base.draft);

  useEffect(() => {
    if (saved) {
      notice(t('saved'));
      void navigate(`/admin/content/${encodeURIComponent(saved.id ?? '')}`);
    }
  }, [saved, navigate, notice, t]);

  const noId = base.item === undefined && !draft.id.trim() && draft.title.trim() !== '' && idFor(draft.title) === '';
  const conflict = refused?.is('changed-meanwhile');
  const taken = conflict && base.item === undefined;

  function errorOf(field: keyof Draft): string | undefined {
    if (checked && missing(draft).includes(field)) {
      return t('needed');
    }
    if (field === 'id' && (noId || taken)) {
      return noId ? t('needed') : t('idTaken');
    }
    return saidOf(refused, fieldOf(field), t(field));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const first = missing(draft)[0] ?? (noId ? 'id' : undefined);
    if (first) {
      document.getElementById(`story-${first}`)?.focus();
      return;
    }
    setBusy(true);
    setRefused(undefined);
    try {
      const kept = await keepItem(itemOf(draft, base.item), base.item?.revision ?? 0);
      queries.setQueryData(['content', 'item', kept.id], kept);
      changed();
      setSaved(kept);
    } catch (error) {
      const why = asRefused(error);
      setRefused(why);
      const field = (Object.keys(draft) as (keyof Draft)[]).find((one) => isAbout(why, fieldOf(one)));
      document.getElementById(`story-${field ?? ''}`)?.focus();
    } finally {
      setBusy(false);
    }
  }

  async function bring() {
    setBusy(true);
    try {
      const now = await readItem(base.item?.id ?? '');
      const both = merged(base.draft, draft, draftOf(now));
      setBase({ draft: draftOf(now), item: now });
      setDraft(both.draft);
      setBrought(both);
      setRefused(undefined);
    } catch (error) {
      setRefused(asRefused(error));
    } finally {
      setBusy(false);
    }
  }

  const elsewhere = refused && !conflict && !(Object.keys(draft) as (keyof Draft)[]).some((field) => errorOf(field));
  const names = (fields: readonly (keyof Draft)[]) => fields.map((field) => t(field)).join(', ');
  return (
    <Form onSubmit={(event) => void submit(event)} noValidate aria-label={item ? t('editTitle') : t('addTitle')}>
      <LeaveGuard when={dirty && !saved} />
      {conflict && !taken && (
        <ChangedElsewhere title={t('conflict')} act={() => void bring()} action={t('bring')}>
          {t('conflictDetail')}
        </ChangedElsewhere>
      )}
      {brought && (
        <Alert isInline variant="info" variantLabel="" role="status" component="p" title={t('brought')}>
          {brought.taken.length > 0 && <p>{t('takenOver', { fields: names(brought.taken) })}</p>}
          {brought.both.length > 0 && <p>{t('keptMine', { fields: names(brought.both) })}</p>}
        </Alert>
      )}
      <StoryFields draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))} errorOf={errorOf} isNew={base.item === undefined} />
      {elsewhere && <ProblemAlert refused={refused} />}
      <ActionGroup>
        <Button type="submit" isLoading={busy} isDisabled={busy} spinnerAriaValueText={t('saving')}>
          {t('save')}
        </Button>
        <Button variant="link" onClick={() => void navigate(item ? `/admin/content/${encodeURIComponent(item.id ?? '')}` : '/admin/content')}>
          {t('cancel')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
