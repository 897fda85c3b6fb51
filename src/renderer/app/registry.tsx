import { GlobalOutlined, KeyOutlined, LockOutlined, UserAddOutlined } from '@ant-design/icons';
import { EVERYONE, FLOOR } from '../../shared/domain/roleGroups';
import { REGISTRY } from '../modules';
import type { Command, Registry } from '../widgets/registry';

const REGISTER: Command = {
  key: 'register',
  label: (t) => t('search.commands.register'),
  icon: <UserAddOutlined />,
  words: 'djlk dengjilaike 新客户 xinkehu xkh register visitor new customer walk-in',
  hotkey: 'Ctrl+N',
  roles: FLOOR,
  run: ({ register }) => register(),
};

const OF_THE_APP: readonly Command[] = [
  {
    key: 'language',
    label: (t) => t('search.commands.language'),
    icon: <GlobalOutlined />,
    words: 'yy yuyan 语言 qhyy qiehuanyuyan 切换 英文 yingwen yw 中文 zhongwen zw language english chinese',
    roles: EVERYONE,
    run: ({ switchLanguage }) => switchLanguage(),
  },
  {
    key: 'lock',
    label: (t) => t('search.commands.lock'),
    icon: <LockOutlined />,
    words: 'sp suoping 锁屏 hr huanren 换人 hrhsp lock switch person sign out',
    hotkey: 'Ctrl+L',
    roles: EVERYONE,
    run: ({ lock }) => lock(),
  },
  {
    key: 'keys',
    label: (t) => t('search.commands.keys'),
    icon: <KeyOutlined />,
    words: 'kjj kuaijiejian 快捷键 bangzhu bz 帮助 keys shortcuts help',
    hotkey: 'F1',
    roles: EVERYONE,
    run: ({ showKeys }) => showKeys(),
  },
];

/** What the modules declare, between the commands of the shell: the most frequent first, those of the app last. */
export const registry: Registry = { ...REGISTRY, commands: [REGISTER, ...REGISTRY.commands, ...OF_THE_APP] };
