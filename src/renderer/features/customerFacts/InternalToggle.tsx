import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { toggleInternal, useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { useHotkey } from '../../ui/useHotkey';

/** Hides what a customer at the desk should not read, from every screen (F9), and shows it again. */
export function InternalToggle() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const hidden = useInternalHidden();
  useHotkey('f9', toggleInternal);
  if (!FLOOR.includes(actor.role)) return null;
  const label = t(hidden ? 'customerFacts.inside.show' : 'customerFacts.inside.hide');
  return (
    <Button
      type="text"
      icon={hidden ? <EyeInvisibleOutlined /> : <EyeOutlined />}
      aria-label={label}
      title={`${label} · F9`}
      onClick={toggleInternal}
    >
      {hidden && t('customerFacts.inside.showShort')}
    </Button>
  );
}
