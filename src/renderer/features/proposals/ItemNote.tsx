import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/contract/proposals';
import { COLORS } from '../../app/theme';
import { TextInput } from '../../ui/TextInput';

/** Characters, as `proposals.decide` has it. */
const NOTE_MAX = 200;

/** What the customer said to an item: read, or written in place (Enter keeps it, Escape leaves it as it was). */
export function ItemNote(props: {
  item: ProposalItem;
  editing: boolean;
  readOnly: boolean;
  onEdit: () => void;
  onDone: (note: string | null) => void;
}) {
  const { item, editing, readOnly, onEdit, onDone } = props;
  const { t } = useTranslation();
  if (editing) {
    return (
      <TextInput
        autoFocus
        size="small"
        max={NOTE_MAX}
        defaultValue={item.decisionNote ?? ''}
        placeholder={t('proposals.noteHint')}
        aria-label={`${t('proposals.decisionNote')} ${item.name}`}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
          if (event.key === 'Escape') {
            event.stopPropagation();
            event.currentTarget.value = item.decisionNote ?? '';
            onDone(item.decisionNote);
          }
        }}
        onBlur={(event) => {
          // A note that is too long stays as it was typed, red and counted, until it is shortened.
          const note = event.currentTarget.value.trim();
          if (note.length <= NOTE_MAX) onDone(note || null);
        }}
      />
    );
  }
  if (readOnly) {
    return (
      <Typography.Text type="secondary" italic style={{ fontSize: 12 }}>
        “{item.decisionNote}”
      </Typography.Text>
    );
  }
  return (
    <Button
      type="text"
      size="small"
      tabIndex={-1}
      onClick={onEdit}
      style={{
        justifyContent: 'start',
        paddingInline: 2,
        height: 'auto',
        whiteSpace: 'normal',
        textAlign: 'left',
        fontSize: 12,
        color: COLORS.inkSoft,
      }}
    >
      {item.decisionNote ? `“${item.decisionNote}”` : `＋ ${t('proposals.decisionNote')}`}
    </Button>
  );
}
