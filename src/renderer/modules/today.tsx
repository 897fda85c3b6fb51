import { CalendarOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { EVERYONE } from '../../shared/domain/roleGroups';
import { TodayPage } from '../features/today';
import { FirstUse } from '../ui/FirstUse';
import { lazyComponent } from '../ui/lazyComponent';
import { PlainButton } from '../ui/PlainButton';
import type { TaskButtonProps } from '../widgets/registry';
import { TaskDone } from '../widgets/TaskDone';
import type { Module } from './module';

const icon = <CalendarOutlined />;

const PlaybookMessage = lazyComponent(async () => (await import('../features/playbooks')).PlaybookMessage);

/** What somebody wrote down is done; what a playbook asks for has a message to send. */
function CustomTask({ row, onDone }: TaskButtonProps) {
  const { t } = useTranslation();
  if (row.message === null) return <TaskDone onDone={onDone} />;
  return (
    <FirstUse button={<PlainButton>{t('today.act.message')}</PlainButton>}>
      {(button) => <PlaybookMessage row={row} button={button} onDone={onDone} />}
    </FirstUse>
  );
}

export const today = {
  order: 10,
  // The first screen: it comes with the app.
  pages: [{ path: '/today', roles: EVERYONE, Page: TodayPage }],
  place: { to: '/today', roles: EVERYONE, icon, label: (t) => t('shell.nav.today') },
  screenKeys: [
    {
      at: /^\/today$/,
      keys: [
        ['↑ ↓', 'moveRow'],
        ['Enter', 'doRow'],
        ['S', 'snoozeRow'],
        ['M', 'muteRow'],
      ],
    },
  ],
  commands: [
    {
      key: 'today',
      label: (t) => t('search.commands.today'),
      icon,
      words: 'jr jinri 今日 dkjr today tasks home',
      roles: EVERYONE,
      run: ({ go }) => go('/today'),
    },
  ],
  taskRows: {
    custom: {
      why: (_t, { note, orderNumber }) => [note, orderNumber].filter(Boolean).join(' · '),
      button: { Button: CustomTask },
    },
  },
} satisfies Module;
