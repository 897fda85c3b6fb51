/** One colour in the tones that a flat drawing needs. */
export interface Tones {
  light: string;
  base: string;
  dark: string;
  deep: string;
  /** Shows grain. */
  wood: boolean;
}

const COLORS: Record<string, string> = {
  // Fabric, leather and lacquer
  燕麦白: '#e3d6c2',
  奶油白: '#efe3cf',
  米白: '#e9dfcd',
  暖白: '#f0e9dd',
  象牙白: '#ece2cf',
  奶咖: '#c9b39b',
  浅灰: '#c6c3bd',
  雾灰: '#aaa9a5',
  高级灰: '#93918d',
  深空灰: '#5a5d61',
  石墨黑: '#3d3c3c',
  卡其: '#bfa685',
  焦糖: '#b0733f',
  橘棕: '#b96a36',
  咖啡: '#6c4d3a',
  墨绿: '#43624f',
  抹茶绿: '#9dae86',
  雾霾蓝: '#7f98a9',
  天空蓝: '#a5c3d2',
  藏青: '#33485f',
  姜黄: '#d0a044',
  脏粉: '#cda498',
  豆沙: '#b27c74',
  酒红: '#78363a',
  // Wood
  原木色: '#d3ab7a',
  浅橡木: '#d9bc94',
  白橡木: '#dec7a4',
  白蜡木: '#d8bb93',
  烟熏橡木: '#8c6d53',
  樱桃木: '#a9673f',
  胡桃木: '#84603f',
  黑胡桃: '#6d4b36',
  深胡桃: '#553b2d',
  红檀: '#6f3328',
  // Stone, glass and metal
  雪山白: '#e9e7e3',
  鱼肚白: '#eeebe6',
  岩板灰: '#8d8c8a',
  劳伦黑金: '#3a3734',
  黄铜: '#b8924f',
  香槟金: '#cfb27c',
  琥珀: '#c98435',
};

const WOODS = ['木', '胡桃', '檀'];

export function knownColor(name: string): boolean {
  return name in COLORS;
}

export function tonesOf(colorName: string): Tones {
  const base = COLORS[colorName] ?? '#c9b39b';
  return tones(
    base,
    WOODS.some((wood) => colorName.includes(wood)),
  );
}

export function tones(base: string, wood = false): Tones {
  /* Dark colours need wider steps, or doors and drawers melt together. */
  const dim = channels(base).reduce((sum, value) => sum + value, 0) < 330;
  return {
    light: mix(base, '#ffffff', dim ? 0.2 : 0.3),
    base,
    dark: mix(base, dim ? '#0d0805' : '#2a1c12', dim ? 0.3 : 0.17),
    deep: mix(base, dim ? '#0d0805' : '#2a1c12', dim ? 0.52 : 0.36),
    wood,
  };
}

/** The second tone, of legs and frames, from what the product is made of. */
export function secondTones(materials: readonly string[]): Tones {
  const text = materials.join(' ');
  if (/黄铜|镀金/.test(text)) return tones('#b8924f');
  if (/碳钢|不锈钢|铝框/.test(text)) return tones('#46423f');
  if (/乌金|红檀|老榆/.test(text)) return tonesOf('深胡桃');
  if (/胡桃/.test(text)) return tonesOf('黑胡桃');
  if (/樱桃|枫木/.test(text)) return tonesOf('樱桃木');
  if (/橡木|白蜡|榉木|松木/.test(text)) return tonesOf('原木色');
  return tonesOf('胡桃木');
}

/** `share` of `other` mixed into a hex colour. */
export function mix(color: string, other: string, share: number): string {
  const a = channels(color);
  const b = channels(other);
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Fixed small colours that go with everything. */
export const ACCENT = {
  wall: '#efe3d1',
  wallSpot: '#f4ebdc',
  floor: '#dfcdb3',
  skirting: '#e8d9c3',
  shadow: '#6b4d2e',
  leaf: '#6f8a63',
  leafDark: '#56704e',
  clay: '#c98f6b',
  ochre: '#d3a54f',
  linen: '#fbf7ef',
  glow: '#ffe7ad',
  screen: '#33343a',
  glass: '#cfdcda',
} as const;
