import { Flex, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import { factLabels } from '../../widgets/factsText';

/** What a customer is, in a few words; each tells why under the mouse, and when the focus comes to it. */
export function FactsLine({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const facts = useCall('customerFacts.get', { customerId });
  if (!facts.data) return null;
  return (
    <Flex
      component="ul"
      gap={6}
      wrap
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
      aria-label={t('customerFacts.title')}
    >
      {factLabels(t, facts.data).map(({ key, label, why }) => (
        <li key={key}>
          <Tooltip title={<span style={{ whiteSpace: 'pre-line' }}>{why}</span>} trigger={['hover', 'focus']}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason opens when the focus comes to it. */}
            <span tabIndex={0} aria-label={`${label}: ${why}`} role="note">
              <ToneTag color={COLORS.ink}>{label}</ToneTag>
            </span>
          </Tooltip>
        </li>
      ))}
    </Flex>
  );
}
