import {
  CalendarOutlined,
  CarOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  LayoutOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button, Flex, Layout, Tooltip, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { EVERYONE, FLOOR } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useNarrow } from '../../ui/useNarrow';
import { useShellActions } from '../../widgets/shellActions';
import './sidebar.css';
import { OnlyRead } from '../../ui/OnlyRead';

const PLACES = [
  { key: 'today', roles: EVERYONE, icon: <CalendarOutlined /> },
  { key: 'customers', roles: FLOOR, icon: <TeamOutlined /> },
  { key: 'proposals', roles: FLOOR, icon: <LayoutOutlined /> },
  { key: 'orders', roles: FLOOR, icon: <FileDoneOutlined /> },
  { key: 'deliveries', roles: EVERYONE, icon: <CarOutlined /> },
  { key: 'requests', roles: FLOOR, icon: <CustomerServiceOutlined /> },
] as const;

const REMEMBER_KEY = 'sidebar-collapsed';

/** Where one can go; at the bottom the settings and the person at work. */
export function Sidebar() {
  const { t } = useTranslation();
  const { actor, storeName } = useSession();
  const { lock } = useShellActions();
  const narrow = useNarrow();
  // Folded by the width of the window until somebody has chosen.
  const [chosen, setChosen] = useState(() => localStorage.getItem(REMEMBER_KEY));
  const collapsed = chosen === null ? narrow : chosen === '1';
  const fold = () => {
    const next = collapsed ? '0' : '1';
    localStorage.setItem(REMEMBER_KEY, next);
    setChosen(next);
  };
  return (
    <Layout.Sider
      width={176}
      collapsedWidth={56}
      collapsed={collapsed}
      theme="light"
      style={{ borderRight: `1px solid ${COLORS.line}`, background: '#f5f1e9' }}
    >
      <Flex vertical component="nav" aria-label={t('common.app')} style={{ height: '100%' }}>
        <Flex
          align="center"
          justify="space-between"
          style={{ padding: collapsed ? '12px 12px' : '12px 8px 12px 16px' }}
        >
          {!collapsed && (
            <Typography.Text strong ellipsis style={{ fontSize: 15 }}>
              {storeName}
            </Typography.Text>
          )}
          <Button
            type="text"
            icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={collapsed ? t('shell.expand') : t('shell.collapse')}
            onClick={fold}
          />
        </Flex>
        <div style={{ flex: 1 }}>
          {PLACES.filter(({ roles }) => roles.includes(actor.role)).map(({ key, icon }) => (
            <Place key={key} to={`/${key}`} icon={icon} label={t(`shell.nav.${key}`)} folded={collapsed} />
          ))}
        </div>
        <Place to="/settings" icon={<SettingOutlined />} label={t('shell.nav.settings')} folded={collapsed} />
        <Tooltip title={`${t('shell.switchPerson')} · Ctrl+L`} placement="right">
          <Button
            type="text"
            onClick={lock}
            style={{
              height: 56,
              justifyContent: collapsed ? 'center' : 'flex-start',
              margin: 4,
              padding: '0 10px',
            }}
          >
            <PersonAvatar name={actor.name} size={30} />
            {!collapsed && (
              <Flex vertical align="start" style={{ lineHeight: 1.3 }}>
                <span>{actor.name}</span>
                <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                  {t(`codes.role.${actor.role}`)}
                </Typography.Text>
              </Flex>
            )}
            <OnlyRead>{` · ${collapsed ? `${actor.name} · ` : ''}${t('shell.switchPerson')}`}</OnlyRead>
          </Button>
        </Tooltip>
      </Flex>
    </Layout.Sider>
  );
}

/** A link: antd's menu took a tenth of drawing the first screen. */
function Place({ to, icon, label, folded }: { to: string; icon: ReactNode; label: string; folded: boolean }) {
  return (
    <NavLink to={to} className="place" {...(folded && { 'aria-label': label, title: label })}>
      <span aria-hidden>{icon}</span>
      {!folded && <span>{label}</span>}
    </NavLink>
  );
}
