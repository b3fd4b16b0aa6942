import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asRefused } from '../../client/problem';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useWords } from '../../words/words';
import { usePreferences, useSave, useSuggestions, useThemeName, useThemes, type Theme } from '../calls';
import { Choices } from '../Choices';
import { FOLLOWING, GOALS, STEPS } from '../options';
import { shown, type Changes, type Preferences } from '../preferences/edits';
import { SuggestionCard } from '../suggestions/SuggestionCard';
import { followingWords, goalWords, stepDetailWords, stepWords } from '../words';
import { followedBy, hears, QUIET, quietAs, quietOf } from './quiet';
import { leaveStart } from './started';
import { startWords } from './words';

/** The first visit: a few choices of one tap, and beside them what they bring. Each is kept as it is made. */
export default function StartPage() {
  const t = useWords(startWords);
  const preferences = usePreferences();
  const themes = useThemes();
  const navigate = useNavigate();

  function leave() {
    leaveStart();
    void navigate('/me');
  }

  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <div className="wk-stack">
        <p className="wk-narrow">
          {t('promise')} {preferences.data && hears(preferences.data) ? t('someMessages') : t('noMessages')}
        </p>
        <Loaded query={preferences}>
          {(known) => (
            <div className="wk-beside">
              <Loaded query={themes}>{(all) => <Questions known={known} themes={all} />}</Loaded>
              <Yours />
            </div>
          )}
        </Loaded>
        <div>
          <Button variant="primary" size="lg" onClick={leave}>
            {t('ready')}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

function Questions({ known, themes }: { known: Preferences; themes: readonly Theme[] }) {
  const t = useWords(startWords);
  const tGoal = useWords(goalWords);
  const tStep = useWords(stepWords);
  const tDetail = useWords(stepDetailWords);
  const name = useThemeName();
  const save = useSave();
  // What was tapped shows at once; what is kept follows.
  const [tapped, setTapped] = useState<Changes>({});
  const now = shown(known, tapped);

  function tap(changes: Changes) {
    setTapped((before) => ({ ...before, ...changes }));
    save.mutate({ changes });
  }

  return (
    <section className="wk-stack" aria-label={t('choices')}>
      {save.isError && (
        <ProblemAlert refused={asRefused(save.error)} retry={() => save.mutate({ changes: tapped })} />
      )}
      <Choices
        name="themes"
        legend={<h2>{t('themes')}</h2>}
        hint={t('themesHint')}
        options={themes.map((theme) => ({ value: theme.code, text: name(theme) }))}
        chosen={now.interests ?? []}
        choose={(interests) => tap({ interests })}
      />
      <ToSuggestions />
      <Choices
        name="goal"
        legend={<h2>{t('goal')}</h2>}
        options={GOALS.map((goal) => ({ value: goal, text: tGoal(goal) }))}
        chosen={now.goals ?? []}
        choose={(goals) => tap({ goals })}
      />
      <Choices
        name="step"
        single
        legend={<h2>{t('step')}</h2>}
        hint={t('stepHint')}
        options={STEPS.map((step) => ({ value: step, text: tStep(step), detail: tDetail(step) }))}
        chosen={now.readiness ? [now.readiness] : []}
        choose={([readiness]) => tap({ readiness: readiness ?? null })}
      />
      <Choices
        name="quiet"
        single
        legend={<h2>{t('quiet')}</h2>}
        hint={t('quietHint')}
        options={QUIET.map((quiet) => ({ value: quiet, text: t(quiet) }))}
        chosen={[quietOf(now)].flatMap((quiet) => quiet ?? [])}
        choose={([quiet]) => tap(quietAs(quiet ?? 'NEVER_SEND', now))}
      />
      <Followers now={now} themes={themes} tap={tap} />
      <p role="status" className="wk-quiet">
        {save.isPending ? t('saving') : save.isSuccess ? t('saved') : ''}
      </p>
    </section>
  );
}

/** Who follows the person, for the themes they chose. */
function Followers({ now, themes, tap }: { now: Preferences; themes: readonly Theme[]; tap: (changes: Changes) => void }) {
  const t = useWords(startWords);
  const tFollowing = useWords(followingWords);
  const name = useThemeName();
  const chosen = themes.filter((theme) => now.interests?.includes(theme.code));
  if (chosen.length === 0) {
    return (
      <div>
        <h2 className="wk-question">{t('audience')}</h2>
        <p className="wk-quiet">{t('audienceFirst')}</p>
      </div>
    );
  }
  return (
    <div className="wk-stack" role="group" aria-labelledby="audience" aria-describedby="audience-hint">
      <div>
        <h2 id="audience" className="wk-question">
          {t('audience')}
        </h2>
        <p id="audience-hint" className="wk-quiet">
          {t('audienceHint')}
        </p>
      </div>
      {chosen.map((theme) => (
        <Choices
          key={theme.code}
          name={`audience-${theme.code}`}
          single
          legend={name(theme)}
          options={[...FOLLOWING.slice(0, -1), 'UNKNOWN' as const].map((who) => ({ value: who, text: tFollowing(who) }))}
          chosen={[now.audience?.find((each) => each.theme === theme.code)?.who ?? 'UNKNOWN']}
          choose={([who]) => tap({ audience: followedBy(now.audience, theme.code, who ?? 'UNKNOWN') })}
        />
      ))}
    </div>
  );
}

/** On a small screen the suggestions are further down: says that they are there, and leads to them. */
function ToSuggestions() {
  const t = useWords(startWords);
  const suggestions = useSuggestions();
  const count = suggestions.data?.suggestions?.length ?? 0;
  return (
    <p role="status" className="wk-quiet">
      {count > 0 && (
        <>
          {t('count', { count })} <a href="#yours">{t('toSuggestions')}</a>
        </>
      )}
    </p>
  );
}

function Yours() {
  const t = useWords(startWords);
  const suggestions = useSuggestions();
  return (
    <section id="yours" tabIndex={-1} className="wk-stack" aria-labelledby="yours-title" aria-busy={suggestions.isFetching}>
      <h2 id="yours-title" className="wk-question">
        {t('yours')}
      </h2>
      <Loaded query={suggestions}>
        {(decision) =>
          (decision.suggestions ?? []).length === 0 ? (
            <div>
              <p>{t('none')}</p>
              <ul className="wk-quiet wk-plain-list">
                {(decision.why ?? []).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          ) : (
            <>
              {(decision.suggestions ?? []).map((suggestion) => (
                <SuggestionCard
                  key={suggestion.suggestionId}
                  decision={decision.decisionId ?? ''}
                  suggestion={suggestion}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
