import { lazy, type ReactNode } from 'react';
import { createBrowserRouter, Navigate, useLocation } from 'react-router';
import { auditRoute } from './audit/route';
import { championsRoute } from './champions/route';
import { changeRoute } from './change/route';
import { changesRoute } from './changes/route';
import { conflictsRoute } from './conflicts/route';
import { contentRoute } from './content/route';
import { decisionRoute } from './decision/route';
import { decisionsRoute } from './decisions/route';
import { employeeRoute } from './employee/route';
import { employeesRoute, importEmployeesRoute } from './employees/route';
import { homeRoute } from './home/route';
import { insideHistoryRoute, insideRoute } from './inside/route';
import { packRoute, packsRoute } from './packs/route';
import { peopleRoute } from './people/route';
import { programmeHistoryRoute, programmeRoute } from './programme/route';
import { historyRoute, revisionRoute } from './publications/route';
import { reviewsRoute } from './reviews/route';
import { newRuleRoute } from './rules/create/route';
import { ruleEditorRoute } from './rules/editor/route';
import { rulesRoute } from './rules/list/route';
import { ruleRoute } from './rules/rule/route';
import { useMay, useSession } from './session/session';
import type { ScreenRoute } from './shell/route';
import { BrokenPage, ForbiddenPage, NotFoundPage } from './state/Failure';
import { editStoryRoute, newStoryRoute, storyHistoryRoute, storyRoute } from './story/route';
import { storyIntakeRoute } from './storyintake/route';
import { tryTextRoute } from './tagging/route';
import { themesHistoryRoute, themesRoute } from './themes/route';

/** Every page of the administration, in the order of the navigation. */
const screens: readonly ScreenRoute[] = [
  homeRoute,
  rulesRoute,
  ruleRoute,
  newRuleRoute,
  ruleEditorRoute,
  changesRoute,
  changeRoute,
  conflictsRoute,
  historyRoute,
  revisionRoute,
  contentRoute,
  newStoryRoute,
  storyIntakeRoute,
  storyRoute,
  editStoryRoute,
  storyHistoryRoute,
  reviewsRoute,
  themesRoute,
  themesHistoryRoute,
  insideRoute,
  insideHistoryRoute,
  tryTextRoute,
  decisionsRoute,
  decisionRoute,
  auditRoute,
  packsRoute,
  packRoute,
  programmeRoute,
  programmeHistoryRoute,
  championsRoute,
  employeesRoute,
  importEmployeesRoute,
  employeeRoute,
  peopleRoute,
];

// Each of the two frames is fetched when it is needed, so that a telephone does not carry the administration's.
const Shell = lazy(() => import('./shell/Shell').then(({ Shell }) => ({ default: Shell })));
const MePage = lazy(() => import('./me/MePage'));

export function router() {
  return createBrowserRouter([
    { path: '/me/*', element: <MePage />, errorElement: <BrokenPage /> },
    {
      element: <Shell routes={screens} />,
      errorElement: <BrokenPage />,
      children: [
        ...screens.map((route) => {
          const Page = lazy(route.load);
          return {
            path: route.path,
            errorElement: <BrokenPage />,
            element: (
              <Allowed route={route}>
                <Page />
              </Allowed>
            ),
          };
        }),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}

/** An employee's place is their own page; others see what their role may see. */
function Allowed({ route, children }: { route: ScreenRoute; children: ReactNode }) {
  const may = useMay();
  const { user } = useSession();
  const { search } = useLocation();
  const wanted = new URLSearchParams(search).get('to');
  if (route.path === '/admin/' && wanted && /^\/(admin|me)(\/|$|\?)/.test(wanted)) {
    return <Navigate to={wanted} replace />;
  }
  if (user.roles.length === 1 && user.roles[0] === 'EMPLOYEE') {
    return <Navigate to="/me" replace />;
  }
  return route.operation && !may(route.operation) ? <ForbiddenPage /> : children;
}
