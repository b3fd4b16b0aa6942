import { Alert, AlertActionLink, Button, Card, CardBody, CardTitle, Flex, Form, Stack, StackItem } from '@patternfly/react-core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Help } from '../../shell/Screen';
import { LeaveGuard } from '../../state/LeaveGuard';
import { useNotice } from '../../state/Notices';
import { useWords } from '../../words/words';
import { without, type PublishedRule, type Rule } from '../rule';
import { useOwnCodes, type Vocabulary } from '../vocabulary';
import { NameEditor, ScopeEditor, UnknownEditor } from './BasicsEditor';
import { usePreview, type Preview, type StoredRule } from './calls';
import { ConflictDialog } from './ConflictDialog';
import { DeskContext, idOf, type Desk } from './context';
import { byField, fieldsOf } from './issues';
import { Panel } from './Panel';
import { ParamsEditor } from './ParamsEditor';
import { RemoveDialog } from './RemoveDialog';
import { ThenEditor } from './ThenEditor';
import { useEditing, type Editing } from './useEditing';
import { useSettled } from './useSettled';
import { WhenEditor } from './WhenEditor';
import { editorWords } from './words';

interface RuleEditorProps {
  draftId: string;
  ruleId: string;
  stored: StoredRule | undefined;
  /** The rule that holds now; none when it is new. */
  published: PublishedRule | undefined;
  vocabulary: Vocabulary;
}

/** The form of a rule, and beside it how it reads. */
export function RuleEditor({ draftId, ruleId, stored, published, vocabulary }: RuleEditorProps) {
  const t = useWords(editorWords);
  const own = useOwnCodes();
  const editing = useEditing(draftId, ruleId, stored);
  const { rule, change } = editing;
  const preview = usePreview(draftId, useSettled(rule));
  const focus = useFocus(rule);
  useSaveKey(editing);

  const issues = useMemo(() => byField(preview.data?.issues ?? [], fieldsOf(rule)), [preview.data, rule]);
  const desk = useMemo<Desk>(
    () => ({ rule, change, vocabulary, own: own.data, issuesAt: (path) => issues.get(path) ?? [], focus }),
    [rule, change, vocabulary, own.data, issues, focus],
  );

  return (
    <DeskContext value={desk}>
      <LeaveGuard when={editing.dirty} detail={t('leaveDetail')} />
      {editing.restored && <Restored drop={editing.dropRestored} />}
      <div className="wk-editor">
        <Form onSubmit={(event) => event.preventDefault()} aria-label={t('title')}>
          <Parts rule={rule} />
          <Ways editing={editing} draftId={draftId} published={published} />
        </Form>
        <Panel
          editing={editing}
          preview={preview.data ?? asStored(stored)}
          failed={preview.error}
          published={published?.sentence}
          loose={issues.get('') ?? []}
          placed={[...issues.keys()].filter((path) => path !== '')}
        />
      </div>
      {editing.conflict && (
        <ConflictDialog
          conflict={editing.conflict}
          mine={preview.data?.sentence}
          keepMine={editing.keepMine}
          takeTheirs={editing.takeTheirs}
          later={editing.decideLater}
        />
      )}
    </DeskContext>
  );
}

function Parts({ rule }: { rule: Rule }) {
  const t = useWords(editorWords);
  return (
    <Stack hasGutter>
      {rule.params && (
        <Part title={t('numbers')} help={t('numbersHelp')}>
          <ParamsEditor />
        </Part>
      )}
      <Part title={t('when')} help={t('whenHelp')} path="/when">
        <WhenEditor />
        <UnknownEditor />
      </Part>
      <Part title={t('then')} help={t('thenHelp')} path="/then">
        <ThenEditor />
      </Part>
      <Part title={t('name')}>
        <NameEditor />
      </Part>
      <Part title={t('scope')}>
        <ScopeEditor />
      </Part>
    </Stack>
  );
}

function Part({ title, help, path, children }: { title: string; help?: string; path?: string; children: ReactNode }) {
  return (
    <StackItem>
      <Card component="section">
        <CardTitle>
          <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapXs' }}>
            <h2 id={path && idOf(`${path}/title`)} tabIndex={-1}>
              {title}
            </h2>
            {help && <Help title={title}>{help}</Help>}
          </Flex>
        </CardTitle>
        <CardBody>{children}</CardBody>
      </Card>
    </StackItem>
  );
}

/** What can be done with the rule as a whole. */
function Ways({ editing, draftId, published }: { editing: Editing; draftId: string; published: PublishedRule | undefined }) {
  const t = useWords(editorWords);
  const say = useNotice();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const gone = editing.remove.isSuccess;

  useEffect(() => {
    if (gone) {
      say(t('removed'));
      void navigate(`/admin/changes/${draftId}`);
    }
  }, [gone, say, t, navigate, draftId]);

  return (
    <div className="wk-buttons wk-above">
      {published && (
        <Button variant="secondary" onClick={() => editing.change(() => without(published, 'sentence'), 'published')}>
          {t('backToPublished')}
        </Button>
      )}
      <Button variant="danger" onClick={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      {removing && <RemoveDialog editing={editing} isNew={published === undefined} close={() => setRemoving(false)} />}
    </div>
  );
}

/** Says that unsaved work was put back. */
function Restored({ drop }: { drop: () => void }) {
  const t = useWords(editorWords);
  return (
    <Alert
      isInline
      component="h2"
      className="wk-below"
      variant="info"
      variantLabel=""
      title={t('restored')}
      actionLinks={<AlertActionLink onClick={drop}>{t('dropRestored')}</AlertActionLink>}
    >
      {t('restoredDetail')}
    </Alert>
  );
}

/** What is known of a rule before the service has looked at it. */
function asStored(stored: StoredRule | undefined): Preview | undefined {
  return stored && { sentence: stored.sentence, remarks: [], issues: [] };
}

/** Moves to a field once a change has put it there. */
function useFocus(rule: Rule): (path: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current !== undefined) {
      document.getElementById(idOf(wanted.current))?.focus();
      wanted.current = undefined;
    }
  }, [rule]);
  return useMemo(() => (path: string) => (wanted.current = path), []);
}

/** Ctrl+S saves, as people expect of a form. */
function useSaveKey({ dirty, saving, save }: Editing): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        if (dirty && !saving) {
          save();
        }
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
