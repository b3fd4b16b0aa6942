import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavGroup,
  NavItem,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import BarsIcon from '@patternfly/react-icons/dist/esm/icons/bars-icon';
import { Suspense, useEffect, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay, useSession } from '../session/session';
import { useWords } from '../words/words';
import { KeysDialog, useKeys } from './Keys';
import { navigationWords } from './navigation';
import { nearest } from './nearest';
import type { ScreenRoute, Section } from './route';
import { UserMenu } from './UserMenu';
import { shellWords } from './words';

const SECTIONS: readonly Section[] = ['start', 'rules', 'content', 'proof', 'settings'];
const WIDE = '(min-width: 1200px)';

/** What surrounds the pages for communications, HR and compliance. */
export function Shell({ routes }: { routes: readonly ScreenRoute[] }) {
  const t = useWords(shellWords);
  const { user } = useSession();
  const [keys, setKeys] = useState(false);
  const [sidebar, setSidebar] = useState(() => window.matchMedia(WIDE).matches);
  const { pathname } = useLocation();
  useKeys(() => setKeys(true));

  useEffect(() => {
    if (!window.matchMedia(WIDE).matches) {
      setSidebar(false);
    }
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <Page
      mainContainerId="content"
      mainTabIndex={-1}
      mainAriaLabel={t('product')}
      skipToContent={<SkipToContent href="#content">{t('skip')}</SkipToContent>}
      masthead={
        <Masthead>
          <MastheadMain>
            <MastheadToggle>
              <PageToggleButton
                aria-label={t('toggleNavigation')}
                isSidebarOpen={sidebar}
                onSidebarToggle={() => setSidebar(!sidebar)}
              >
                <BarsIcon />
              </PageToggleButton>
            </MastheadToggle>
            <MastheadBrand>
              <Link className="wk-brand" to="/admin/">
                {t('product')}
              </Link>
            </MastheadBrand>
          </MastheadMain>
          <MastheadContent>
            <div className="wk-right">
              <UserMenu
                showKeys={() => setKeys(true)}
                elsewhere={user.employeeId ? { to: '/me', text: t('myPage') } : undefined}
              />
            </div>
          </MastheadContent>
        </Masthead>
      }
      sidebar={
        <PageSidebar isSidebarOpen={sidebar}>
          <PageSidebarBody>
            <Navigation routes={routes} />
          </PageSidebarBody>
        </PageSidebar>
      }
    >
      <Suspense>
        <Outlet />
      </Suspense>
      {keys && <KeysDialog close={() => setKeys(false)} />}
    </Page>
  );
}

function Navigation({ routes }: { routes: readonly ScreenRoute[] }) {
  const t = useWords(shellWords);
  const tName = useWords(navigationWords);
  const may = useMay();
  const { pathname } = useLocation();
  const shown = routes.flatMap(({ path, place, operation }) =>
    place && (!operation || may(operation)) ? [{ path, ...place }] : [],
  );
  const here = nearest(
    pathname,
    shown.map(({ path }) => path),
  );
  return (
    <Nav aria-label={t('navigation')}>
      {SECTIONS.map((section) => {
        const pages = shown.filter((page) => page.section === section);
        return pages.length === 0 ? null : (
          <NavGroup key={section} {...(section === 'start' ? { 'aria-label': t(section) } : { title: t(section) })}>
            {pages.map(({ path, name }) => (
              <NavItem key={path} isActive={path === here}>
                <Link to={path} aria-current={path === here ? 'page' : undefined}>
                  {tName(name)}
                </Link>
              </NavItem>
            ))}
          </NavGroup>
        );
      })}
    </Nav>
  );
}
