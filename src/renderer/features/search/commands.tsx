import {
  CalendarOutlined,
  CarOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  GlobalOutlined,
  KeyOutlined,
  LayoutOutlined,
  LockOutlined,
  PrinterOutlined,
  SettingOutlined,
  TeamOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { ROLES, type Role } from '../../../shared/domain/roles';
import { foldText } from '../../../shared/domain/text';

/** What a command may do; the palette hands it in. */
export interface CommandTools {
  go(path: string): void;
  register(): void;
  lock(): void;
  switchLanguage(): void;
  showKeys(): void;
}

export interface Command {
  key: string;
  label: (t: TFunction) => string;
  icon: ReactNode;
  /** Besides its label: pinyin, initials and words of both languages. */
  words: string;
  /** Shown at the right. */
  hotkey?: string;
  roles: readonly Role[];
  run: (tools: CommandTools) => void;
}

export const COMMANDS: readonly Command[] = [
  {
    key: 'register',
    label: (t) => t('search.commands.register'),
    icon: <UserAddOutlined />,
    words: 'djlk dengjilaike 新客户 xinkehu xkh register visitor new customer walk-in',
    hotkey: 'Ctrl+N',
    roles: FLOOR,
    run: ({ register }) => register(),
  },
  {
    key: 'today',
    label: (t) => t('search.commands.today'),
    icon: <CalendarOutlined />,
    words: 'jr jinri 今日 dkjr today tasks home',
    roles: ROLES,
    run: ({ go }) => go('/today'),
  },
  {
    key: 'customers',
    label: (t) => t('search.commands.customers'),
    icon: <TeamOutlined />,
    words: 'kh kehu 客户 dkkh customers people',
    roles: FLOOR,
    run: ({ go }) => go('/customers'),
  },
  {
    key: 'proposals',
    label: (t) => t('search.commands.proposals'),
    icon: <LayoutOutlined />,
    words: 'fa fangan 方案 dkfa proposals design',
    roles: FLOOR,
    run: ({ go }) => go('/proposals'),
  },
  {
    key: 'orders',
    label: (t) => t('search.commands.orders'),
    icon: <FileDoneOutlined />,
    words: 'dd dingdan 订单 dkdd orders',
    roles: FLOOR,
    run: ({ go }) => go('/orders'),
  },
  {
    key: 'deliveries',
    label: (t) => t('search.commands.deliveries'),
    icon: <CarOutlined />,
    words: 'sh songhuo 送货 shb songhuoban dkshb deliveries board',
    roles: ROLES,
    run: ({ go }) => go('/deliveries'),
  },
  {
    key: 'daySheet',
    label: (t) => t('search.commands.daySheet'),
    icon: <PrinterOutlined />,
    words:
      'pcd paichedan 派车单 zcd zhuangchedan 装车单 shd songhuodan 送货单 day sheet loading list slips print dayin',
    roles: ROLES,
    run: ({ go }) => go('/deliveries?view=day'),
  },
  {
    key: 'requests',
    label: (t) => t('search.commands.requests'),
    icon: <CustomerServiceOutlined />,
    words: 'sh shouhou 售后 dksh tousu 投诉 ts service requests complaints',
    roles: FLOOR,
    run: ({ go }) => go('/requests'),
  },
  {
    key: 'registerRequest',
    label: (t) => t('search.commands.registerRequest'),
    icon: <CustomerServiceOutlined />,
    words:
      'djshqq dengjishouhouqingqiu 投诉 tousu ts 退货 tuihuo 换货 huanhuo register service request complaint',
    roles: FLOOR,
    run: ({ go }) => go('/requests?register=1'),
  },
  {
    key: 'settings',
    label: (t) => t('search.commands.settings'),
    icon: <SettingOutlined />,
    words: 'sz shezhi 设置 dksz settings',
    roles: ROLES,
    run: ({ go }) => go('/settings'),
  },
  {
    key: 'language',
    label: (t) => t('search.commands.language'),
    icon: <GlobalOutlined />,
    words: 'yy yuyan 语言 qhyy qiehuanyuyan 切换 英文 yingwen yw 中文 zhongwen zw language english chinese',
    roles: ROLES,
    run: ({ switchLanguage }) => switchLanguage(),
  },
  {
    key: 'lock',
    label: (t) => t('search.commands.lock'),
    icon: <LockOutlined />,
    words: 'sp suoping 锁屏 hr huanren 换人 hrhsp lock switch person sign out',
    hotkey: 'Ctrl+L',
    roles: ROLES,
    run: ({ lock }) => lock(),
  },
  {
    key: 'keys',
    label: (t) => t('search.commands.keys'),
    icon: <KeyOutlined />,
    words: 'kjj kuaijiejian 快捷键 bangzhu bz 帮助 keys shortcuts help',
    hotkey: 'F1',
    roles: ROLES,
    run: ({ showKeys }) => showKeys(),
  },
];

/** Commands of this role whose label or words hold what was typed; a word must begin with it unless it is Chinese. */
export function findCommands(t: TFunction, role: Role, text: string): Command[] {
  const allowed = COMMANDS.filter((command) => command.roles.includes(role));
  const wanted = foldText(text).trim();
  if (wanted === '') return allowed;
  const chinese = /\p{Script=Han}/u.test(wanted);
  return allowed.filter((command) => {
    const words = foldText(`${command.label(t)} ${command.words}`);
    if (chinese) return words.includes(wanted);
    return words.startsWith(wanted) || words.includes(` ${wanted}`);
  });
}
