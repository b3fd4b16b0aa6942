import {
  ActionGroup,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from '@patternfly/react-core';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import EyeSlashIcon from '@patternfly/react-icons/dist/esm/icons/eye-slash-icon';
import { useState, type FormEvent } from 'react';
import { asRefused, type Refused } from '../client/problem';
import { ProblemAlert } from '../state/ProblemAlert';
import { useWords } from '../words/words';
import { choosePassword, signIn } from './calls';
import type { SessionAnswer } from './session';
import { sessionWords } from './words';

/** Name and password; somebody whose password was given to them chooses their own in the same form. */
export function SignInForm({ user: known, done }: { user?: string | undefined; done: (answer: SessionAnswer) => void }) {
  const t = useWords(sessionWords);
  const [user, setUser] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState('');
  const [again, setAgain] = useState('');
  const [mustChange, setMustChange] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    try {
      if (mustChange) {
        await choosePassword(user, password, chosen);
      }
      done(await signIn(user, mustChange ? chosen : password));
    } catch (error) {
      const why = asRefused(error);
      if (why.is('password-change-required')) {
        setMustChange(true);
      } else {
        setRefused(why);
      }
    } finally {
      setBusy(false);
    }
  }

  const differs = mustChange && again !== '' && again !== chosen;
  return (
    <Form onSubmit={(event) => void submit(event)} aria-label={t('welcome')}>
      {refused && <ProblemAlert refused={refused} />}
      <FormGroup label={t('user')} fieldId="user" isRequired>
        <TextInput
          id="user"
          value={user}
          onChange={(_, value) => setUser(value)}
          isRequired
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
          readOnlyVariant={known === undefined ? undefined : 'default'}
          autoFocus={known === undefined}
        />
      </FormGroup>
      {!mustChange && (
        <Secret
          id="password"
          label={t('password')}
          value={password}
          change={setPassword}
          autoComplete="current-password"
          autoFocus={known !== undefined}
        />
      )}
      {mustChange && (
        <>
          <p>{t('mustChange')}</p>
          <Secret
            id="new-password"
            label={t('newPassword')}
            value={chosen}
            change={setChosen}
            autoComplete="new-password"
            hint={t('newPasswordHint')}
            autoFocus
          />
          <Secret
            id="again"
            label={t('again')}
            value={again}
            change={setAgain}
            autoComplete="new-password"
            error={differs ? t('notEqual') : undefined}
          />
        </>
      )}
      <ActionGroup>
        <Button type="submit" isLoading={busy} isDisabled={busy || (mustChange && chosen !== again)}>
          {mustChange ? t('choose') : t('signIn')}
        </Button>
      </ActionGroup>
    </Form>
  );
}

interface SecretProps {
  id: string;
  label: string;
  value: string;
  change: (value: string) => void;
  autoComplete: string;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}

function Secret({ id, label, value, change, autoComplete, hint, error, autoFocus }: SecretProps) {
  const t = useWords(sessionWords);
  const [shown, setShown] = useState(false);
  const help = error ?? hint;
  return (
    <FormGroup label={label} fieldId={id} isRequired>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id={id}
            type={shown ? 'text' : 'password'}
            value={value}
            onChange={(_, typed) => change(typed)}
            isRequired
            autoComplete={autoComplete}
            autoFocus={autoFocus}
            validated={error ? 'error' : 'default'}
            aria-describedby={help ? `${id}-help` : undefined}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button
            variant="control"
            icon={shown ? <EyeSlashIcon /> : <EyeIcon />}
            aria-label={shown ? t('hidePassword') : t('showPassword')}
            onClick={() => setShown(!shown)}
          />
        </InputGroupItem>
      </InputGroup>
      {help && (
        <FormHelperText>
          <HelperText id={`${id}-help`} aria-live="polite">
            <HelperTextItem variant={error ? 'error' : 'default'}>{help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
