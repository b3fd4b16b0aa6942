import { Alert, AlertActionLink } from '@patternfly/react-core';
import type { Problem, Refused } from '../client/problem';
import { useWords } from '../words/words';
import { stateWords } from './words';

/** What went wrong and what to do about it, in the words of the service. */
export function ProblemAlert({ refused, retry }: { refused: Refused; retry?: (() => void) | undefined }) {
  const t = useWords(stateWords);
  const { problem } = refused;
  const away = problem.status === 0 || problem.status === 502 || problem.status === 504;
  const title = away ? t('unreachable') : (problem.title ?? t('failed'));
  return (
    <Alert
      isInline
      variant="danger"
      role="alert"
      component="p"
      title={title}
      variantLabel={t('danger')}
      actionLinks={retry && <AlertActionLink onClick={retry}>{t('retry')}</AlertActionLink>}
    >
      {away ? (
        <p>
          {t('unreachableDetail')} {t('unreachableRemedy')}
        </p>
      ) : (
        <Explained problem={problem} />
      )}
      {refused.retryAfter !== undefined && <p>{t('again', { count: refused.retryAfter })}</p>}
    </Alert>
  );
}

/** What the service says of it; what stands in front of the service may say nothing. */
function Explained({ problem }: { problem: Problem }) {
  const t = useWords(stateWords);
  if (problem.status >= 500 && !problem.detail) {
    return (
      <p>
        {t('failedDetail')} {t('failedRemedy')}
      </p>
    );
  }
  return (
    <>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.remedy && <p>{problem.remedy}</p>}
      {problem.allowed && problem.allowed.length > 0 && <p>{t('allowed', { values: problem.allowed.join(', ') })}</p>}
    </>
  );
}
