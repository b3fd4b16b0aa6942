import { SkipToContent } from '@patternfly/react-core';
import { lazy, Suspense, useEffect } from 'react';
import { Link, Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import { useMay, useSession } from '../session/session';
import { Screen } from '../shell/Screen';
import { UserMenu } from '../shell/UserMenu';
import { shellWords } from '../shell/words';
import { Nothing } from '../state/Nothing';
import { useWords } from '../words/words';
import './me.css';
import { useLeads } from './calls';
import { SelfContext } from './self';
import { meWords } from './words';

const SuggestionsPage = lazy(() => import('./suggestions/SuggestionsPage'));
const StartPage = lazy(() => import('./start/StartPage'));
const WritePage = lazy(() => import('./write/WritePage'));
const PreferencesPage = lazy(() => import('./preferences/PreferencesPage'));
const ChampionPage = lazy(() => import('./champion/ChampionPage'));
const DataPage = lazy(() => import('./data/DataPage'));
const DecisionPage = lazy(() => import('./data/DecisionPage'));

const PARTS = [
  { to: '/me', name: 'forYou', operation: 'suggest' },
  { to: '/me/write', name: 'write', operation: 'checkDraft' },
  { to: '/me/preferences', name: 'preferences', operation: 'putPreferences' },
  { to: '/me/champion', name: 'champion', operation: 'getChampion' },
  { to: '/me/data', name: 'data', operation: 'getEmployeeData' },
] as const;

/** The employee's own page: what suits them, their own words, their own choices, and everything held about them. */
export default function MePage() {
  const t = useWords(meWords);
  const tShell = useWords(shellWords);
  const { user } = useSession();
  const may = useMay();
  const { pathname } = useLocation();
  const self = may('getPreferences') ? user.employeeId : undefined;
  const leads = useLeads(self);
  const hasAnotherRole = user.roles.some((role) => role !== 'EMPLOYEE');

  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className="wk-me">
      <SkipToContent href="#content">{tShell('skip')}</SkipToContent>
      <header className="wk-me-head">
        <Link className="wk-brand" to="/me">
          {tShell('product')}
        </Link>
        <div className="wk-right">
          <UserMenu elsewhere={hasAnotherRole ? { to: '/admin/', text: t('administration') } : undefined} />
        </div>
      </header>
      {self && (
        <nav className="wk-me-parts" aria-label={t('parts')}>
          {PARTS.filter((part) => may(part.operation) && (leads || part.name !== 'champion')).map((part) => (
            <NavLink key={part.to} to={part.to} end={part.to === '/me'}>
              {t(part.name)}
            </NavLink>
          ))}
        </nav>
      )}
      <main id="content" tabIndex={-1}>
        {self === undefined ? (
          <Screen title={t('forYou')}>
            <Nothing
              title={t('nobody')}
              action={
                hasAnotherRole && (
                  <Link className="wk-tap" to="/admin/">
                    {t('administration')}
                  </Link>
                )
              }
            >
              {t('nobodyDetail')}
            </Nothing>
          </Screen>
        ) : (
          <SelfContext value={self}>
            <Suspense>
              <Routes>
                <Route index element={<SuggestionsPage />} />
                <Route path="start" element={<StartPage />} />
                <Route path="write" element={<WritePage />} />
                <Route path="preferences" element={<PreferencesPage />} />
                <Route path="champion" element={<ChampionPage />} />
                <Route path="data" element={<DataPage />} />
                <Route path="decisions/:decisionId" element={<DecisionPage />} />
                <Route path="*" element={<Navigate to="/me" replace />} />
              </Routes>
            </Suspense>
          </SelfContext>
        )}
      </main>
    </div>
  );
}
