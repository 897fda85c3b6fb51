import { Flex, Layout } from 'antd';
import { Suspense, useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { PAGES } from '../../modules';
import { useSession } from '../../platform/session';
import { takeErrorsAway } from '../../platform/shownErrors';
import { Skeleton } from '../../ui/Skeleton';
import { UnsavedGuard } from '../../ui/Unsaved';
import { RegistryContext } from '../../widgets/registry';
import { registry } from '../registry';
import { ShellActionsProvider } from './ShellActionsProvider';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';
import { useGoBack } from './useGoBack';
import { usePageFocus } from './usePageFocus';

/** Sidebar, top bar, and the page that the url names. */
export function Shell() {
  useGoBack();
  const { actor } = useSession();
  const main = usePageFocus();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another page stands there.
  useEffect(takeErrorsAway, [pathname]);
  return (
    <UnsavedGuard>
      <RegistryContext value={registry}>
        <ShellActionsProvider>
          <Layout hasSider style={{ height: '100%' }}>
            <Sidebar />
            <Flex vertical style={{ flex: 1, minWidth: 0, height: '100%' }}>
              <TopBar />
              <main
                ref={main}
                tabIndex={-1}
                // The page that stands there, not the one that is still being fetched: tests wait for it.
                data-page={pathname}
                style={{ flex: 1, minHeight: 0, overflow: 'auto', outline: 'none' }}
              >
                <Suspense fallback={<Skeleton />}>
                  <Routes>
                    {PAGES.filter(({ roles }) => roles.includes(actor.role)).map(({ path, Page }) => (
                      <Route key={path} path={path} element={<Page />} />
                    ))}
                    <Route path="*" element={<Navigate to="/today" replace />} />
                  </Routes>
                </Suspense>
              </main>
            </Flex>
          </Layout>
        </ShellActionsProvider>
      </RegistryContext>
    </UnsavedGuard>
  );
}
