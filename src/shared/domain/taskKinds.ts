/** What Today can ask for. The five order steps are confirm_order … ask_after_delivery. */
export const TASK_KINDS = [
  'contact',
  'visit',
  'invitation',
  'wake_up',
  'quote_expiring',
  'confirm_order',
  'thank_customer',
  'book_delivery',
  'remind_delivery',
  'ask_after_delivery',
  'collect_balance',
  'install',
  'request',
  'revisit_request',
  'custom',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
