import { Checkbox, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import type { ProposalDetail } from '../../../shared/features/proposals/contract';
import { TextArea, TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Props {
  proposal: ProposalDetail;
  onClose: () => void;
}

/** Title, designer and note. */
export function HeadDialog({ proposal, onClose }: Props) {
  const { t } = useTranslation();
  const { id, version, title, designerId, note } = proposal;
  return (
    <RecordDialog
      title={t('proposals.editHead')}
      initialValues={{ title, designerId, note }}
      save={(fields: { title: string; designerId: number | null; note: string | null }, write) =>
        write('proposals.update', { id, version, ...fields })
      }
      onClose={onClose}
    >
      <Form.Item name="title" label={t('proposals.name')} required>
        <TextInput autoFocus max={60} />
      </Form.Item>
      <Form.Item name="designerId" label={t('proposals.designer')}>
        <StaffSelect roles={PLANNERS} />
      </Form.Item>
      <Form.Item name="note" label={t('proposals.note')}>
        <TextArea rows={3} max={500} />
      </Form.Item>
    </RecordDialog>
  );
}

/** Begins the next version out of the newest one. */
export function VersionDialog({ proposal, onClose, onStarted }: Props & { onStarted: () => void }) {
  const { t } = useTranslation();
  const newest = proposal.versions.at(-1);
  return (
    <RecordDialog
      title={t('proposals.newVersion')}
      initialValues={{ keepRefused: false }}
      save={(fields: { note: string; keepRefused: boolean }, write) =>
        write('proposals.newVersion', { id: proposal.id, version: proposal.version, ...fields })
      }
      said={({ no }) => t('proposals.versionStarted', { no })}
      onSaved={onStarted}
      onClose={onClose}
      okText={t('proposals.newVersion')}
    >
      <Typography.Paragraph type="secondary">{t('proposals.newVersionHint')}</Typography.Paragraph>

      <Form.Item name="note" label={t('proposals.versionNote')}>
        <TextInput autoFocus max={200} />
      </Form.Item>
      <Form.Item name="keepRefused" valuePropName="checked" hidden={!newest || newest.totals.refused === 0}>
        <Checkbox>{t('proposals.keepRefused')}</Checkbox>
      </Form.Item>
    </RecordDialog>
  );
}

/** Why the customer wanted none of it. */
export function DeclineDialog({ proposal, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <RecordDialog
      title={t('proposals.decline')}
      save={({ reason }: { reason: string }, write) =>
        write('proposals.decline', { id: proposal.id, version: proposal.version, reason: reason ?? '' })
      }
      onClose={onClose}
      okText={t('proposals.decline')}
      danger
    >
      <Form.Item name="reason" label={t('proposals.declineReason')} required>
        <TextArea autoFocus rows={3} max={200} />
      </Form.Item>
    </RecordDialog>
  );
}
