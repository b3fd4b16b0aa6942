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
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useMay, useSession } from '../session/session';
import { useWords } from '../words/words';
import { KeysDialog, useKeys } from './Keys';
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
  const may = useMay();
  const shown = routes.filter((route) => route.section && (!route.operation || may(route.operation)));
  return (
    <Nav aria-label={t('navigation')}>
      {SECTIONS.map((section) => {
        const here = shown.filter((route) => route.section === section);
        const links: ReactNode = here.map((route) => <NavigationLink key={route.path} route={route} />);
        return here.length === 0 ? null : (
          <NavGroup key={section} {...(section === 'start' ? { 'aria-label': t(section) } : { title: t(section) })}>
            {links}
          </NavGroup>
        );
      })}
    </Nav>
  );
}

function NavigationLink({ route }: { route: ScreenRoute }) {
  const t = useWords(route.words);
  const { pathname } = useLocation();
  const active = route.path === '/admin/' ? pathname === '/admin/' : pathname.startsWith(route.path);
  return (
    <NavItem isActive={active}>
      <Link to={route.path} aria-current={active ? 'page' : undefined}>
        {t(route.name)}
      </Link>
    </NavItem>
  );
}
