import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { COLORS } from '../../platform/theme';
import { usePlacing } from './usePlacing';

/** Says, also aloud, what is being placed and what happened to it. */
export function PickedBar() {
  const { t } = useTranslation();
  const { picked, spoken, cancel } = usePlacing();
  return (
    <>
      <div aria-live="polite" role="status" style={UNSEEN}>
        {spoken}
      </div>
      {picked && (
        <Flex align="center" gap={12} style={BAR}>
          <span>{t('deliveries.place.bar', { name: picked.customerName, packages: picked.packages })}</span>
          <Button size="small" onClick={cancel}>
            {t('deliveries.place.cancel')}
          </Button>
        </Flex>
      )}
    </>
  );
}

const UNSEEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
const BAR = {
  position: 'fixed',
  bottom: 16,
  left: '50%',
  transform: 'translateX(-50%)',
  zIndex: 20,
  padding: '8px 14px',
  borderRadius: 20,
  background: COLORS.accent,
  color: '#fff',
} as const;
