import { Bullseye, Spinner } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words';
import { stateWords } from './words';

/** Milliseconds after which a wait is worth a word. */
const LONG = 8000;

/** Something is on its way; when that takes long, it says so. */
export function Waiting() {
  const t = useWords(stateWords);
  const [long, setLong] = useState(false);

  useEffect(() => {
    const clock = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(clock);
  }, []);

  return (
    <Bullseye>
      <div className="wk-waiting">
        <Spinner aria-label={t('loading')} />
        <p role="status">{long && t('loadingLong')}</p>
      </div>
    </Bullseye>
  );
}
