import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FirstUse } from '../../ui/FirstUse';
import { PlainButton } from '../../ui/PlainButton';
import { type TaskButtonProps, useRegistry } from '../../widgets/registry';

/** The one button of a row, as the module of its kind declares it. */
export function TaskAction(props: TaskButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { row, onDone } = props;
  const { button: declared } = useRegistry().taskRows[row.kind];
  if ('Button' in declared) return <declared.Button {...props} />;
  const label = declared.label(t);
  if ('path' in declared) {
    return <PlainButton onClick={() => void navigate(declared.path(row))}>{label}</PlainButton>;
  }
  return (
    <FirstUse button={<PlainButton>{label}</PlainButton>}>
      {(button) => <declared.Popover row={row} button={button} onDone={onDone} />}
    </FirstUse>
  );
}
