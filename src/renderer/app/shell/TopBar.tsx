import { GlobalOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../shared/domain/locale';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { OVERLAYS, TOP_BAR_ITEMS } from '../../modules';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { useReport } from '../../ui/useReport';
import { useShellActions } from '../../widgets/shellActions';

const LOCALE_NAMES = { 'zh-CN': '简体中文', en: 'English' } as const;

/** Search in the middle, the one primary button, the language. */
export function TopBar() {
  const { t } = useTranslation();
  const { actor, locale } = useSession();
  const { register, search } = useShellActions();
  const setLocale = useWrite('session.setLocale');
  const report = useReport();
  return (
    <Flex
      component="header"
      align="center"
      gap={12}
      style={{
        height: 56,
        flex: 'none',
        padding: '0 20px',
        borderBottom: `1px solid ${COLORS.line}`,
        background: COLORS.card,
      }}
    >
      <Button
        onClick={search}
        style={{ flex: 1, maxWidth: 520, justifyContent: 'flex-start', color: COLORS.inkSoft }}
        icon={<SearchOutlined />}
      >
        <span style={{ flex: 1, textAlign: 'left' }}>{t('shell.searchHint')}</span>
        <Typography.Text keyboard className="small">
          Ctrl+K
        </Typography.Text>
      </Button>
      <div style={{ flex: 1 }} />
      {TOP_BAR_ITEMS.map((Item) => (
        <Item key={Item.name} />
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [locale],
          items: LOCALES.map((key) => ({ key, label: LOCALE_NAMES[key] })),
          onClick: ({ key }) =>
            setLocale.mutate({ locale: key === 'en' ? 'en' : 'zh-CN' }, { onError: report }),
        }}
      >
        <Button type="text" icon={<GlobalOutlined />} aria-label={t('shell.language')} />
      </Dropdown>
      {FLOOR.includes(actor.role) && (
        <Button type="primary" icon={<PlusOutlined />} onClick={register} title="Ctrl+N">
          {t('shell.register')}
        </Button>
      )}
      {OVERLAYS.map((Overlay) => (
        <Overlay key={Overlay.name} />
      ))}
    </Flex>
  );
}
