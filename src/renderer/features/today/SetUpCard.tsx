import { CloseOutlined } from '@ant-design/icons';
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../platform/api';
import { type SetUpStep, stepsLeft } from './setUpSteps';

const DISMISSED_KEY = 'today-set-up-dismissed';

/** On a new shop's Today, for the owner: what is still to be set up, each with its button. Gone once all is, or dismissed. */
export function SetUpCard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(DISMISSED_KEY) === '1');
  const missing = useMissing(!dismissed);
  if (dismissed || missing.length === 0) return null;
  return (
    <Card
      size="small"
      title={t('today.setUp.title')}
      extra={
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('today.setUp.dismiss')}
          title={t('today.setUp.dismiss')}
          onClick={() => {
            localStorage.setItem(DISMISSED_KEY, '1');
            setDismissed(true);
          }}
        />
      }
    >
      <Flex component="ul" vertical gap={6} className="plain-list">
        {missing.map((step) => (
          <Flex key={step} component="li" justify="space-between" align="center" gap={8}>
            {t(`today.setUp.${step}.what`)}
            <Button size="small" onClick={() => void navigate(`/settings/${step}`)}>
              {t(`today.setUp.${step}.act`)}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

/** The sections of the settings in which nothing was done yet; none until all is known. */
function useMissing(enabled: boolean): readonly SetUpStep[] {
  const products = useCall('catalogue.products', { limit: 1 }, { enabled }).data;
  const crews = useCall('crews.all', {}, { enabled }).data;
  const staff = useCall('staff.list', {}, { enabled }).data;
  const settings = useCall('settings.all', {}, { enabled }).data;
  const backup = useCall('backup.state', {}, { enabled }).data;
  if (!products || !crews || !staff || !settings || !backup) return [];
  return stepsLeft({ products, crews, staff, settings, backup });
}
