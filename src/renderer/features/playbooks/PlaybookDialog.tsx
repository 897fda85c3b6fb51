import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  LONGEST_MESSAGE,
  LONGEST_TITLE,
  type PlaybookWords,
} from '../../../shared/contract/playbookSettings';
import type { PlaybookLayer } from '../../../shared/domain/playbooks';
import type { Settings } from '../../../shared/features/settings/contract';
import { useCall } from '../../platform/api';
import { write } from '../../platform/write';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useReport } from '../../ui/useReport';
import { RecordDialog } from '../../widgets/RecordDialog';
import { usePlaybook } from './usePlaybook';

const MOST_ACTIONS = 8;

interface Props {
  layer: PlaybookLayer;
  /** The layer's name. */
  name: string;
  onClose: () => void;
}

/** What the owner wants to be done for a layer, in their own words. */
export function PlaybookDialog(props: Props) {
  const stored = useCall('settings.all', {}).data?.playbooks;
  return stored ? <Editor {...props} stored={stored} /> : null;
}

function Editor({ layer, name, stored, onClose }: Props & { stored: Settings['playbooks'] }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<PlaybookWords>();
  const report = useReport();
  const { isUsual, ...words } = usePlaybook(layer);
  return (
    <RecordDialog<PlaybookWords, unknown>
      form={form}
      width={680}
      title={t('playbooks.editor.title', { layer: name })}
      initialValues={words}
      save={({ actions, ...texts }, send) =>
        send('settings.update', { playbooks: { ...stored, [layer]: { ...texts, actions: keyed(actions) } } })
      }
      said={t('playbooks.editor.saved')}
      onClose={onClose}
      aside={
        !isUsual && (
          <Button
            onClick={() =>
              void write('settings.update', { playbooks: { ...stored, [layer]: null } }).then(onClose, report)
            }
          >
            {t('playbooks.editor.usual')}
          </Button>
        )
      }
    >
      <Form.Item name="traits" label={t('playbooks.traits')}>
        <TextArea rows={2} max={300} autoFocus />
      </Form.Item>
      <Form.Item name="troubles" label={t('playbooks.troubles')}>
        <TextArea rows={2} max={300} />
      </Form.Item>
      <Form.List name="actions">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: place }, i) => (
              <Card
                key={key}
                size="small"
                title={t('playbooks.editor.action', { n: i + 1 })}
                style={{ marginBottom: 8 }}
                extra={
                  rows.length > 1 && (
                    <Button type="link" size="small" onClick={() => remove(place)}>
                      {t('playbooks.editor.remove')}
                    </Button>
                  )
                }
              >
                <Form.Item name={[place, 'key']} hidden>
                  <TextInput max={20} />
                </Form.Item>
                <Form.Item name={[place, 'title']} label={t('playbooks.editor.what')}>
                  <TextInput max={LONGEST_TITLE} />
                </Form.Item>
                <Form.Item
                  name={[place, 'message']}
                  label={t('playbooks.editor.message')}
                  extra={t('playbooks.dialog.messageHint')}
                >
                  <TextArea rows={2} max={LONGEST_MESSAGE} />
                </Form.Item>
              </Card>
            ))}
            {rows.length < MOST_ACTIONS && (
              <Button icon={<PlusOutlined />} onClick={() => add({ title: '', message: null })}>
                {t('playbooks.editor.add')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </RecordDialog>
  );
}

type Action = Omit<PlaybookWords['actions'][number], 'key'> & { key?: string };

/** A new action gets the first key that none has: a key names its tasks and never becomes another's. */
function keyed(actions: readonly Action[]): PlaybookWords['actions'] {
  const taken = actions.flatMap(({ key }) => (key ? [Number(key.slice(1))] : []));
  let last = Math.max(0, ...taken);
  return actions.map(({ key, ...action }) => {
    if (key) return { key, ...action };
    last += 1;
    return { key: `a${last}`, ...action };
  });
}
