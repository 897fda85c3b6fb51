import {
  CarOutlined,
  CustomerServiceOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  LayoutOutlined,
} from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchRow } from '../../../shared/contract/search';
import { formatPhone, normalizePhone } from '../../../shared/domain/phone';
import { COLORS } from '../../app/theme';
import { Line } from '../../ui/Line';
import { PersonAvatar } from '../../ui/PersonAvatar';
import type { Command } from './commands';
import { detailsOfHit, stateOfHit } from './hitText';

const ICONS = {
  orders: <FileDoneOutlined />,
  deliveries: <CarOutlined />,
  requests: <CustomerServiceOutlined />,
  quotes: <FileTextOutlined />,
  proposals: <LayoutOutlined />,
} as const;

const iconBox = { width: 26, textAlign: 'center', flex: 'none', color: COLORS.inkSoft } as const;

/** A person or a document that was found. Drawn once: with the next key most lines are the same. */
export const HitLine = memo(function HitLine({ hit }: { hit: SearchRow }) {
  const { t } = useTranslation();
  const title = normalizePhone(hit.title) === hit.title ? formatPhone(hit.title) : hit.title;
  return (
    <Flex align="center" gap={10}>
      {hit.entity === 'customers' ? (
        <PersonAvatar name={hit.title} size={26} />
      ) : (
        <span style={iconBox}>{ICONS[hit.entity]}</span>
      )}
      <Line strong style={{ flex: 'none' }}>
        {title}
      </Line>
      <Line tone="soft" style={{ flex: 1 }}>
        {detailsOfHit(hit)}
      </Line>
      <span className="tag">{stateOfHit(t, hit)}</span>
    </Flex>
  );
});

export function CommandLine({ command }: { command: Command }) {
  const { t } = useTranslation();
  return (
    <Flex align="center" gap={10}>
      <span style={iconBox}>{command.icon}</span>
      <span style={{ flex: 1 }}>{command.label(t)}</span>
      {command.hotkey && <Typography.Text keyboard>{command.hotkey}</Typography.Text>}
    </Flex>
  );
}
