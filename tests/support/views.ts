import { expect, type Locator, type Page } from '@playwright/test';
import { pageStands } from './app.ts';
import { type Places, visit } from './formPlaces.ts';
import { FORMS } from './forms.ts';

/** A screen of the app, or a drawer, dialog, popover or form that opens over one. */
export interface View {
  name: string;
  kind: 'screen' | 'form' | 'shown';
  at: (places: Places) => string;
  /** Opens it, once its screen is there. Not for screens. */
  open?: (page: Page) => Promise<unknown>;
  /** What has to stand there before it is looked at. */
  shown: (page: Page) => Locator;
}

/** “:order” stands for the id of that one. */
const SCREENS: readonly string[] = [
  '/today',
  '/customers',
  '/customers?tab=layers',
  '/customers?tab=segments',
  '/customers?tab=segments&open=1',
  '/customers?tab=contacts',
  '/customers?tab=visits',
  '/customers?tab=members',
  '/customers?tab=merge',
  '/customers?tab=merge&one=:customer&other=:otherCustomer',
  '/customers/:customer',
  '/customers/:member',
  '/proposals?view=board',
  '/proposals?view=list',
  '/proposals?view=experience',
  '/proposals/:draftProposal',
  '/proposals/:submittedProposal',
  '/orders',
  '/orders?tab=quotes',
  '/orders?tab=payments',
  '/orders/:order',
  '/orders/:delivered',
  '/quotes/:draftQuote',
  '/quotes/new?customer=:customer',
  '/quotes/:offeredQuote',
  '/deliveries?view=week',
  '/deliveries?view=day',
  '/deliveries?view=list',
  '/requests',
  '/requests/:request',
  ...[
    'store',
    'staff',
    'crews',
    'catalogue',
    'partners',
    'communities',
    'printing',
    'limits',
    'layers',
    'rights',
    'hints',
    'exports',
  ].map((section) => `/settings/${section}`),
  ...['app', 'backup', 'updates', 'health'].map((section) => `/settings/${section}`),
];

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });
const press = (name: string | RegExp) => (page: Page) =>
  main(page).getByRole('button', { name, exact: true }).first().click();
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });
const layer = (kind: string) => (page: Page) => page.locator(`.ant-${kind}`).filter({ visible: true });

/** Drawers, dialogs and popovers that only show something. */
const SHOWN: readonly Omit<View, 'kind'>[] = [
  {
    name: '客户抽屉',
    at: ({ order }) => `/orders/${order}`,
    open: async (page) => {
      await main(page).locator('.ant-btn-link').first().click();
    },
    shown: layer('drawer-section'),
  },
  {
    name: '合并到哪一位',
    at: ({ customer }) => `/customers/${customer}`,
    open: press('合并到…'),
    shown: dialog(/^把.*合并到哪一位$/),
  },
  {
    name: '修改记录',
    at: ({ order }) => `/orders/${order}`,
    open: press('修改记录'),
    shown: dialog(/修改记录/),
  },
  {
    name: '送货单',
    at: ({ booked }) => `/deliveries?stop=${booked}`,
    open: async () => undefined,
    shown: dialog(/^送货单 DL/),
  },
  {
    name: '送货单打印',
    at: ({ booked }) => `/deliveries?stop=${booked}`,
    open: (page) => page.getByRole('dialog').getByRole('button', { name: '送货单', exact: true }).click(),
    shown: (page) => page.locator('iframe').filter({ visible: true }),
  },
  {
    name: '选择商品',
    at: ({ draftQuote }) => `/quotes/${draftQuote}`,
    open: press(/^从目录选/),
    shown: (page) => page.getByRole('dialog').getByRole('option').first(),
  },
  {
    name: '五步服务',
    at: ({ order }) => `/orders/${order}`,
    open: press(/订单确认/),
    shown: layer('popover'),
  },
  { name: '短信', at: () => '/today', open: press('复制短信'), shown: layer('popover') },
  { name: '推后', at: () => '/today', open: press('推后'), shown: layer('dropdown') },
  {
    name: '搜索',
    at: () => '/today',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: '搜索' }).fill('li');
    },
    shown: (page) => page.getByRole('option').first(),
  },
  { name: '快捷键', at: () => '/today', open: (page) => page.keyboard.press('F1'), shown: layer('modal') },
  {
    name: '待审批',
    at: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: /^待审批/ }).click();
      await expect(page.locator('.ant-popover:visible')).toBeInViewport({ ratio: 1 });
    },
    shown: layer('popover'),
  },
];

/** All that there is to look at: every screen, every form that opens on its own, and what only shows something. */
export const VIEWS: readonly View[] = [
  ...SCREENS.map(
    (screen): View => ({
      name: screen,
      kind: 'screen',
      at: (places) => screen.replace(/:(\w+)/g, (_, place) => String(places[place as keyof Places])),
      shown: heading,
    }),
  ),
  ...FORMS.filter(({ open }) => open).map(
    ({ name, at, open, fill, field }): View => ({
      ...{ name, kind: 'form', shown: field },
      at: (places) => (typeof at === 'string' ? at : at(places)),
      open: async (page) => {
        await open?.(page);
        await fill?.(page);
      },
    }),
  ),
  ...SHOWN.map((view): View => ({ ...view, kind: 'shown' })),
];

/** Goes to a view and waits until it stands there. */
export async function showView(page: Page, places: Places, { at, open, shown, kind }: View): Promise<void> {
  if (kind !== 'screen') await visit(page, '/today');
  await visit(page, at(places));
  await pageStands(page);
  if (kind === 'shown') await expect(heading(page)).toBeVisible();
  await open?.(page);
  await expect(shown(page)).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
}

/** What opens over a page: dialogs, drawers, popovers, menus. */
export const LAYERS = '.ant-modal, .ant-drawer-section, .ant-popover, .ant-dropdown';

/** What stands open over the page. */
export const openLayers = (page: Page) => page.locator(LAYERS).filter({ visible: true });

/** Closes what is open, the topmost first. */
export async function closeLayers(page: Page): Promise<void> {
  const layers = openLayers(page);
  await expect(async () => {
    const discard = page.getByRole('button', { name: '放弃', exact: true });
    if (await discard.isVisible()) await discard.press('Enter');
    else if ((await layers.count()) > 0) await page.keyboard.press('Escape');
    await expect(layers).toHaveCount(0, { timeout: 300 });
  }).toPass({ timeout: 10_000 });
}
