import { CheckOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { COLORS } from '../platform/theme';

/** Where something stands on its way, as a line of stations: what is done, where it is, what is to come. */
export function Steps<S extends string>({
  label,
  stations,
  state,
  nameOf,
  children,
}: {
  label: string;
  /** Each with the states that stand at it; the first gives it its name while the state is elsewhere. */
  stations: readonly (readonly S[])[];
  state: S;
  nameOf: (state: S) => string;
  /** Behind the last station. */
  children?: ReactNode;
}) {
  const here = stations.findIndex((station) => station.includes(state));
  return (
    <Flex component="ol" aria-label={label} align="center" gap={4} wrap className="plain-list">
      {stations.map((station, i) => {
        const now = i === here;
        const name = now ? state : station[0];
        if (!name) return null;
        return (
          <Flex
            key={station[0]}
            component="li"
            align="center"
            gap={4}
            {...(now && { 'aria-current': 'step' })}
          >
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
              {nameOf(name)}
            </span>
          </Flex>
        );
      })}
      {children && <li>{children}</li>}
    </Flex>
  );
}
