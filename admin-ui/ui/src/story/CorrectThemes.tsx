import { ActionGroup, Button, ExpandableSection, Flex, Form, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../client/fields';
import { asRefused } from '../client/problem';
import { keepItem, useContentChanged } from '../content/calls';
import type { Item } from '../content/item';
import { Help } from '../shell/Screen';
import { Field } from '../state/Field';
import { LeaveGuard } from '../state/LeaveGuard';
import { useNotice } from '../state/Notices';
import { ProblemAlert } from '../state/ProblemAlert';
import type { ThemeTag } from '../tagging/tagging';
import { useThemeName } from '../themes/calls';
import { ChooseThemes } from '../themes/ChooseThemes';
import { useWords } from '../words/words';
import { storyWords } from './words';

/** The themes that count for a story, and a way to choose others: an editor's win over what was found. */
export function CorrectThemes({ item, found }: { item: Item; found: readonly ThemeTag[] }) {
  const t = useWords(storyWords);
  const notice = useNotice();
  const changed = useContentChanged();
  const themeName = useThemeName();
  const before = item.themes ?? [];
  const codes = found.map((theme) => theme.code);
  const [chosen, setChosen] = useState<string[]>([...before]);
  const [open, setOpen] = useState(false);
  const dirty = JSON.stringify(chosen) !== JSON.stringify(before);
  const saving = useMutation({
    mutationFn: () => keepItem({ ...item, themes: chosen }, item.revision ?? 0),
    onSuccess: () => {
      notice(t('saved'));
      changed();
    },
  });
  const refused = saving.isError ? asRefused(saving.error) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    saving.mutate();
  }

  const counting = before.length > 0 ? before : codes;
  return (
    <section>
      <LeaveGuard when={dirty && !saving.isSuccess} />
      <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
        <Title headingLevel="h2" size="lg">
          {t('correct')}
        </Title>
        <Help title={t('correct')}>{t('correctHelp')}</Help>
      </Flex>
      {counting.length > 0 && <p>{counting.map(themeName).join(', ')}</p>}
      {counting.length > 0 && <p>{before.length > 0 ? t('byEditor') : t('byReader')}</p>}
      <ExpandableSection toggleText={t('chosenThemes')} isExpanded={open || dirty} onToggle={(_, expanded) => setOpen(expanded)}>
        <Form onSubmit={submit}>
          <Field id="own-themes" label={t('chosenThemes')} hint={t('themeOrder')} error={saidOf(refused, 'themes', t('chosenThemes'))}>
            {(control) => <ChooseThemes chosen={chosen} change={setChosen} control={control} />}
          </Field>
          {refused && !isAbout(refused, 'themes') && <ProblemAlert refused={refused} retry={refused.is('changed-meanwhile') ? changed : undefined} />}
          <ActionGroup>
            <Button type="submit" isDisabled={!dirty || saving.isPending} isLoading={saving.isPending}>
              {t('save')}
            </Button>
            {chosen.length === 0 && codes.length > 0 && (
              <Button variant="secondary" onClick={() => setChosen(codes)}>
                {t('takeFound')}
              </Button>
            )}
            <Button variant="link" isDisabled={!dirty} onClick={() => setChosen([...before])}>
              {t('reset')}
            </Button>
          </ActionGroup>
        </Form>
      </ExpandableSection>
    </section>
  );
}
