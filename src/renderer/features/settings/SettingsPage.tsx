import { Flex, Menu, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { PageTitle } from '../../ui/PageTitle';
import { useRegistry } from '../../widgets/registry';
import './settings.css';

/** One section a place; each explains itself in one sentence. Only what the person may see is listed. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const here = useLocation().pathname.split('/')[2] ?? '';
  const sections = useRegistry().sections.filter(({ roles }) => roles.includes(actor.role));
  return (
    <Flex style={{ height: '100%' }}>
      <Menu
        mode="inline"
        style={{ width: 190, flex: 'none', paddingTop: 8, borderRight: `1px solid ${COLORS.line}` }}
        selectedKeys={[here]}
        onClick={({ key }) => navigate(`/settings/${key}`)}
        items={sections.map(({ key, title }) => ({ key, label: title(t) }))}
      />
      <div className="settings-section">
        <Routes>
          {sections.map(({ key, title, hint, Section }) => (
            <Route
              key={key}
              path={key}
              element={
                <>
                  <PageTitle>{title(t)}</PageTitle>
                  <Typography.Paragraph type="secondary">{hint(t)}</Typography.Paragraph>
                  <Section />
                </>
              }
            />
          ))}
          <Route path="*" element={<Navigate to={`/settings/${sections[0]?.key ?? 'store'}`} replace />} />
        </Routes>
      </div>
    </Flex>
  );
}
