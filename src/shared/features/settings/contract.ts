import { z } from 'zod';
import { command, EVERYONE, OWNER, query } from '../../contract/call';
import { factsSettings } from '../../contract/factsSettings';
import { emptyInput, optionalPhone, optionalText, shareBp, tenths, text, whole } from '../../contract/fields';
import { hintsSettings } from '../../contract/hints';
import { playbookSettings } from '../../contract/playbookSettings';
import { LOCALES } from '../../domain/locale';
import { PAPERS, type Paper } from '../../domain/papers';
import { tierRights } from '../members/contract';

/** mm by which a printer misses the paper's corner, in tenths. */
const offsetMm = tenths(-30, 30);

const printedDocument = z.strictObject({
  /** The system's name of the printer; NULL asks every time. */
  printer: optionalText(200),
  paper: z.enum(PAPERS),
  /** To the right. */
  offsetXMm: offsetMm,
  /** Downwards. */
  offsetYMm: offsetMm,
});

/** How a document is printed until the owner chooses otherwise. */
export const printedOn = (paper: Paper) => ({ printer: null, paper, offsetXMm: 0, offsetYMm: 0 });

/** Where new versions are looked for: a folder on a web server. NULL: nowhere, and nothing leaves this PC. */
const updateAddress = z
  .string()
  .trim()
  .max(300, 'too_long')
  .nullish()
  .transform((value) => value || null)
  .refine((value) => value === null || isUpdateAddress(value), 'invalid_update_address');

/** A name, a password or a query in it would be written down and sent about. */
function isUpdateAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && hostname !== '' && !username && !password && !search && !hash;
}

/**
 * Every setting: key → the schema of its value and what holds until the owner changes it.
 * A value is stored and replaced whole.
 */
export const settingSchemas = {
  store: z.strictObject({
    name: text(60),
    phone: optionalPhone,
    address: optionalText(120),
    /** Printed under each slip. */
    slipFooter: optionalText(200),
  }),
  app: z.strictObject({
    locale: z.enum(LOCALES),
    /** IANA zone. */
    zone: text(40),
    /** Minutes without a touch until the PC locks; 0 = never. */
    idleLockMinutes: whole(0, 240),
  }),
  limits: z.strictObject({
    /** Largest discount a role may give without asking, in 1/10,000. */
    discountBp: z.strictObject({ front_desk: shareBp, sales: shareBp }),
    /** An order's total may move by this much without asking, in 1/10,000. */
    orderChangeBp: shareBp,
    quoteValidDays: whole(1, 365),
  }),
  reminders: z.strictObject({
    /** Days before the agreed date on which the delivery is to be booked. */
    bookDaysBefore: whole(0, 60),
    /** Days before a delivery on which the customer is reminded. */
    remindDaysBefore: whole(0, 7),
    /** Days after a delivery on which the customer is asked. */
    revisitDaysAfter: whole(0, 30),
    /** Customers come up by themselves: without an attempt to reach them for so many days, */
    silentDays: whole(1, 365),
    /** so many days after they were registered and never followed up, */
    neverDays: whole(1, 365).default(1),
    /** so many days after their last purchase, */
    notBoughtDays: whole(30, 3650).default(540),
    /** so many days after they were registered, having bought nothing. */
    neverBoughtDays: whole(7, 3650).default(90),
  }),
  printing: z.strictObject({
    /** Of what is printed, whatever the window's language is: customers read it. */
    locale: z.enum(LOCALES),
    /** What stands on the first, second, … copy of a slip. */
    copyLabels: z.array(text(10)).min(1, 'required').max(6, 'too_many'),
    /** Copies of a slip on laser paper until somebody chooses otherwise. */
    slipCopies: whole(1, 6),
    slipPrices: z.boolean(),
    /** Steps of buying on the price sheet, one a line; NULL: the usual ones. */
    buyingProcess: optionalText(600),
    /** Terms of the contract, one a line; NULL: the usual ones. */
    contractTerms: optionalText(2000),
    slip: printedDocument,
    daySheet: printedDocument,
    loadingList: printedDocument,
    quoteSheet: printedDocument,
    contract: printedDocument.default(printedOn('a4')),
    receipt: printedDocument.default(printedOn('a5')),
  }),
  updates: z.strictObject({ feed: updateAddress }),
  customerFacts: factsSettings,
  tierRights,
  hints: hintsSettings,
  playbooks: playbookSettings,
};
export type SettingKey = keyof typeof settingSchemas;
export type SettingValue<K extends SettingKey> = z.output<(typeof settingSchemas)[K]>;
export type Settings = { [K in SettingKey]: SettingValue<K> };

const settingsShape = z.object({
  store: settingSchemas.store,
  app: settingSchemas.app,
  limits: settingSchemas.limits,
  reminders: settingSchemas.reminders,
  printing: settingSchemas.printing,
  updates: settingSchemas.updates,
  customerFacts: settingSchemas.customerFacts,
  tierRights: settingSchemas.tierRights,
  hints: settingSchemas.hints,
  playbooks: settingSchemas.playbooks,
});

export const settingsContract = {
  'settings.all': query(
    EVERYONE,
    () => emptyInput,
    () => settingsShape,
  ),
  'settings.update': command(
    OWNER,
    () => settingsShape.partial().strict(),
    () => settingsShape,
  ),
};
