import { Alert, Button, Card, CardBody, CardTitle, Content } from '@patternfly/react-core';
import { asRefused } from '../../client/problem';
import { ProblemAlert } from '../../state/ProblemAlert';
import { useBilingual, type Bilingual } from '../../words/bilingual';
import { useFormats } from '../../words/numbers';
import { WordDiff } from '../../words/WordDiff';
import { useWords } from '../../words/words';
import type { Preview } from './calls';
import { goTo } from './context';
import type { Issue } from './issues';
import type { Editing } from './useEditing';
import { editorWords } from './words';

interface PanelProps {
  editing: Editing;
  preview: Preview | undefined;
  /** Why there is no preview. */
  failed: unknown;
  /** How the rule reads that holds now; none for a new rule. */
  published: Bilingual | undefined;
  /** What no field shows. */
  loose: readonly Issue[];
  /** What the fields show, by field. */
  placed: readonly string[];
}

/** Beside the form: how the rule reads, what changed, what stands out, and whether it is saved. */
export function Panel({ editing, preview, failed, published, loose, placed }: PanelProps) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const sentence = say(preview?.sentence);
  const before = say(published);
  return (
    <Card component="section" className="wk-panel">
      <CardTitle component="h2">{t('reading')}</CardTitle>
      <CardBody>
        <div aria-live="polite">
          {failed ? <ProblemAlert refused={asRefused(failed)} /> : null}
          {preview && !preview.sentence && <p>{t('unfinished')}</p>}
          <Content component="p" className="wk-sentence">
            {sentence}
          </Content>
          {preview?.remarks.map((remark, index) => (
            <p key={index}>{say(remark)}</p>
          ))}
        </div>
        {preview?.sentence && (
          <>
            <h3 className="wk-small-head">{t('difference')}</h3>
            <p>{before === '' ? t('isNew') : before === sentence ? t('same') : <WordDiff before={before} after={sentence} />}</p>
          </>
        )}
        <Check loose={loose} placed={placed} />
        <SaveBar editing={editing} />
      </CardBody>
    </Card>
  );
}

function Check({ loose, placed }: { loose: readonly Issue[]; placed: readonly string[] }) {
  const t = useWords(editorWords);
  const say = useBilingual();
  const [first] = placed;
  return (
    <>
      <h3 className="wk-small-head">{t('check')}</h3>
      <div aria-live="polite">
        {loose.length === 0 && placed.length === 0 && <p>{t('nothingWrong')}</p>}
        {loose.map((issue, index) => (
          <Alert
            key={index}
            isInline
            isPlain
            component="p"
            variant={issue.severity === 'REFUSE' ? 'danger' : 'warning'}
            variantLabel=""
            title={say(issue.message)}
          />
        ))}
        {first !== undefined && (
          <p>
            {t('atFields', { count: placed.length })}{' '}
            <Button variant="link" isInline onClick={() => goTo(first)}>
              {t('toFirst')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function SaveBar({ editing }: { editing: Editing }) {
  const t = useWords(editorWords);
  return (
    <div className="wk-save">
      {editing.refused && <ProblemAlert refused={asRefused(editing.refused)} />}
      <p role="status">
        <SaveState editing={editing} />
      </p>
      <div className="wk-buttons">
        <Button onClick={editing.save} isLoading={editing.saving} isDisabled={editing.saving || !editing.dirty}>
          {t('save')}
        </Button>
        <Button variant="secondary" onClick={editing.undo} isDisabled={!editing.canUndo}>
          {t('undo')}
        </Button>
        <Button variant="secondary" onClick={editing.redo} isDisabled={!editing.canRedo}>
          {t('redo')}
        </Button>
      </div>
    </div>
  );
}

function SaveState({ editing: { saving, dirty, saved } }: { editing: Editing }) {
  const t = useWords(editorWords);
  const { time } = useFormats();
  if (saving) {
    return t('saving');
  }
  if (dirty) {
    return t('unsaved');
  }
  return saved.at ? t('savedAt', { at: time(saved.at) }) : t('untouched');
}
