import { App, Checkbox, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../shared/contract/proposals';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Props {
  proposal: ProposalDetail;
  onClose: () => void;
}

/** Title, designer and note. */
export function HeadDialog({ proposal, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ title: string; designerId: number | null; note: string | null }>();
  const update = useWrite('proposals.update');
  const showErrors = useFormErrors(form);
  const { id, version, title, designerId, note } = proposal;
  return (
    <FormDialog
      title={t('proposals.editHead')}
      form={form}
      initialValues={{ title, designerId, note }}
      onSubmit={(fields) =>
        update.mutate({ id, version, ...fields }, { onSuccess: onClose, onError: showErrors })
      }
      onClose={onClose}
      busy={update.isPending}
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
    </FormDialog>
  );
}

/** Begins the next version out of the newest one. */
export function VersionDialog({ proposal, onClose, onStarted }: Props & { onStarted: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string; keepRefused: boolean }>();
  const begin = useWrite('proposals.newVersion');
  const showErrors = useFormErrors(form);
  const newest = proposal.versions.at(-1);
  return (
    <FormDialog
      title={t('proposals.newVersion')}
      form={form}
      initialValues={{ keepRefused: false }}
      onSubmit={(fields) =>
        begin.mutate(
          { id: proposal.id, version: proposal.version, ...fields },
          {
            onSuccess: ({ no }) => {
              void message.success(t('proposals.versionStarted', { no }));
              onStarted();
              onClose();
            },
            onError: showErrors,
          },
        )
      }
      onClose={onClose}
      busy={begin.isPending}
      okText={t('proposals.newVersion')}
    >
      <Typography.Paragraph type="secondary">{t('proposals.newVersionHint')}</Typography.Paragraph>

      <Form.Item name="note" label={t('proposals.versionNote')}>
        <TextInput autoFocus max={200} />
      </Form.Item>
      <Form.Item name="keepRefused" valuePropName="checked" hidden={!newest || newest.totals.refused === 0}>
        <Checkbox>{t('proposals.keepRefused')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

/** Why the customer wanted none of it. */
export function DeclineDialog({ proposal, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const decline = useWrite('proposals.decline');
  const showErrors = useFormErrors(form);
  return (
    <FormDialog
      title={t('proposals.decline')}
      form={form}
      onSubmit={({ reason }) =>
        decline.mutate(
          { id: proposal.id, version: proposal.version, reason: reason ?? '' },
          { onSuccess: onClose, onError: showErrors },
        )
      }
      onClose={onClose}
      busy={decline.isPending}
      okText={t('proposals.decline')}
      danger
    >
      <Form.Item name="reason" label={t('proposals.declineReason')} required>
        <TextArea autoFocus rows={3} max={200} />
      </Form.Item>
    </FormDialog>
  );
}
