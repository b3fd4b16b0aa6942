import {
  Alert,
  Button,
  Card,
  CardBody,
  CardFooter,
  CardTitle,
  Flex,
  FlexItem,
  HelperText,
  HelperTextItem,
  Title,
} from '@patternfly/react-core';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { isAbout } from '../../client/fields';
import { asRefused } from '../../client/problem';
import { Help } from '../../shell/Screen';
import { useNotice } from '../../state/Notices';
import { ProblemAlert } from '../../state/ProblemAlert';
import { stateWords } from '../../state/words';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useSave } from '../calls';
import { useValue } from '../data/value';
import { dataWords } from '../data/words';
import { setForThem, type Field } from './edits';
import { remarkOn, useForm } from './form';
import { fieldWords, preferenceWords } from './words';

interface SectionProps {
  title: string;
  help?: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, help, action, children }: SectionProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <CardTitle component="div">
        <Flex alignItems={{ default: 'alignItemsCenter' }} gap={{ default: 'gapSm' }}>
          <FlexItem>
            <Title id={id} headingLevel="h2" size="lg">
              {title}
            </Title>
          </FlexItem>
          {help && (
            <FlexItem>
              <Help title={title}>{help}</Help>
            </FlexItem>
          )}
          {action && <FlexItem align={{ default: 'alignRight' }}>{action}</FlexItem>}
        </Flex>
      </CardTitle>
      {children}
    </Card>
  );
}

interface GroupProps {
  title: string;
  help?: string;
  fields: readonly Field[];
  children: ReactNode;
}

/** Fields that are read and saved together: first what was chosen, and the choices once somebody wants to change them. */
export function Group({ title, help, fields, children }: GroupProps) {
  const t = useWords(preferenceWords);
  const form = useForm();
  const notify = useNotice();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const isChanged = fields.some((field) => field in form.edits);
  const asksWhose = form.failed?.fields === fields && form.failed.collided !== undefined;

  function close() {
    setOpen(false);
    toggle.current?.focus();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await form.store(fields)) {
      notify(t('saved'));
      close();
    }
  }

  return (
    <Section
      title={title}
      {...(help ? { help } : {})}
      action={
        <Button
          ref={toggle}
          variant="secondary"
          aria-expanded={open}
          isAriaDisabled={open && isChanged}
          aria-label={`${open ? t('close') : t('change')}: ${title}`}
          onClick={() => setOpen(!open)}
        >
          {open ? t('close') : t('change')}
        </Button>
      }
    >
      {!open ? (
        <CardBody>
          <Chosen fields={fields} />
          <Confirm title={title} fields={fields} />
        </CardBody>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate aria-label={title}>
          <CardBody>
            <div className="wk-stack">{children}</div>
          </CardBody>
          <CardFooter>
            <div className="wk-stack">
              <WhyNotSaved fields={fields} close={close} />
              {!asksWhose && (
                <div className="wk-acts">
                  <Button type="submit" isLoading={form.storing} isDisabled={form.storing || !isChanged}>
                    {t('save')}
                  </Button>
                  {isChanged && (
                    <Button variant="link" isDisabled={form.storing} onClick={() => form.drop(fields)}>
                      {t('undo')}
                    </Button>
                  )}
                </div>
              )}
            </div>
          </CardFooter>
        </form>
      )}
    </Section>
  );
}

/** What was chosen, in words, with who set it and when. */
function Chosen({ fields }: { fields: readonly Field[] }) {
  const tData = useWords(dataWords);
  const tField = useWords(fieldWords);
  const { known, themes } = useForm();
  const value = useValue(themes);
  return (
    <dl className="wk-terms">
      {fields.map((field) => (
        <div key={field}>
          <dt className={fields.length === 1 ? 'pf-v6-screen-reader' : 'wk-capital'}>{tField(field)}</dt>
          <dd className="wk-break">
            {value(known, field) || <span className="wk-quiet">{tData('empty')}</span>}
            <WhoSet field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function WhyNotSaved({ fields, close }: { fields: readonly Field[]; close: () => void }) {
  const t = useWords(preferenceWords);
  const tState = useWords(stateWords);
  const tField = useWords(fieldWords);
  const tData = useWords(dataWords);
  const form = useForm();
  const value = useValue(form.themes);
  const notify = useNotice();
  const { failed } = form;
  if (failed?.fields !== fields) {
    return null;
  }

  async function insist() {
    if (await form.store(fields, true)) {
      notify(t('saved'));
      close();
    }
  }

  if (failed.refused) {
    const saidAtField = fields.some((field) => isAbout(failed.refused, field));
    return saidAtField ? null : <ProblemAlert refused={failed.refused} />;
  }
  return (
    <Alert
      isInline
      variant="warning"
      variantLabel={tState('warning')}
      component="p"
      title={t('conflict')}
      role="alert"
      actionLinks={
        <div className="wk-acts">
          <Button onClick={() => void insist()}>{t('keepMine')}</Button>
          <Button
            variant="link"
            onClick={() => {
              form.drop(fields);
              close();
            }}
          >
            {t('takeTheirs')}
          </Button>
        </div>
      }
    >
      <p>{t('conflictDetail')}</p>
      <ul>
        {(failed.collided ?? []).map((field) => (
          <li key={field}>
            <span className="wk-capital">{tField(field)}</span>: {value(form.known, field) || tData('empty')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What is wrong with a field, in the words of the service, and who set it when. */
export function Under({ field }: { field: Field }) {
  const tField = useWords(fieldWords);
  const form = useForm();
  const remark = remarkOn(field, form.failed, tField(field));
  return (
    <div>
      <HelperText id={`${field}-remark`} aria-live="polite">
        {remark && <HelperTextItem variant="error">{remark}</HelperTextItem>}
      </HelperText>
      <WhoSet field={field} />
    </div>
  );
}

/** Who set a field and when. */
export function WhoSet({ field }: { field: Field }) {
  const t = useWords(preferenceWords);
  const { date } = useFormats();
  const { known } = useForm();
  const set = known.setBy?.[field];
  if (set === undefined) {
    return null;
  }
  return (
    <p className="wk-quiet">
      {set.by === 'PERSON'
        ? t('setByYou', { date: date(set.at) })
        : t('setForYou', { actor: set.actor ?? '', date: date(set.at) })}
    </p>
  );
}

/** Makes what somebody else set on the person's behalf the person's own choice. */
export function Confirm({ title, fields }: { title: string; fields: readonly Field[] }) {
  const t = useWords(preferenceWords);
  const { known } = useForm();
  const save = useSave();
  const changes = setForThem(known, fields);
  if (Object.keys(changes).length === 0) {
    return null;
  }
  return (
    <div>
      {save.isError && <ProblemAlert refused={asRefused(save.error)} />}
      <Button
        variant="link"
        isDisabled={save.isPending}
        aria-label={`${t('confirm')}: ${title}`}
        onClick={() => save.mutate({ changes, version: known.version })}
      >
        {t('confirm')}
      </Button>
    </div>
  );
}
