import type { Locator, Page } from '@playwright/test';
import type { Places } from '../formPlaces.ts';

/** A form of the window: where it is, how it is opened, and the field that is filled in half. */
export interface FormCase {
  name: string;
  at: string | ((places: Places) => string);
  open?: (page: Page) => Promise<void>;
  field: (page: Page) => Locator;
  /** What is typed; “写了一半” where it is left out. */
  text?: string;
  /** Fills it by a button instead; the field has `text` then. */
  fill?: (page: Page) => Promise<void>;
  /** A form on the page itself, which Escape and a click beside leave alone. */
  inline?: boolean;
  /** On the page itself, and asks on Escape as a dialog does. */
  escapeAsks?: boolean;
  /** A text or number in its place, which is saved as it is left: where it stands then. */
  inPlace?: (page: Page) => Locator;
  /** A click beside it does nothing. */
  maskStays?: boolean;
  /** Enter in a field of one line goes to the next field, as the form says itself or as it is too long to be saved by it. */
  enterGoesOn?: boolean;
  /** What the form itself says of what is filled in half, so that nothing is sent. */
  says?: RegExp;
  /** What keeps it in the question; “继续填写” where it is left out. */
  keep?: string;
}

/** Ways to a form and its field. */
export const main = (page: Page) => page.getByRole('main');
export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
export const press = (name: string | RegExp) => (page: Page) =>
  main(page).getByRole('button', { name, exact: true }).first().click();
export const inDialog = (name: string | RegExp, label: string) => (page: Page) =>
  dialog(page, name).getByLabel(label, { exact: true }).first();
export const onPage = (label: string) => (page: Page) =>
  main(page).getByLabel(label, { exact: true }).first();
export const fromMenu = (button: string | RegExp, item: string) => async (page: Page) => {
  await press(button)(page);
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('menuitem', { name: item }).waitFor({ state: 'hidden' });
};
export const choose = (item: string) => fromMenu('更多', item);
export const tab = (name: string, button: string) => async (page: Page) => {
  await main(page).getByRole('tab', { name, exact: true }).click();
  await press(button)(page);
};
export const inDrawer = (button: string) => (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();

export const atMember = ({ member }: Places) => `/customers/${member}`;
export const atCustomer = ({ customer }: Places) => `/customers/${customer}`;
export const atOrder = ({ order }: Places) => `/orders/${order}`;
export const atRequest = ({ request }: Places) => `/requests/${request}`;
export const atDraft = ({ draftProposal }: Places) => `/proposals/${draftProposal}`;
export const atSubmitted = ({ submittedProposal }: Places) => `/proposals/${submittedProposal}`;
export const stop = (key: 'booked' | 'collecting' | 'toRevisit' | 'waiting') => (places: Places) =>
  `/deliveries?stop=${places[key]}`;
export const card = (section: string, label: string): FormCase => ({
  name: `客户页：${section}`,
  at: atCustomer,
  open: press(`编辑${section}`),
  field: onPage(label),
  maskStays: true,
});
