import '../changes/changes.css';
import {
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  SearchInput,
  Title,
} from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { readRule, usePublishedRules, type RuleDocument } from '../changes/calls';
import { asRefused, type Refused } from '../client/problem';
import { save } from '../client/save';
import { useMay } from '../session/session';
import { Help, Screen } from '../shell/Screen';
import { Loaded } from '../state/Loaded';
import { Nothing } from '../state/Nothing';
import { Part } from '../state/Part';
import { ProblemAlert } from '../state/ProblemAlert';
import { stateWords } from '../state/words';
import { useBilingual } from '../words/bilingual';
import { useFormats } from '../words/numbers';
import { WordDiff } from '../words/WordDiff';
import { useWords } from '../words/words';
import { exportRuleSet, useRuleSet, type Publication } from './calls';
import { byArea, compare, matching, type Compared } from './compare';
import { RollBackDialog } from './RollBackDialog';
import { publicationWords } from './words';

/** The rules that held together from one moment, how they came about, and how they differ from those of now. */
export default function RevisionPage() {
  const { revision = '' } = useParams();
  const t = useWords(publicationWords);
  const may = useMay();
  const { moment } = useFormats();
  const [goingBack, setGoingBack] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const set = useRuleSet(revision);
  const published = usePublishedRules();
  const day = moment(set.data?.publication?.at);
  const holds = published.data?.revision === revision;

  async function download() {
    setRefused(undefined);
    try {
      save(await exportRuleSet(revision), `${revision}.zip`);
    } catch (error) {
      setRefused(asRefused(error));
    }
  }

  return (
    <Screen
      title={day ? t('revision', { date: day }) : t('revisionPlain')}
      intro={t('revisionIntro', { revision })}
      help={t('revisionHelp')}
      crumbs={[{ to: '/admin/rules/history', text: t('history') }]}
      actions={
        set.data && (
          <div className="wk-row">
            {may('exportRuleSet') && (
              <Button variant="secondary" onClick={() => void download()}>
                {t('download')}
              </Button>
            )}
            {may('rollBackRuleSet') && published.data && !holds && <Button onClick={() => setGoingBack(true)}>{t('rollBack')}</Button>}
          </div>
        )
      }
    >
      {refused && <ProblemAlert refused={refused} retry={() => void download()} />}
      <Loaded query={set}>
        {(data) => {
          const rules = (data.rules ?? []).map(readRule);
          return (
            <>
              <HowItCame hash={data.hash} publication={data.publication} />
              {holds ? (
                <Part title={t('compare')}>
                  <p>{t('noDifference')}</p>
                </Part>
              ) : (
                <Loaded query={published}>
                  {(now) => <Difference differences={compare(rules, (now.rules ?? []).map(readRule))} />}
                </Loaded>
              )}
              <AllRules rules={rules} />
            </>
          );
        }}
      </Loaded>
      {goingBack && <RollBackDialog revision={revision} day={day} close={() => setGoingBack(false)} />}
    </Screen>
  );
}

function HowItCame({ hash, publication }: { hash: string | undefined; publication: Publication | undefined }) {
  const t = useWords(publicationWords);
  const may = useMay();
  const { moment } = useFormats();
  return (
    <Part title={t('howItCame')}>
      <DescriptionList isHorizontal isCompact>
        {publication && (
          <>
            <Fact term={t('when')}>{moment(publication.at)}</Fact>
            <Fact term={t('by')}>{publication.by === 'weerklank' ? t('shipped') : publication.by}</Fact>
            <Fact term={t('approved')}>{publication.approvedBy?.join(', ') || t('nobody')}</Fact>
            {publication.comment && (
              <Fact term={t('why')}>
                <span className="wk-verbatim">{publication.comment}</span>
              </Fact>
            )}
            {publication.draftId && may('getRuleDraft') && (
              <Fact term={t('what')}>
                <Link to={`/admin/changes/${publication.draftId}`}>{t('toChange')}</Link>
              </Fact>
            )}
          </>
        )}
        <Fact term={t('fingerprint')}>
          <code className="wk-verbatim">{hash}</code> <Help title={t('fingerprint')}>{t('fingerprintHelp')}</Help>
        </Fact>
      </DescriptionList>
    </Part>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function Difference({ differences }: { differences: readonly Compared[] }) {
  const t = useWords(publicationWords);
  const say = useBilingual();
  return (
    <Part title={t('compare')}>
      {differences.length === 0 ? (
        <p>{t('equal')}</p>
      ) : (
        <div className="wk-flow">
          <p>{t('compareDetail')}</p>
          <ul className="wk-list">
            {differences.map(({ id, then, now }) => (
              <li key={id}>
                <div className="wk-row">
                  <strong>{say((then ?? now)?.title)}</strong>
                  <Label isCompact>{then === undefined ? t('onlyNow') : now === undefined ? t('onlyThen') : t('other')}</Label>
                </div>
                <p>
                  <WordDiff before={say(now?.sentence)} after={say(then?.sentence)} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  );
}

function AllRules({ rules }: { rules: readonly RuleDocument[] }) {
  const t = useWords(publicationWords);
  const common = useWords(stateWords);
  const say = useBilingual();
  const [words, setWords] = useState('');
  const found = matching(rules, words, say);
  return (
    <Part title={t('all')}>
      <div className="wk-flow">
        <SearchInput
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={(_, typed) => setWords(typed)}
          onClear={() => setWords('')}
          resetButtonLabel={common('clear')}
        />
        <p role="status">{t('count', { count: found.length })}</p>
        {found.length === 0 && <Nothing title={t('noMatch')}>{t('noMatchDetail')}</Nothing>}
        {byArea(found).map(({ area, rules: some }) => (
          <section key={area} aria-label={t(area)} className="wk-flow">
            <Title headingLevel="h3" size="md">{t(area)}</Title>
            <ul className="wk-list">
              {some.map((rule) => (
                <li key={rule.id}>
                  <div className="wk-row">
                    <strong>{say(rule.title)}</strong>
                    {rule.enabled === false && <Label isCompact>{t('off')}</Label>}
                  </div>
                  <p>{say(rule.sentence)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Part>
  );
}
