import { Alert, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { Wide } from '../state/Wide';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { stateWords } from '../state/words';
import { useWords } from '../words/words';
import { useThemeNames, type Group, type Report } from './calls';
import { isOpen, lengthOf, perWeek, weeksOf, withoutBreaches } from './figures';
import { Samples } from './Samples';
import { simulationWords } from './words';

/** A report as somebody reads it who is no programmer: what is broken, then in words, then in figures, then by example. */
export function ReportView({ report }: { report: Report }) {
  const t = useWords(simulationWords);
  const tState = useWords(stateWords);
  const say = useBilingual();
  const breaches = report.breaches ?? [];
  const samples = report.samples ?? [];
  return (
    <>
      {breaches.length > 0 && (
        <Alert isInline variant="danger" variantLabel={tState('danger')} title={t('breaches')} component="h3">
          <ul>
            {breaches.map((breach, place) => (
              <li key={place}>{say(breach.sentence)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Chapter title={t('sentences')}>
        <div className="wk-prose">
          {withoutBreaches(report.sentences ?? [], breaches).map((sentence, place) => (
            <p key={place}>{say(sentence)}</p>
          ))}
        </div>
      </Chapter>
      {report.whole && <Whole report={report} />}
      <Spread report={report} />
      <Departments groups={report.departments ?? []} />
      <Themes groups={report.themes ?? []} />
      <Languages groups={report.languages ?? []} />
      <Reasons report={report} />
      {samples.length > 0 && (
        <Chapter title={t('samples')}>
          <p>{t('samplesDetail')}</p>
          <Samples samples={samples} />
        </Chapter>
      )}
    </>
  );
}

function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="wk-flow wk-chapter">
      <Title headingLevel="h3" size="md">
        {title}
      </Title>
      {children}
    </div>
  );
}

/** A table with a name row for each group; figures stand to the right, so that they compare. */
function Figures({ label, head, rows }: { label: string; head: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }) {
  return (
    <Wide label={label}>
      <Table aria-label={label} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            {head.map((column) => (
              <Th key={column} modifier="nowrap">
                {column}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ key, cells: [name, ...rest] }) => (
            <Tr key={key}>
              <Th scope="row" className="wk-rowname">
                {name}
              </Th>
              {rest.map((cell, place) => (
                <Td key={place}>{cell}</Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Wide>
  );
}

/** A number, with a bar beside it for the eye only. */
function Bar({ value, of }: { value: number; of: readonly number[] }) {
  const { number } = useFormats();
  return (
    <span className="wk-barred">
      <span className="wk-figure">{number(value)}</span>
      <span className="wk-gauge" aria-hidden="true">
        <span style={{ inlineSize: `${lengthOf(value, of)}%` }} />
      </span>
    </span>
  );
}

function Whole({ report }: { report: Report }) {
  const t = useWords(simulationWords);
  const { number } = useFormats();
  const whole = report.whole;
  const weeks = weeksOf(report);
  const before = whole?.nudgesBefore ?? 0;
  const after = whole?.nudgesAfter ?? 0;
  return (
    <Chapter title={t('whole')}>
      <Figures
        label={t('whole')}
        head={[t('what'), t('amount')]}
        rows={(['people', 'suggested', 'withheld', 'reordered'] as const).map((key) => ({
          key,
          cells: [t(key), number(whole?.[key])],
        }))}
      />
      <Figures
        label={t('nudges')}
        head={[t('nudges'), t('now'), t('then')]}
        rows={[
          {
            key: 'period',
            cells: [t('period'), <Bar key="b" value={before} of={[before, after]} />, <Bar key="a" value={after} of={[before, after]} />],
          },
          ...(weeks === undefined
            ? []
            : [{ key: 'week', cells: [t('week'), number(perWeek(before, weeks)), number(perWeek(after, weeks))] }]),
        ]}
      />
    </Chapter>
  );
}

function Spread({ report }: { report: Report }) {
  const t = useWords(simulationWords);
  const { number } = useFormats();
  const steps = report.nudges ?? [];
  const all = steps.flatMap((step) => [step.peopleBefore ?? 0, step.peopleAfter ?? 0]);
  if (all.every((people) => people === 0)) {
    return null;
  }
  return (
    <Chapter title={t('spread')}>
      <Figures
        label={t('spread')}
        head={[t('spreadStep'), t('peopleNow'), t('peopleThen')]}
        rows={steps.map(({ from = 0, to, peopleBefore = 0, peopleAfter = 0 }) => ({
          key: String(from),
          cells: [
            isOpen(to) ? t('orMore', { from }) : to === from ? number(from) : t('range', { from, to: to ?? from }),
            <Bar key="b" value={peopleBefore} of={all} />,
            <Bar key="a" value={peopleAfter} of={all} />,
          ],
        }))}
      />
    </Chapter>
  );
}

function Groups({ title, column, groups, nameOf }: { title: string; column: string; groups: readonly Group[]; nameOf: (name: string) => string }) {
  const t = useWords(simulationWords);
  const { number } = useFormats();
  if (groups.length === 0) {
    return null;
  }
  const people = groups.map((group) => group.shift?.people ?? 0);
  return (
    <Chapter title={title}>
      <Figures
        label={title}
        head={[column, t('noticed'), t('added'), t('gone'), t('pushNow'), t('pushThen')]}
        rows={groups.map(({ name, shift }) => ({
          key: name ?? '',
          cells: [
            name === undefined || name === null ? t('rest') : nameOf(name),
            <Bar key="people" value={shift?.people ?? 0} of={people} />,
            number(shift?.suggested),
            number(shift?.withheld),
            number(shift?.nudgesBefore),
            number(shift?.nudgesAfter),
          ],
        }))}
      />
    </Chapter>
  );
}

function Departments({ groups }: { groups: readonly Group[] }) {
  const t = useWords(simulationWords);
  return <Groups title={t('departments')} column={t('department')} groups={groups} nameOf={(name) => name} />;
}

function Themes({ groups }: { groups: readonly Group[] }) {
  const t = useWords(simulationWords);
  const themeName = useThemeNames();
  return (
    <Groups title={t('themes')} column={t('theme')} groups={groups} nameOf={(code) => (code === '' ? t('noTheme') : themeName(code))} />
  );
}

function Languages({ groups }: { groups: readonly Group[] }) {
  const t = useWords(simulationWords);
  const names = { NL: t('NL'), EN: t('EN'), UND: t('UND') };
  return (
    <Groups
      title={t('languages')}
      column={t('language')}
      groups={groups}
      nameOf={(code) => names[code.toUpperCase() as keyof typeof names] ?? code}
    />
  );
}

function Reasons({ report }: { report: Report }) {
  const t = useWords(simulationWords);
  const say = useBilingual();
  const { number } = useFormats();
  const reasons = report.reasons ?? [];
  if (reasons.length === 0) {
    return null;
  }
  const times = reasons.map((reason) => reason.times ?? 0);
  return (
    <Chapter title={t('reasons')}>
      <Figures
        label={t('reasons')}
        head={[t('reason'), t('times'), t('noticed')]}
        rows={reasons.map(({ reason, times: often = 0, people }, place) => ({
          key: reason?.code ?? String(place),
          cells: [reason ? say(reason.sentence) : t('restReasons'), <Bar key="times" value={often} of={times} />, number(people)],
        }))}
      />
    </Chapter>
  );
}
