import { Button, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useState, type FormEvent } from 'react';
import { isAbout, saidOf } from '../../client/fields';
import { asRefused } from '../../client/problem';
import { LeaveGuard } from '../../state/LeaveGuard';
import { useNotice } from '../../state/Notices';
import { Part } from '../../state/Part';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useWords } from '../../words/words';
import { useThemeName, useThemes } from '../calls';
import { Choices } from '../Choices';
import { useSaveChampion, type Champion } from './calls';
import { MOST_THEMES, ticked, TICKS, wanted } from './card';
import { championWords } from './words';

/** The checklist and the personal themes, saved together. */
export function Card({ champion }: { champion: Champion }) {
  const t = useWords(championWords);
  const say = useNotice();
  const themes = useThemes();
  const nameOf = useThemeName();
  const saving = useSaveChampion();
  const [ticks, setTicks] = useState(() => ticked(champion));
  const [chosen, setChosen] = useState(champion.themes ?? []);
  const refused = saving.isError ? asRefused(saving.error) : undefined;
  const tooMany = chosen.length > MOST_THEMES;
  const wrong = tooMany ? t('tooMany') : saidOf(refused, 'themes', t('themes'));
  const changed = JSON.stringify([ticks, chosen]) !== JSON.stringify([ticked(champion), champion.themes ?? []]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!tooMany && !saving.isPending) {
      saving.mutate(wanted(ticks, chosen), { onSuccess: () => say(t('saved')) });
    }
  }

  return (
    <form onSubmit={submit} className="wk-stack">
      <LeaveGuard when={changed && !saving.isPending} />
      {refused && !isAbout(refused, 'themes') && <ProblemAlert refused={refused} />}
      <Part title={t('checklist')} help={t('checklistHelp')}>
        <Choices
          name="checklist"
          legend={t('checklistAsk')}
          options={TICKS.map((tick) => ({ value: tick, text: t(tick) }))}
          chosen={ticks}
          choose={setTicks}
        />
      </Part>
      <Part title={t('themes')} help={t('themesHelp')}>
        <Choices
          name="themes"
          legend={t('themesAsk')}
          options={(themes.data ?? []).map((theme) => ({ value: theme.code, text: nameOf(theme) }))}
          chosen={chosen}
          describedBy={wrong ? 'themes-wrong' : undefined}
          choose={setChosen}
        />
        <HelperText id="themes-wrong" aria-live="polite">
          {wrong && <HelperTextItem variant="error">{wrong}</HelperTextItem>}
        </HelperText>
      </Part>
      <div>
        <Button type="submit" isLoading={saving.isPending} isDisabled={saving.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
