import { Button } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { Link, Navigate } from 'react-router';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { Nothing } from '../../state/Nothing';
import { useWords } from '../../words/words';
import { Asked } from '../champion/Asked';
import { report, usePreferences, useSuggestions, type Decision } from '../calls';
import { isNew } from '../preferences/edits';
import { hasStarted } from '../start/started';
import { Missing } from './Missing';
import { SuggestionCard } from './SuggestionCard';
import { suggestionWords } from './words';

/** What suits the person now; somebody who never said anything here is first asked a few things. */
export default function SuggestionsPage() {
  const t = useWords(suggestionWords);
  const preferences = usePreferences();
  const suggestions = useSuggestions();
  if (preferences.data && isNew(preferences.data) && !hasStarted()) {
    return <Navigate to="/me/start" replace />;
  }
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Asked />
      <Loaded query={preferences}>
        {() => (
          <Loaded query={suggestions}>
            {(decision) => (
              <Suggestions key={decision.decisionId} decision={decision} lookOn={() => void suggestions.refetch()} />
            )}
          </Loaded>
        )}
      </Loaded>
      <Missing />
    </Screen>
  );
}

function Suggestions({ decision, lookOn }: { decision: Decision; lookOn: () => void }) {
  const t = useWords(suggestionWords);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const suggestions = decision.suggestions ?? [];
  useSeen(decision);

  if (suggestions.length === 0) {
    return (
      <Nothing title={t('nothing')} action={<Link className="wk-tap" to="/me/preferences">{t('changeChoices')}</Link>}>
        <ul className="pf-v6-c-list pf-m-plain wk-stack">
          {(decision.why ?? []).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Nothing>
    );
  }
  const done = suggestions.every((one) => answered.includes(one.suggestionId ?? ''));
  return (
    <div className="wk-stack wk-narrow">
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.suggestionId}
          decision={decision.decisionId ?? ''}
          suggestion={suggestion}
          answered={(is) =>
            setAnswered((before) => {
              const others = before.filter((id) => id !== suggestion.suggestionId);
              return is ? [...others, suggestion.suggestionId ?? ''] : others;
            })
          }
        />
      ))}
      {answered.length > 0 && (
        <div className="wk-acts">
          {done && <p role="status">{t('answeredAll')}</p>}
          <Button variant="secondary" onClick={lookOn}>
            {t('lookOn')}
          </Button>
        </div>
      )}
      <Link className="wk-tap" to="/me/start">
        {t('moreChoices')}
      </Link>
    </div>
  );
}

/** Reports once that these were shown, so that the same ones leave in time; looking again is not counted. */
function useSeen(decision: Decision): void {
  useEffect(() => {
    for (const { suggestionId } of decision.suggestions ?? []) {
      if (suggestionId && !reported.has(suggestionId)) {
        reported.add(suggestionId);
        report({ suggestion: suggestionId, report: { outcome: 'SEEN' } }).catch(() => reported.delete(suggestionId));
      }
    }
  }, [decision]);
}

const reported = new Set<string>();
