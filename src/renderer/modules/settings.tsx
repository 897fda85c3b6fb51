import { SettingOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { EVERYONE, OWNER } from '../../shared/domain/roleGroups';
import type { Module } from './module';

const icon = <SettingOutlined />;

export const settings = {
  order: 170,
  pages: [
    {
      path: '/settings/*',
      roles: EVERYONE,
      Page: lazy(() => import('../features/settings/SettingsPage')),
    },
  ],
  place: { to: '/settings', roles: EVERYONE, icon, label: (t) => t('shell.nav.settings'), last: true },
  commands: [
    {
      key: 'settings',
      label: (t) => t('search.commands.settings'),
      icon,
      words: 'sz shezhi 设置 dksz settings',
      roles: EVERYONE,
      run: ({ go }) => go('/settings'),
    },
  ],
  sections: [
    {
      key: 'limits',
      title: (t) => t('settings.limits.title'),
      hint: (t) => t('settings.limits.hint'),
      words: 'qx quanxian qxytx 权限 提醒 tixing tx limits reminders discount',
      roles: OWNER,
      Section: lazy(() => import('../features/settings/LimitsSection')),
    },
    {
      key: 'layers',
      title: (t) => t('customerFacts.settings.title'),
      hint: (t) => t('customerFacts.settings.hint'),
      words: 'fc fenceng fcydj dengji dj 分层规则 等级 会员 layers tiers thresholds rules',
      roles: OWNER,
      Section: lazy(() => import('../features/customerFacts/LayersSection')),
    },
    {
      key: 'rights',
      title: (t) => t('members.rights.title'),
      hint: (t) => t('members.rights.hint'),
      words: 'qy quanyi 权益 hyqy huiyuan 会员 rights members tiers',
      roles: OWNER,
      Section: lazy(() => import('../features/members/RightsSection')),
    },
    {
      key: 'hints',
      title: (t) => t('customerFacts.hints.title'),
      hint: (t) => t('customerFacts.hints.hint'),
      words: 'xg xingge xgyyd yingdui yd 性格 应对 话术 temperament manner hints',
      roles: OWNER,
      Section: lazy(() => import('../features/customerFacts/HintsSection')),
    },
    {
      key: 'app',
      title: (t) => t('settings.app.title'),
      hint: (t) => t('settings.app.hint'),
      words: 'yy yuyan yyysp suoping sp 语言 锁屏 language lock minutes',
      roles: EVERYONE,
      Section: lazy(() => import('../features/settings/AppSection')),
    },
  ],
} satisfies Module;
