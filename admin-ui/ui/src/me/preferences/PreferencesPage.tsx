import { Screen } from '../../shell/Screen';
import { LeaveGuard } from '../../state/LeaveGuard';
import { Loaded } from '../../state/Loaded';
import { useWords } from '../../words/words';
import { usePreferences, useThemes, type Theme } from '../calls';
import type { Preferences } from './edits';
import { Erase } from './Erase';
import { FormProvider, useNewForm } from './form';
import { Audience, Goals, Rest, Story, Subjects } from './groups';
import { TakingPart } from './TakingPart';
import { preferenceWords } from './words';

/** Everything a person says of themselves, with who set it and when. */
export default function PreferencesPage() {
  const t = useWords(preferenceWords);
  const preferences = usePreferences();
  const themes = useThemes();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Loaded query={preferences}>
        {(known) => <Loaded query={themes}>{(all) => <AllGroups known={known} themes={all} />}</Loaded>}
      </Loaded>
    </Screen>
  );
}

function AllGroups({ known, themes }: { known: Preferences; themes: readonly Theme[] }) {
  const form = useNewForm(known, themes);
  return (
    <FormProvider value={form}>
      <div className="wk-stack wk-narrow">
        <TakingPart />
        <Subjects />
        <Goals />
        <Story />
        <Audience />
        <Rest />
        <Erase />
      </div>
      <LeaveGuard when={Object.keys(form.edits).length > 0} />
    </FormProvider>
  );
}
