import { CalendarOutlined } from '@ant-design/icons';
import { EVERYONE } from '../../shared/domain/roleGroups';
import { TodayPage } from '../features/today';
import { TaskDone } from '../widgets/TaskDone';
import type { Module } from './module';

const icon = <CalendarOutlined />;

export const today = {
  order: 10,
  // The first screen: it comes with the app.
  pages: [{ path: '/today', roles: EVERYONE, Page: TodayPage }],
  place: { to: '/today', roles: EVERYONE, icon, label: (t) => t('shell.nav.today') },
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
      button: { Button: TaskDone },
    },
  },
} satisfies Module;
