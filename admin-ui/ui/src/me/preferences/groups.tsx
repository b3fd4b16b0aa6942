import { Button, Checkbox, FormGroup, FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useTyped } from '../../state/typed';
import { useWords } from '../../words/words';
import { useThemeName } from '../calls';
import { Choices } from '../Choices';
import { CHANNELS, DAYS, FOLLOWING, GOALS, STEPS } from '../options';
import { followedBy } from '../start/quiet';
import { channelWords, dayWords, followingWords, goalWords, stepDetailWords, stepWords } from '../words';
import type { Field } from './edits';
import { useForm } from './form';
import { Group, Under } from './parts';
import { preferenceWords } from './words';

// One array each, so that a group recognises what it failed to save.
const SUBJECTS: readonly Field[] = ['interests', 'expertise', 'mutedThemes'];
const GOAL_FIELDS: readonly Field[] = ['goals', 'readiness', 'weeklyMinutes'];
const STORY: readonly Field[] = ['story'];
const AUDIENCE: readonly Field[] = ['audience'];
const REST: readonly Field[] = ['channels', 'evenAtRest', 'quietHours', 'workingDays'];

const USUAL_HOURS = { from: '18:00', until: '08:30' };

export function Subjects() {
  const t = useWords(preferenceWords);
  const name = useThemeName();
  const { now, themes, edit } = useForm();
  const options = themes.map((theme) => ({ value: theme.code, text: name(theme) }));
  const hints = { interests: undefined, expertise: t('expertiseHint'), mutedThemes: t('mutedHint') };
  return (
    <Group title={t('subjects')} fields={SUBJECTS}>
      {(['interests', 'expertise', 'mutedThemes'] as const).map((field) => (
        <div key={field}>
          <Choices
            name={field}
            legend={t(field)}
            hint={hints[field]}
            options={options}
            chosen={now[field] ?? []}
            describedBy={`${field}-remark`}
            choose={(codes) => edit(field, codes)}
          />
          <Under field={field} />
        </div>
      ))}
    </Group>
  );
}

export function Goals() {
  const t = useWords(preferenceWords);
  const tGoal = useWords(goalWords);
  const tStep = useWords(stepWords);
  const tDetail = useWords(stepDetailWords);
  const { now, edit } = useForm();
  return (
    <Group title={t('goals')} fields={GOAL_FIELDS}>
      <div>
        <Choices
          name="goals"
          legend={t('goalsLegend')}
          hint={t('goalsHint')}
          options={GOALS.map((goal) => ({ value: goal, text: tGoal(goal) }))}
          chosen={now.goals ?? []}
          describedBy="goals-remark"
          choose={(goals) => edit('goals', goals)}
        />
        <Under field="goals" />
      </div>
      <div>
        <Choices
          name="readiness"
          single
          legend={t('readiness')}
          options={STEPS.map((step) => ({ value: step, text: tStep(step), detail: tDetail(step) }))}
          chosen={now.readiness ? [now.readiness] : []}
          describedBy="readiness-remark"
          choose={([step]) => edit('readiness', step ?? null)}
        />
        <Under field="readiness" />
      </div>
      <div>
        <FormGroup label={t('weeklyMinutes')} fieldId="weeklyMinutes">
          <TextInput
            id="weeklyMinutes"
            type="number"
            inputMode="numeric"
            min={0}
            max={600}
            value={now.weeklyMinutes ?? ''}
            onChange={(_, typed) => edit('weeklyMinutes', typed === '' ? null : Number(typed))}
            aria-describedby="weeklyMinutes-hint weeklyMinutes-remark"
          />
        </FormGroup>
        <p id="weeklyMinutes-hint" className="wk-quiet">
          {t('weeklyMinutesHint')}
        </p>
        <Under field="weeklyMinutes" />
      </div>
    </Group>
  );
}

export function Story() {
  const t = useWords(preferenceWords);
  const name = useThemeName();
  const { now, known, themes, edit } = useForm();
  const found = (known.storyThemes ?? []).map(({ code }) => name(themes.find((theme) => theme.code === code)) || code);
  return (
    <Group title={t('story')} fields={STORY}>
      <div>
        <FormGroup label={t('storyLabel')} fieldId="story">
          <TextArea
            id="story"
            value={now.story ?? ''}
            onChange={(_, typed) => edit('story', typed)}
            rows={5}
            autoResize
            maxLength={5000}
            aria-describedby="story-hint story-remark"
          />
        </FormGroup>
        <p id="story-hint" className="wk-quiet">
          {t('storyHint')}
        </p>
        {found.length > 0 && <p className="wk-quiet">{t('storyThemes', { themes: found.join(', ') })}</p>}
        <Under field="story" />
      </div>
    </Group>
  );
}

