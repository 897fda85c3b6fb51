import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Flex, Layout, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { SIDEBAR_LINES } from '../../modules';
import type { SidebarLine } from '../../modules/module';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useNarrow } from '../../ui/useNarrow';
import { useShellActions } from '../../widgets/shellActions';
import './sidebar.css';
import { OnlyRead } from '../../ui/OnlyRead';

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
  const links = (last: boolean) =>
    SIDEBAR_LINES.filter((place) => (place.last ?? false) === last && place.roles.includes(actor.role)).map(
      (place) => <PlaceLink key={place.to} place={place} folded={collapsed} />,
    );
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
        <div style={{ flex: 1 }}>{links(false)}</div>
        {links(true)}
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
                <Typography.Text type="secondary" className="small">
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
function PlaceLink({ place: { to, icon, label }, folded }: { place: SidebarLine; folded: boolean }) {
  const { t } = useTranslation();
  const name = label(t);
  return (
    <NavLink to={to} className="place" {...(folded && { 'aria-label': name, title: name })}>
      <span aria-hidden>{icon}</span>
      {!folded && <span>{name}</span>}
    </NavLink>
  );
}
