import { CheckOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RequestState } from '../../../shared/domain/states/request';
import { COLORS } from '../../app/theme';

/** The stations of a request; one that was reopened stands at the first under that name. */
const STATIONS: readonly RequestState[][] = [
  ['new', 'reopened'],
  ['accepted'],
  ['working'],
  ['resolved'],
  ['revisited'],
  ['closed'],
];

/** Where the request stands, as a line of stations. */
export function RequestStations({ state }: { state: RequestState }) {
  const { t } = useTranslation();
  const here = STATIONS.findIndex((station) => station.includes(state));
  return (
    <Flex
      component="ol"
      aria-label={t('requests.page.lines')}
      align="center"
      gap={4}
      wrap
      style={{ margin: 0, padding: 0, listStyle: 'none' }}
    >
      {STATIONS.map((station, i) => {
        const now = i === here;
        const name = now ? state : station[0];
        if (!name) return null;
        return (
          <Flex key={name} component="li" align="center" gap={4} {...(now && { 'aria-current': 'step' })}>
            {i > 0 && (
              <span
                style={{ width: 14, height: 1, background: i <= here ? COLORS.accent : COLORS.line }}
                aria-hidden
              />
            )}
            <span
              style={{
                padding: '1px 8px',
                borderRadius: 10,
                fontSize: 12,
                whiteSpace: 'nowrap',
                background: now ? COLORS.accent : i < here ? COLORS.accentSoft : 'transparent',
                color: now ? '#fff' : i < here ? COLORS.accent : COLORS.inkSoft,
                border: `1px solid ${i <= here ? COLORS.accent : COLORS.line}`,
              }}
            >
              {i < here && <CheckOutlined style={{ fontSize: 10, marginInlineEnd: 4 }} aria-hidden />}
              {t(`codes.requestState.${name}`)}
            </span>
          </Flex>
        );
      })}
    </Flex>
  );
}
