import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactElement, ReactNode } from 'react';
import { useBilingual } from '../../words/bilingual';
import { idOf, useDesk } from './context';
import type { Issue } from './issues';

interface FieldProps {
  /** Where it stands in the rule; what is the matter there is shown here. */
  path: string;
  label: string;
  help?: ReactElement | undefined;
  hint?: ReactNode;
  /** What is the matter, in the reader's own units, in place of what the service says of it. */
  instead?: string | undefined;
  /** Several inputs together, such as boxes to tick. */
  role?: 'group';
  children: ReactNode;
}

/** A field with its label, a hint, and what is the matter with what stands in it. */
export function Field({ path, label, help, hint, instead, role, children }: FieldProps) {
  const { issuesAt } = useDesk();
  return (
    <FormGroup label={label} fieldId={idOf(path)} labelHelp={help} {...(role ? { role } : {})}>
      {children}
      <Below path={path} hint={hint} issues={issuesAt(path)} instead={instead} />
    </FormGroup>
  );
}

interface BelowProps {
  path: string;
  hint?: ReactNode;
  issues: readonly Issue[];
  instead?: string | undefined;
}

/** What stands under a field; the field names it with `describedBy`. */
export function Below({ path, hint, issues, instead }: BelowProps) {
  const say = useBilingual();
  const others = instead === undefined ? issues : issues.filter((issue) => issue.severity !== 'REFUSE');
  return (
    <FormHelperText>
      <HelperText id={`${idOf(path)}-help`} aria-live="polite">
        {hint && <HelperTextItem>{hint}</HelperTextItem>}
        {instead && <HelperTextItem variant="error">{instead}</HelperTextItem>}
        {others.map((issue, index) => (
          <HelperTextItem key={index} variant={issue.severity === 'REFUSE' ? 'error' : 'warning'}>
            {say(issue.message)}
          </HelperTextItem>
        ))}
      </HelperText>
    </FormHelperText>
  );
}

/** How an input shows what is the matter with it. */
export function useMarks(path: string) {
  const { issuesAt } = useDesk();
  const issues = issuesAt(path);
  const validated = issues.some((issue) => issue.severity === 'REFUSE') ? 'error' : issues.length > 0 ? 'warning' : 'default';
  return { validated, 'aria-describedby': `${idOf(path)}-help` } as const;
}
