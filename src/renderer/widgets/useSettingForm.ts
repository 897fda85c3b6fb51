import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettingKey, Settings } from '../../shared/features/settings/contract';
import { useCall, useWrite } from '../platform/api';
import { withoutPrefix } from '../platform/errorText';
import { useFormErrors } from '../ui/useFormErrors';
import { useTypedForm } from '../ui/useTypedForm';

/**
 * A form over one setting: its stored value, saving it whole, errors at their fields; `typing` goes onto the form.
 * @param what names the form in the question before what is typed is given up
 */
export function useSettingForm<K extends SettingKey>(key: K, what: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings[K]>();
  const settings = useCall('settings.all', {});
  const update = useWrite('settings.update');
  const showErrors = useFormErrors(form);
  const stored = settings.data?.[key] as Settings[K] | undefined;
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what,
    busy: update.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  const save = (changed: Settings[K]) =>
    update.mutate(
      { [key]: { ...stored, ...changed } },
      {
        onSuccess: () => {
          clear();
          void message.success(t('common.saved'));
        },
        // The call names fields `store.name`; the form of one setting knows them as `name`.
        onError: (error) => showErrors(withoutPrefix(error, key)),
      },
    );
  return { form, stored, save, saving: update.isPending, typing: { onValuesChange, onKeyDown } };
}
