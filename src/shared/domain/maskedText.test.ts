import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText, unmaskText } from './maskedText';
import { phonesIn } from './phone';

const all = () => true;
const NOTE = '儿子 13933338888，女儿 139 2222 8888，公司 0571-88886666转801';
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';
const SHOWN = '儿子 139****8888，女儿 139****8888，公司 0571-****6666';

describe('unmaskText', () => {
  it('gives back what was stored when nothing was changed', () => {
    expect(maskText(NOTE, all)).toBe(SHOWN);
    expect(unmaskText(SHOWN, NOTE, all)).toBe(NOTE);
  });
  it.each([
    ['words behind', `${SHOWN}，晚上打`, `${NOTE}，晚上打`],
    ['words before', `已婚。${SHOWN}`, `已婚。${NOTE}`],
    ['words between', SHOWN.replace('女儿', '小女儿'), NOTE.replace('女儿', '小女儿')],
    ['a new number behind', `${SHOWN}，新 13900000000`, `${NOTE}，新 13900000000`],
    ['the company only', '公司 0571-****6666', '公司 0571-88886666转801'],
    ['no number left', '不要打电话', '不要打电话'],
  ])('puts every number back in its place: %s', (_what, typed, real) => {
    expect(unmaskText(typed, NOTE, all)).toBe(real);
  });
  it.each([
    ['which of two that look alike', '儿子 139****8888'],
    ['two that look alike, changed on both sides', SHOWN.replace('儿子', '女儿').replace('，女儿', '，儿子')],
    ['one more than there are', `${SHOWN}，0571-****6666`],
    ['a number that is not in it', `${SHOWN}，138****0000`],
    ['a number that was altered', SHOWN.replace('6666', '6667')],
  ])('cannot tell %s', (_what, typed) => {
    expect(unmaskText(typed, NOTE, all)).toBeNull();
  });
  it('a mask that somebody put down stays what it is, in its place', () => {
    const stored = '旧 139****8888，新 13933338888';
    const shown = maskText(stored, all);
    expect(shown).toBe('旧 139****8888，新 139****8888');
    expect(unmaskText(`${shown}。`, stored, all)).toBe(`${stored}。`);
    expect(unmaskText(`${stored}。`, stored, () => false)).toBe(`${stored}。`);
  });
  it('other digits around a mask make it no masked number', () => {
    expect(unmaskText('０139****2222', '13911112222', all)).toBe('０139****2222');
    expect(unmaskText('139****2222', '打 13911112222', () => false)).toBeNull();
  });

  const piece = fc.oneof(
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.constantFrom(...['13911118888', '139 2222 8888', '+86 139-3333-8888', '１３９/４４４４/８８８８']),
    fc.constantFrom(
      ...['0571-88886666', '（0571）8888 6666', '400-800-1234', '139****8888', '0571-****6666'],
    ),
    fc
      .tuple(
        fc.stringMatching(/^0?1[3-9]\d{9}$/),
        fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
        fc.constantFrom(...[' ', '-', '，', '、', '~', '・', ':', '…', '|', '\n', '\u034F', '\uFE0F\u20E3']),
        fc.constantFrom(...['0', '٠', '０', '𝟎', '๐', '०', '۰', '⓪']),
      )
      .map(([phone, cuts, sign, zero]) => {
        const inScript = (digit: string) =>
          zero === '⓪'
            ? (CIRCLED[Number(digit)] ?? digit)
            : String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit));
        return [...phone].map((digit, i) => (cuts.includes(i) ? sign : '') + inScript(digit)).join('');
      }),
    fc.constantFrom(...['①', '1️⃣', '²', '½', '٥', '\u2060', '\0', '\uD835']),
    fc.constantFrom(...['儿子', ' ', '，', '5', '+', '****', 'SO20261121-003', '1800×2000', '\n', '(', '0']),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const hidden = fc.constantFrom(
    all,
    () => false,
    (phone: string) => phone.endsWith('8888'),
  );

  it('is the inverse of maskText for every text', () => {
    fc.assert(
      fc.property(text, hidden, (stored, isHidden) => {
        expect(unmaskText(maskText(stored, isHidden), stored, isHidden)).toBe(stored);
      }),
      { numRuns: 2000 },
    );
  });
  it('a sign that parts a number from other digits stays, so that its mask is told again', () => {
    const stored = '400-800-1234130️⃣00000000';
    expect(unmaskText(`改。${maskText(stored, all)}`, stored, all)).toBe(`改。${stored}`);
  });
  it('words put behind or before leave every number as it was, or are refused', () => {
    fc.assert(
      fc.property(text, hidden, fc.boolean(), (stored, isHidden, behind) => {
        const put = (whole: string) => (behind ? `${whole}。改` : `改。${whole}`);
        const back = unmaskText(put(maskText(stored, isHidden)), stored, isHidden);
        if (back !== null) expect(phonesIn(back)).toEqual(phonesIn(put(stored)));
      }),
      { numRuns: 2000 },
    );
  });
});
