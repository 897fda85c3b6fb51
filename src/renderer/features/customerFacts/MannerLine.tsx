import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { useInternalHidden } from '../../platform/internalHidden';
import { useHints } from './useHints';

/**
 * How a customer wants to be spoken to, in one quiet line: the tag, the kind that follows, and what to do about them.
 * A customer at the desk does not read it: hidden, nothing of it is in the page.
 */
export function MannerLine({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const hidden = useInternalHidden();
  const hints = useHints();
  const found = useCall('customerFacts.manner', { customerId }, { enabled: !hidden }).data;
  if (hidden || !found) return null;
  const { temperament, manner } = found;
  const who = [temperament && t(`codes.temperament.${temperament}`), t(`codes.customerManner.${manner}`)];
  const how = [temperament && hints.ofTemperament(temperament), hints.ofManner(manner)];
  return (
    <Typography.Text type="secondary" className="small manner-line">
      {t('errors.about', {
        about: who.filter(Boolean).join(t('customerFacts.hints.and')),
        text: how.filter(Boolean).join(t('customerFacts.hints.beside')),
      })}
    </Typography.Text>
  );
}
