import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useState } from 'react';
import { HashRouter } from 'react-router';
import type { Locale } from '../../shared/domain/locale';
import { followMain, queryClient, useCall } from '../platform/api';
import { rememberedLocale, useLanguage } from '../platform/i18n';
import { reducedMotion } from '../platform/reducedMotion';
import { SessionContext } from '../platform/session';
import { setShopZone } from '../platform/shopZone';
import { theme } from '../platform/theme';
import { lazyComponent } from '../ui/lazyComponent';
import { ErrorBoundary } from './ErrorBoundary';
import { keepEscapes } from './escapeKeys';
import { focusFirstField } from './firstFocus';
import { followFocus } from './followFocus';
import { showFullTexts } from './fullTexts';
import { walkMenus } from './menuKeys';
import { LockOverlay } from './session/LockOverlay';
import { LockScreen } from './session/LockScreen';
import { useKeptScreens } from './session/useKeptScreens';
import { useSignsOfLife } from './session/useSignsOfLife';
import { Shell } from './shell/Shell';

/** Closed, antd's would take the focus back once they have faded out: from the dialog, too, that was opened meanwhile. */
const FOCUS_IS_FOLLOWED = { focusable: { focusTriggerAfterClose: false } };

/** At the lower left nobody has a button to press: those of pages, dialogs and drawers are at the right. */
const NOTICES = { placement: 'bottomLeft', bottom: 72 } as const;

/** What a form refuses by its own rules is told at its field, where the cursor goes as well. */
const ERROR_TAKES_FOCUS = { scrollToFirstError: { focus: true, block: 'nearest' } } as const;

const FirstRun = lazyComponent(async () => (await import('./session/FirstRun')).FirstRun);
const UnfinishedScreen = lazyComponent(
  async () => (await import('./session/UnfinishedScreen')).UnfinishedScreen,
);
const TroubleScreen = lazyComponent(async () => (await import('./session/TroubleScreen')).TroubleScreen);

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Gate />
    </QueryClientProvider>
  );
}

/** Trouble, first run, lock screen or the shell, whichever main says; the language is decided here for all below. */
function Gate() {
  const startup = useCall('startup.state', {});
  useEffect(() => followMain(), []);
  useEffect(() => followFocus(), []);
  useEffect(() => focusFirstField(), []);
  useEffect(() => showFullTexts(), []);
  useEffect(() => walkMenus(), []);
  useEffect(() => keepEscapes(), []);
  if (!startup.data) return null;
  if (startup.data.trouble) {
    return (
      <Styled locale={rememberedLocale()}>
        <TroubleScreen state={startup.data} />
      </Styled>
    );
  }
  return <Screens />;
}

function Screens() {
  const { data: state, refetch } = useCall('session.state', {});
  const screens = useKeptScreens(state);
  useSignsOfLife(Boolean(state?.actor));
  const [settingUp, setSettingUp] = useState(false);
  if (!state) return null;
  setShopZone(state.zone);
  // Sample data takes some seconds after the owner exists; the first run stays until it is all there.
  const firstRun = !state.setUp || settingUp;
  if (firstRun) {
    return (
      <Styled locale={state.locale}>
        <FirstRun
          onBusy={() => setSettingUp(true)}
          // Whether the sample data is whole now must be known first.
          onDone={() => void refetch().finally(() => setSettingUp(false))}
        />
      </Styled>
    );
  }
  if (state.sampleUnfinished) {
    return (
      <Styled locale={state.locale}>
        <UnfinishedScreen />
      </Styled>
    );
  }
  // Each person has everything anew, toasts and dialogs included; the same person finds it under the lock as it was.
  return (
    <>
      {screens && (
        <Styled key={screens.key} locale={state.locale}>
          <SessionContext value={screens.session}>
            <HashRouter>
              <Shell />
            </HashRouter>
          </SessionContext>
        </Styled>
      )}
      {!state.actor && (
        <LockOverlay>
          {(host) => (
            <Styled locale={state.locale} host={host}>
              <LockScreen />
            </Styled>
          )}
        </LockOverlay>
      )}
    </>
  );
}

/** `host`: where dialogs and toasts are put instead of the body. */
function Styled({ locale, host, children }: { locale: Locale; host?: HTMLElement; children: ReactNode }) {
  // Without motion antd draws what opens before its own host is in the page, where no field can take the focus.
  const place = host ?? (reducedMotion ? document.body : undefined);
  useLanguage(locale);
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={ERROR_TAKES_FOCUS}
      modal={FOCUS_IS_FOLLOWED}
      drawer={FOCUS_IS_FOLLOWED}
      {...(place && { getPopupContainer: () => place })}
    >
      <AntApp style={{ height: '100%' }} notification={NOTICES}>
        <ErrorBoundary>{children}</ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}
