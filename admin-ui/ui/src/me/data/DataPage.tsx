import { Button } from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Screen } from '../../shell/Screen';
import { Loaded } from '../../state/Loaded';
import { LoadedPages } from '../../state/LoadedPages';
import { More } from '../../state/More';
import { useFormats } from '../../words/numbers';
import { useWords } from '../../words/words';
import { useDecisions, useHeld, usePackages, useThemes, type Theme } from '../calls';
import { FIELDS } from '../preferences/edits';
import { fieldWords } from '../preferences/words';
import { channelWords } from '../words';
import { kindWords } from '../suggestions/words';
import { held, type Held, type OfferedOnce } from './held';
import { Learnt } from './Learnt';
import { Section } from './Section';
import { useLanguageNames, useValue } from './value';
import { dataWords, mailActWords, outcomeWords } from './words';

/** Everything that is held about the person, by where it came from, and as one file. */
export default function DataPage() {
  const t = useWords(dataWords);
  const data = useHeld();
  const themes = useThemes();
  return (
    <Screen title={t('title')} intro={t('intro')} help={t('help')}>
      <Loaded query={data}>
        {(all) => (
          <div className="wk-stack wk-narrow">
            <Download data={all} />
            <Everything held={held(all)} themes={themes.data ?? []} />
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

function Download({ data }: { data: unknown }) {
  const t = useWords(dataWords);

  function save() {
    const file = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = file;
    link.download = t('fileName');
    link.click();
    URL.revokeObjectURL(file);
  }

  return (
    <div>
      <Button icon={<DownloadIcon />} onClick={save}>
        {t('download')}
      </Button>
      <p className="wk-quiet">{t('downloadDetail')}</p>
    </div>
  );
}

function Everything({ held, themes }: { held: Held; themes: readonly Theme[] }) {
  const t = useWords(dataWords);
  const tChannel = useWords(channelWords);
  const tAct = useWords(mailActWords);
  const { moment, date } = useFormats();
  return (
    <>
      <FromEmployer employer={held.employer} />
      <FromPerson held={held} themes={themes} />
      <Section
        title={t('suggestions')}
        from={t('suggestionsFrom')}
        why={t('suggestionsWhy')}
        until={t('untilThirteenWeeks')}
      >
        <Rows all={held.suggestions} id={(each) => each.suggestionId} row={(each) => <Offered offered={each} />} />
      </Section>
      <Learnt themes={themes} />
      <Section title={t('nudges')} from={t('nudgesFrom')} why={t('nudgesWhy')} until={t('untilThirteenWeeks')}>
        <Rows
          all={held.nudges}
          id={(each) => each.grantedAt}
          row={({ grantedAt, channel, source }) =>
            t('nudge', { moment: moment(grantedAt), channel: tChannel(channel).toLowerCase(), source })
          }
        />
      </Section>
      <Decisions />
      <Section title={t('texts')} from={t('textsFrom')} why={t('textsWhy')} until={t('textsUntil')}>
        <Rows
          all={held.publishedTexts}
          id={(each) => each.suggestionId}
          row={(each) => t('text', { from: date(each.rememberedAt), until: date(each.rememberedUntil) })}
        />
      </Section>
      <Section title={t('mailActs')} from={t('mailActsFrom')} why={t('mailActsWhy')} until={t('untilThirteenWeeks')}>
        <Rows
          all={held.mailActs}
          id={(each) => `${each.suggestionId} ${each.act}`}
          row={({ act, at }) => `${moment(at)}: ${tAct(act)}`}
        />
      </Section>
      <Section title={t('lookedUp')} from={t('lookedUpFrom')} why={t('lookedUpWhy')} until={t('untilTwoYears')}>
        <Rows
          all={held.lookedUp}
          id={(each) => each.at}
          row={({ at, role, caseReference }) => t('lookUp', { moment: moment(at), role, reference: caseReference ?? '–' })}
        />
      </Section>
      {held.neverAgain.length > 0 && (
        <Section title={t('neverAgain')} why={t('neverAgainWhy')} until={t('untilErased')}>
          <Rows all={held.neverAgain} id={(each) => each} row={(each) => each} />
        </Section>
      )}
      {held.packages.length > 0 && <Packages />}
      {held.other.map(([name, value]) => (
        <Section key={name} title={t('other', { name })} why={t('otherWhy')} until={t('untilErased')}>
          {/* A wide thing scrolls in its own box, by keyboard too. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="wk-raw" tabIndex={0} aria-label={t('other', { name })}>
            {JSON.stringify(value, null, 2)}
          </pre>
        </Section>
      ))}
    </>
  );
}

function FromEmployer({ employer }: { employer: Held['employer'] }) {
  const t = useWords(dataWords);
  const { date } = useFormats();
  const languages = useLanguageNames();
  const lines = [
    [t('name'), employer.name],
    [t('id'), employer.id],
    [t('unit'), employer.unit],
    [t('jobTitle'), employer.jobTitle],
    [t('managerId'), employer.managerId],
    [t('leader'), employer.leader ? t('yes') : t('no')],
    [t('languages'), employer.languages?.map(languages).join(', ')],
    [t('timeZone'), employer.timeZone],
    [t('country'), employer.country],
    [t('absence'), employer.absence?.map((each) => t('period', { from: date(each.from), until: date(each.until) })).join('; ')],
  ] as const;
  return (
    <Section title={t('employer')} from={t('employerFrom')} why={t('employerWhy')} until={t('employerUntil')}>
      <dl className="wk-terms">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value || <span className="wk-quiet">{t('empty')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function FromPerson({ held, themes }: { held: Held; themes: readonly Theme[] }) {
  const t = useWords(dataWords);
  const tField = useWords(fieldWords);
  const { date } = useFormats();
  const value = useValue(themes);
  const { preferences } = held;
  return (
    <Section title={t('preferences')} from={t('preferencesFrom')} why={t('preferencesWhy')} until={t('untilErased')}>
      <dl className="wk-terms">
        {FIELDS.map((field) => {
          const set = preferences.setBy?.[field];
          return (
            <div key={field}>
              <dt className="wk-capital">{tField(field)}</dt>
              <dd className="wk-break">
                {value(preferences, field) || <span className="wk-quiet">{t('empty')}</span>}
                {set && (
                  <span className="wk-quiet">
                    {' '}
                    (
                    {set.by === 'PERSON'
                      ? t('setByYou', { date: date(set.at) })
                      : t('setForYou', { actor: set.actor ?? '', date: date(set.at) })}
                    )
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <Link className="wk-tap" to="/me/preferences">
        {t('changeThem')}
      </Link>
    </Section>
  );
}

function Offered({ offered }: { offered: OfferedOnce }) {
  const t = useWords(dataWords);
  const tKind = useWords(kindWords);
  const tOutcome = useWords(outcomeWords);
  const { moment } = useFormats();
  const how = offered.delivery === 'PUSH' ? t('asMessage') : t('whenLooking');
  return (
    <>
      <strong className="wk-break">{offered.title ?? offered.contentId}</strong> ({tKind(offered.kind).toLowerCase()}).{' '}
      {t('offered', { moment: moment(offered.offeredAt), how })}{' '}
      {offered.seenAt && t('seen', { moment: moment(offered.seenAt) })}{' '}
      {t('answered', { answer: tOutcome(offered.outcome ?? 'SEEN') })}{' '}
      {offered.tooMuchAt && offered.outcome !== 'TOO_MUCH' && t('tooMuch', { moment: moment(offered.tooMuchAt) })}{' '}
      {offered.feltPushyAt && t('feltPushy', { moment: moment(offered.feltPushyAt) })}{' '}
      {offered.reason && t('reason', { reason: offered.reason })}
    </>
  );
}

function Decisions() {
  const t = useWords(dataWords);
  const tChannel = useWords(channelWords);
  const { moment } = useFormats();
  const decisions = useDecisions();
  const all = decisions.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Section title={t('decisions')} from={t('decisionsFrom')} why={t('decisionsWhy')} until={t('decisionsUntil')}>
      <LoadedPages query={decisions}>
        <ul className="wk-plain-list">
          {all.map((decision) => (
            <li key={decision.decisionId}>
              <Link to={`/me/decisions/${decision.decisionId}`}>
                {t('decision', { moment: moment(decision.decidedAt) })}
              </Link>{' '}
              <span className="wk-quiet">
                {tChannel(decision.channel ?? 'PULL')}, {t('offeredCount', { count: decision.offered?.length ?? 0 })}
              </span>
            </li>
          ))}
        </ul>
        <More query={decisions} count={all.length} />
      </LoadedPages>
    </Section>
  );
}

function Packages() {
  const t = useWords(dataWords);
  const { moment } = useFormats();
  const packages = usePackages();
  return (
    <Section title={t('packages')} from={t('packagesFrom')} why={t('packagesWhy')} until={t('textsUntil')}>
      <Loaded query={packages}>
        {({ items = [] }) => (
          <Rows
            all={items}
            id={(each) => each.packageId ?? ''}
            row={(each) => (
              <>
                {t('packageMade', { moment: moment(each.madeAt), reference: each.caseReference ?? '' })}{' '}
                <code className="wk-break">{each.code}</code>
              </>
            )}
          />
        )}
      </Loaded>
    </Section>
  );
}

const AT_ONCE = 10;

/** The first rows of a list, and the others when asked for. */
function Rows<T>({ all, id, row }: { all: readonly T[]; id: (each: T) => string; row: (each: T) => ReactNode }) {
  const t = useWords(dataWords);
  const [shown, setShown] = useState(AT_ONCE);
  if (all.length === 0) {
    return <p>{t('nothing')}</p>;
  }
  return (
    <>
      <ul className="wk-plain-list">
        {all.slice(0, shown).map((each) => (
          <li key={id(each)}>{row(each)}</li>
        ))}
      </ul>
      {shown < all.length && (
        <div>
          <Button variant="secondary" onClick={() => setShown(shown + AT_ONCE)}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
