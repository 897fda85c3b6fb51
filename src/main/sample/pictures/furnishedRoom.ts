import { sampleProducts } from '../catalogue';
import type { SampleProduct } from '../catalogue/types';
import type { Rng } from '../rng';
import { ACCENT, mix } from './palette';
import { drawProduct } from './productPicture';
import type { RoomKind } from './roomShell';
import { BACK } from './roomShell';
import { HEIGHT, WIDTH } from './stage';
import { clip, ellipse, polygon } from './svg';

/** One furnished room with pieces of the catalogue; a series is kept together where it has the kind. */
export function furnish(kind: Exclude<RoomKind, 'floorplan'>, rng: Rng): string {
  const series = rng.pick(['YQ', 'SG', 'MY', 'MS', 'YM', 'NY']);
  const choose = (
    kindCode: string,
    fits: (product: SampleProduct) => boolean = () => true,
  ): SampleProduct => {
    const all = sampleProducts.filter((product) => product.kindCode === kindCode && fits(product));
    const own = all.filter((product) => product.series === series);
    return rng.pick(own.length > 0 ? own : all);
  };
  const put = (product: SampleProduct, cx: number, floor: number, scale: number): string =>
    drawProduct(product, { cx, floor, scale });
  const hanging = (product: SampleProduct): boolean =>
    product.draw.shape === 'lamp' && ['pendant', 'paper', 'linear'].includes(product.draw.form);
  const lit = clip(0, BACK.y - 22, WIDTH, HEIGHT, put(choose('lamp', hanging), 320, 186, 0.1));

  const nightstand = choose('nightstand');
  const chair = choose('dining_chair', (product) => product.heightMm > 700 && product.heightMm < 950);

  switch (kind) {
    case 'living':
      return [
        put(choose('art'), 320, 196, 0.105),
        floorRug(choose('rug').colors[0] === '墨绿' ? '#7c9482' : '#e8dcc8'),
        put(
          choose('lamp', (product) => product.draw.shape === 'lamp' && product.draw.form === 'floor'),
          506,
          366,
          0.125,
        ),
        put(
          choose(
            'sofa',
            (product) => product.draw.shape === 'sofa' && product.draw.seats === 3 && !product.draw.chaise,
          ),
          316,
          380,
          0.135,
        ),
        put(
          choose('coffee_table', (product) => product.heightMm < 480),
          320,
          452,
          0.16,
        ),
      ].join('');
    case 'bedroom':
      return [
        put(
          choose('art', (product) => product.lengthMm <= 1300),
          320,
          168,
          0.085,
        ),
        floorRug('#e3d6c2'),
        [-1, 1].map((s) => put(nightstand, 320 + s * 178, 362, 0.13)).join(''),
        put(
          choose(
            'bed',
            (product) => product.widthMm > 1500 && product.widthMm < 2100 && product.heightMm < 1300,
          ),
          320,
          434,
          0.138,
        ),
      ].join('');
    case 'dining':
      return [
        put(
          choose('sideboard', (product) => product.heightMm < 1000),
          318,
          346,
          0.105,
        ),
        lit,
        floorRug('#dccdb4'),
        [-1, 1].map((s) => put(chair, 320 + s * 96, 412, 0.145)).join(''),
        put(
          choose('dining_table', (product) => product.lengthMm <= 1800),
          320,
          452,
          0.17,
        ),
      ].join('');
    case 'kitchen':
      return put(
        choose('kitchen', (product) => product.draw.shape === 'kitchen' && product.draw.layout !== 'island'),
        320,
        352,
        0.112,
      );
    default:
      return [
        put(
          choose('bookcase', (product) => product.heightMm > 1500 && product.lengthMm < 2000),
          430,
          346,
          0.112,
        ),
        put(
          choose('art', (product) => product.lengthMm <= 1300),
          214,
          178,
          0.1,
        ),
        floorRug('#d9cdb9'),
        put(
          choose('desk', (product) => product.heightMm < 900),
          270,
          438,
          0.165,
        ),
      ].join('');
  }
}

function floorRug(color: string): string {
  return (
    polygon(
      [
        [150, 372],
        [490, 372],
        [566, 462],
        [74, 462],
      ],
      mix(color, '#2a1c12', 0.1),
    ) +
    polygon(
      [
        [152, 370],
        [488, 370],
        [562, 458],
        [78, 458],
      ],
      color,
    ) +
    polygon(
      [
        [166, 376],
        [474, 376],
        [538, 452],
        [102, 452],
      ],
      mix(color, '#ffffff', 0.25),
      0.6,
    ) +
    ellipse(320, 414, 150, 22, ACCENT.shadow, 0.05)
  );
}
