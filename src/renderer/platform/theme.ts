import type { ThemeConfig } from 'antd';
import { reducedMotion } from './reducedMotion';

/**
 * Paper white with a hint of warmth, one deep green; state colours only for states. Each colour of words has a contrast
 * of at least 4.5 on paper, white and a table's header (WCAG 2.2, 1.4.3).
 */
export const COLORS = {
  paper: '#faf8f4',
  card: '#ffffff',
  line: '#e8e2d6',
  ink: '#2b2a27',
  inkSoft: '#625d54',
  accent: '#2f6b4f',
  accentSoft: '#e7f0ea',
  walnut: '#775638',
  ok: '#2c6a49',
  warn: '#865708',
  bad: '#a83a27',
  info: '#335e80',
  teal: '#1f6868',
  rust: '#97471b',
} as const;

export const theme: ThemeConfig = {
  // The rules come from antd's own stylesheet (main.tsx): writing them while a screen is first drawn took longer than drawing it.
  zeroRuntime: true,
  hashed: false,
  token: {
    colorPrimary: COLORS.accent,
    colorLink: COLORS.accent,
    // antd's own mixtures for what the mouse is on are too pale to read.
    colorLinkHover: '#487860',
    colorErrorHover: '#b0503c',
    colorSuccess: COLORS.ok,
    colorWarning: COLORS.warn,
    colorError: COLORS.bad,
    colorInfo: COLORS.info,
    // Mixed by antd from these colours they would be a muddy grey.
    colorSuccessBg: '#eaf3ed',
    colorSuccessBorder: '#bcd5c6',
    colorWarningBg: '#fdf4e1',
    colorWarningBorder: '#e8cf9b',
    colorErrorBg: '#fbecea',
    colorErrorBorder: '#e7beb6',
    colorInfoBg: '#eef3f7',
    colorInfoBorder: '#c9d6e0',
    colorBgLayout: COLORS.paper,
    colorBgContainer: COLORS.card,
    colorBorder: '#ddd5c7',
    colorBorderSecondary: COLORS.line,
    // What is chosen in a menu or a list of options; antd's own mixture is too dark to read the accent on.
    controlItemBgActive: COLORS.accentSoft,
    controlItemBgActiveHover: COLORS.accentSoft,
    colorText: COLORS.ink,
    colorTextSecondary: COLORS.inkSoft,
    colorTextTertiary: COLORS.inkSoft,
    colorTextDescription: COLORS.inkSoft,
    colorTextPlaceholder: '#736d62',
    borderRadius: 8,
    fontSize: 14,
    // By language, see base.css.
    fontFamily: 'var(--font-family)',
    boxShadow: 'none',
    boxShadowTertiary: 'none',
    controlHeight: 34,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    motion: !reducedMotion,
  },
  components: {
    Table: { headerBg: '#f4f0e8', headerColor: COLORS.inkSoft, rowHoverBg: '#f7f4ed', cellPaddingBlock: 9 },
    Card: { bodyPadding: 16, headerHeight: 44 },
    Drawer: { paddingLG: 20 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Segmented: { trackBg: '#efe9dd' },
    Menu: { itemSelectedBg: COLORS.accentSoft, itemSelectedColor: COLORS.accent, itemHeight: 42 },
  },
};
