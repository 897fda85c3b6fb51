import { describe, expect, it } from 'vitest';
import { sampleProducts } from '../catalogue';
import { productPicture, type RoomKind, roomPicture } from '.';

const ROOMS: RoomKind[] = ['living', 'bedroom', 'dining', 'kitchen', 'floorplan', 'study'];

/** The first thing wrong with an SVG text: tags that do not match, broken attributes, anything active or external. */
function faultOf(svg: string): string | null {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z-]+(?::[a-z]+)?="[^"<>&]*")*)\s*(\/?)>/g,
    (_, end, tag, __, self) => {
      if (end) {
        if (open.pop() !== tag) open.push(`unmatched </${tag}>`);
      } else if (!self) open.push(tag);
      return '';
    },
  );
  if (open.length > 0) return `not closed: ${open.join(' ')}`;
  if (/[<>"]/.test(rest)) return `not a tag: ${rest.slice(0, 80)}`;
  if (/NaN|undefined|Infinity|null/.test(svg)) return 'a number is missing';
  if (/<(script|foreignObject|image|use|style|a|iframe|animate)\b/i.test(svg))
    return 'an active or external element';
  if (/\shref|\son[a-z]+=|url\(|javascript:|data:/i.test(svg)) return 'a reference or handler';
  if (/\b(width|height|rx|ry)="-/.test(svg)) return 'a negative size';
  return null;
}

describe('product pictures', () => {
  it('are clean SVG of 640 × 480 px, in every colour of every product', () => {
    for (const product of sampleProducts) {
      for (const color of product.colors) {
        const svg = productPicture(product, color);
        expect(faultOf(svg), `${product.model} ${color}`).toBeNull();
        expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"')).toBe(true);
      }
    }
  });

  it('show the first colour unless told, and another one differently', () => {
    const sofa = sampleProducts.find((product) => product.model === 'YQ-S301');
    if (!sofa) throw new Error('no YQ-S301');
    expect(productPicture(sofa)).toBe(productPicture(sofa, sofa.colors[0]));
    expect(productPicture(sofa, sofa.colors[1])).not.toBe(productPicture(sofa));
  });

  it('tell most products apart', () => {
    const pictures = new Set(sampleProducts.map((product) => productPicture(product)));
    expect(pictures.size).toBeGreaterThan(sampleProducts.length * 0.95);
  });

  it('stay small', () => {
    const sizes = sampleProducts.map((product) => productPicture(product).length);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
  });
});

describe('room pictures', () => {
  it.each(ROOMS)('are clean and repeatable: %s', (kind) => {
    const pictures = Array.from({ length: 20 }, (_, seed) => roomPicture(kind, seed));
    expect(pictures.map(faultOf).filter(Boolean)).toEqual([]);
    expect(roomPicture(kind, 3)).toBe(pictures[3]);
    expect(new Set(pictures).size).toBeGreaterThan(kind === 'floorplan' ? 3 : 6);
  });

  it('label the rooms of a floor plan with their areas', () => {
    expect(roomPicture('floorplan', 1)).toMatch(/>主卧<.*㎡</);
  });
});

describe('the check itself', () => {
  it('finds what it looks for', () => {
    expect(faultOf('<svg><g></svg>')).not.toBeNull();
    expect(faultOf('<svg><script/></svg>')).not.toBeNull();
    expect(faultOf('<svg><rect x="NaN"/></svg>')).not.toBeNull();
    expect(faultOf('<svg><rect onclick="x"/></svg>')).not.toBeNull();
    expect(faultOf('<svg><rect x="1"/></svg>')).toBeNull();
  });
});
