import '@patternfly/react-core/dist/styles/base.css';
import './weerklank.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { isPassing, Refused } from './client/problem';
import { router } from './routes';
import { SessionGate } from './session/SessionGate';
import { startAppearance } from './shell/appearance';
import { Notices } from './state/Notices';
import { startLanguage } from './words/language';

startLanguage();
startAppearance();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What was refused is refused again; only what did not arrive is worth another try.
      retry: (failures, error) => failures < 2 && (!(error instanceof Refused) || isPassing(error)),
      refetchOnWindowFocus: false,
      // Without a network a call fails and that is told; waiting in silence would not.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
// Sentences come from the service in one language.
i18next.on('languageChanged', () => void queries.invalidateQueries());

const pages = router();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense>
          <Notices>
            <SessionGate>
              <RouterProvider router={pages} />
            </SessionGate>
          </Notices>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}
