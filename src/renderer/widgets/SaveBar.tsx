import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { COLORS } from '../platform/theme';

/** Saves a section of the settings: in sight however long it is. Stands at the end of its form. */
export function SaveBar({ saving, text }: { saving: boolean; text?: string }) {
  const { t } = useTranslation();
  return (
    <div
      style={{
        ...{ position: 'sticky', bottom: -24, zIndex: 1, marginBottom: -24, padding: '8px 0 24px' },
        background: COLORS.paper,
      }}
    >
      <Button type="primary" htmlType="submit" loading={saving}>
        {text ?? t('common.save')}
      </Button>
    </div>
  );
}