export function Audience() {
  const t = useWords(preferenceWords);
  const tFollowing = useWords(followingWords);
  const name = useThemeName();
  const { now, themes, edit } = useForm();
  const said = new Map(now.audience?.map((each) => [each.theme, each.who]));
  const asked = themes.filter(
    ({ code }) => now.interests?.includes(code) || now.expertise?.includes(code) || said.has(code),
  );
  return (
    <Group title={t('audience')} help={t('audienceHelp')} fields={AUDIENCE}>
      {asked.length === 0 && <p>{t('audienceEmpty')}</p>}
      {asked.map((theme) => (
        <FormGroup key={theme.code} label={name(theme)} fieldId={`audience-${theme.code}`}>
          <FormSelect
            id={`audience-${theme.code}`}
            value={said.get(theme.code) ?? 'UNKNOWN'}
            onChange={(_, who) => edit('audience', followedBy(now.audience, theme.code, who as (typeof FOLLOWING)[number] | 'UNKNOWN'))}
            aria-describedby="audience-remark"
          >
            {(['UNKNOWN', ...FOLLOWING] as const).map((who) => (
              <FormSelectOption key={who} value={who} label={tFollowing(who)} />
            ))}
          </FormSelect>
        </FormGroup>
      ))}
      <Under field="audience" />
    </Group>
  );
}

export function Rest() {
  const t = useWords(preferenceWords);
  const tChannel = useWords(channelWords);
  const tDay = useWords(dayWords);
  const { now, edit } = useForm();
  const channels = now.channels ?? [];
  return (
    <Group title={t('rest')} help={t('restHelp')} fields={REST}>
      <div>
        <Choices
          name="channels"
          legend={t('channels')}
          hint={t('channelsHint')}
          options={CHANNELS.map((channel) => ({ value: channel, text: tChannel(channel) }))}
          chosen={channels.filter((channel) => channel !== 'PULL')}
          describedBy="channels-remark"
          choose={(chosen) => edit('channels', chosen)}
        />
        {channels.length > 0 && now.optIn !== true && <p role="status">{t('channelsNotJoined')}</p>}
        <Under field="channels" />
      </div>
      <div>
        <Checkbox
          id="evenAtRest"
          label={t('evenAtRest')}
          description={t('evenAtRestHint')}
          isChecked={now.evenAtRest === true}
          onChange={(_, ticked) => edit('evenAtRest', ticked || null)}
          aria-describedby="evenAtRest-remark"
        />
        <Under field="evenAtRest" />
      </div>
      <QuietHours />
      <div>
        <Choices
          name="workingDays"
          legend={t('workingDays')}
          hint={t('workingDaysHint')}
          options={DAYS.map((day) => ({ value: day, text: tDay(day) }))}
          chosen={now.workingDays ?? []}
          describedBy="workingDays-remark"
          choose={(days) => edit('workingDays', days)}
        />
        <Under field="workingDays" />
      </div>
    </Group>
  );
}

function QuietHours() {
  const t = useWords(preferenceWords);
  const typed = useTyped();
  const { now, edit } = useForm();
  const hours = now.quietHours;
  const times = { from: hours?.from ?? '', until: hours?.until ?? '' };

  /** Hours have two ends: who sets one gets a usual other one to begin with. */
  function set(changed: Partial<typeof times>) {
    edit('quietHours', hours ? { ...times, ...changed } : { ...USUAL_HOURS, ...changed });
  }

  return (
    <fieldset className="wk-choices" aria-describedby="quietHours-hint quietHours-remark">
      <legend>{t('quietHours')}</legend>
      <p id="quietHours-hint" className="wk-quiet">
        {typed('time', t('quietHint'))}
      </p>
      <div className="wk-acts">
        {(['from', 'until'] as const).map((end) => (
          <FormGroup key={end} label={end === 'from' ? t('quietFrom') : t('quietUntil')} fieldId={`quiet-${end}`}>
            <TextInput id={`quiet-${end}`} type="time" value={times[end]} onChange={(_, time) => set({ [end]: time })} />
          </FormGroup>
        ))}
      </div>
      {hours && (
        <Button variant="link" onClick={() => edit('quietHours', null)}>
          {t('quietNone')}
        </Button>
      )}
      <Under field="quietHours" />
    </fieldset>
  );
}
