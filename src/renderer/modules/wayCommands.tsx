import { SettingOutlined, TeamOutlined } from '@ant-design/icons';
import type { CustomersTab } from '../features/customers';
import type { Command, SettingsSection } from '../widgets/registry';

/** The way to a section of the settings, as a command of the search. */
export const sectionCommand = ({ key, title, words, roles }: SettingsSection): Command => ({
  key: `settings-${key}`,
  label: (t) => t('search.commands.section', { title: title(t) }),
  icon: <SettingOutlined />,
  ...{ words, roles, typed: true },
  run: ({ go }) => go(`/settings/${key}`),
});

/** The way to a tab beside the list of customers. */
export const tabCommand = ({ key, label, words, roles }: CustomersTab): Command => ({
  key: `customers-${key}`,
  label: (t) => t('search.commands.tab', { title: label(t) }),
  icon: <TeamOutlined />,
  ...{ words, roles },
  run: ({ go }) => go(`/customers?tab=${key}`),
});
