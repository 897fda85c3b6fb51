import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { HashRouter } from 'react-router';
import type { OutputOf } from '../../shared/contract';
import { followChanges, onEvent, queryClient, useCall } from './api';
import { useLanguage } from './i18n';
import { FirstRun } from './session/FirstRun';
import { LockScreen } from './session/LockScreen';
import { SessionContext } from './session/SessionContext';
import { useSignsOfLife } from './session/useSignsOfLife';
import { Shell } from './shell/Shell';
import { theme } from './theme';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Gate />
    </QueryClientProvider>
  );
}

/** First run, lock screen or the shell, whichever main says; the language is decided here for everything below. */
function Gate() {
  const state = useCall('session.state', {});
  useEffect(() => {
    const stopChanges = followChanges();
    const stopSession = onEvent('session', () => void queryClient.invalidateQueries());
    return () => {
      stopChanges();
      stopSession();
    };
  }, []);
  if (!state.data) return null;
  return <Localised state={state.data} />;
}

function Localised({ state }: { state: OutputOf<'session.state'> }) {
  useLanguage(state.locale);
  useSignsOfLife(state.actor !== null);
  dayjs.locale(state.locale === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={state.locale === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }}>
        {!state.setUp && <FirstRun />}
        {state.setUp && !state.actor && <LockScreen />}
        {state.setUp && state.actor && (
          <SessionContext
            value={{
              actor: state.actor,
              today: state.today,
              storeName: state.storeName,
              locale: state.locale,
            }}
          >
            <HashRouter>
              <Shell />
            </HashRouter>
          </SessionContext>
        )}
      </AntApp>
    </ConfigProvider>
  );
}
