import { Button } from '@patternfly/react-core';
import { useSession } from '../../session/session';
import { Dialog } from '../../state/Dialog';
import { useBilingual, type Bilingual } from '../../words/bilingual';
import { useFormats } from '../../words/numbers';
import { WordDiff } from '../../words/WordDiff';
import { useWords } from '../../words/words';
import type { StoredRule } from './calls';
import type { Conflict } from './useEditing';
import { editorWords } from './words';

interface ConflictProps {
  conflict: Conflict;
  mine: Bilingual | undefined;
  keepMine: () => void;
  takeTheirs: (theirs: StoredRule) => void;
  later: () => void;
}

/** Two versions of one rule: shows both, and lets whoever came second choose. Nothing is lost before they do. */
export function ConflictDialog({ conflict: { theirs, by, at }, mine, keepMine, takeTheirs, later }: ConflictProps) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const { moment } = useFormats();
  const { user } = useSession();
  return (
    <Dialog
      title={by === user.name ? t('conflictOwn') : t('conflict')}
      warning
      size="medium"
      close={later}
      buttons={
        <>
          <Button onClick={keepMine}>{t('keepMine')}</Button>
          {theirs && (
            <Button variant="secondary" onClick={() => takeTheirs(theirs)}>
              {t('takeTheirs')}
            </Button>
          )}
          <Button variant="link" onClick={later}>
            {t('decideLater')}
          </Button>
        </>
      }
    >
        {by && <p>{t('conflictBy', { by, at: moment(at) })}</p>}
        {theirs ? (
          <>
            <h3 className="wk-small-head">{t('theirs')}</h3>
            <p>{say(theirs.sentence)}</p>
            <h3 className="wk-small-head">{t('yours')}</h3>
            <p>{mine ? <WordDiff before={say(theirs.sentence)} after={say(mine)} /> : t('noSentence')}</p>
          </>
        ) : (
          <p>{t('conflictGone')}</p>
        )}
    </Dialog>
  );
}
