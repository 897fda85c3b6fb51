import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedPhonesIn, maskPhone, phonesIn, replacePhones } from './phone';

const MOBILE = '13911112222';
const LANDLINE = '057188886666';
const masked = (text: string) => replacePhones(text, maskPhone);

describe('phones in a text', () => {
  it.each([
    ['13911112222', MOBILE],
    ['+8613911112222', MOBILE],
    ['+86 139 1111 2222', MOBILE],
    ['+86 1391 111 2222', MOBILE],
    ['(+86)139.1111.2222', MOBILE],
    ['＋８６　１３９１１１１２２２２', MOBILE],
    ['0086 13911112222', MOBILE],
    ['0086-139-1111-2222', MOBILE],
    ['8613911112222', MOBILE],
    ['86-139-1111-2222', MOBILE],
    ['１３９－１１１１－２２２２', MOBILE],
    ['139  1111  2222', MOBILE],
    ['139\u00A01111\u00A02222', MOBILE],
    ['139\u20091111\u202F2222', MOBILE],
    ['139\t1111\t2222', MOBILE],
    ['139 - 1111 - 2222', MOBILE],
    ['139——1111——2222', MOBILE],
    ['139 11 11 22 22', MOBILE],
    ['139-11-11-2222', MOBILE],
    ['1 3 9 1 1 1 1 2 2 2 2', MOBILE],
    ['139/1111/2222', MOBILE],
    ['139 / 1111 / 2222', MOBILE],
    ['139_1111_2222', MOBILE],
    ['139·1111·2222', MOBILE],
    ['(139)1111-2222', MOBILE],
    ['139\u200B1111\u200B2222', MOBILE],
    ['1\u20603911112222', MOBILE],
    ['139****3333，13911112222', MOBILE],
    ['057188886666', LANDLINE],
    ['0571-88886666', LANDLINE],
    ['（0571）88886666', LANDLINE],
    ['(0571) 8888-6666', LANDLINE],
    ['0571  8888  6666', LANDLINE],
    ['0571/88886666', LANDLINE],
    ['0571 88 88 66 66', LANDLINE],
    ['+86 571 8888 6666', LANDLINE],
    ['+86-571-88886666', LANDLINE],
    ['+86 (0)571 8888 6666', LANDLINE],
    ['0086 571 88886666', LANDLINE],
    ['0571-88886666-801', `${LANDLINE}-801`],
    ['0571-88886666转801', `${LANDLINE}-801`],
    ['（010）8888 6666', '01088886666'],
    ['+86 10 8888 6666', '01088886666'],
    ['400-800-1234', '4008001234'],
    ['４００　８００　１２３４', '4008001234'],
    ['+86 400 800 1234', '4008001234'],
    ['+85291234567', '+85291234567'],
    ['+852 9123 4567', '+85291234567'],
    ['(+852) 9123-4567', '+85291234567'],
    ['00852-91234567', '+85291234567'],
    ['85291234567', '+85291234567'],
    ['852 9123 4567', '+85291234567'],
    ['852-9123-4567', '+85291234567'],
    ['＋８５３　６６１２　３４５６', '+85366123456'],
    ['853 28712345', '+85328712345'],
    ['+886912345678', '+886912345678'],
    ['+886 912 345 678', '+886912345678'],
    ['+886 (0)912 345 678', '+886912345678'],
    ['886-912-345-678', '+886912345678'],
    ['0912-345-678', '+886912345678'],
    ['0912 345678', '+886912345678'],
    ['0912345678', '+886912345678'],
    ['+886 2 2345 6789', '+886223456789'],
    ['+886-2-2345-6789', '+886223456789'],
  ])('%j holds %s', (written, phone) => {
    for (const text of [written, `请打${written}，晚上`, `a ${written} b`]) {
      expect(phonesIn(text)).toEqual([phone]);
      expect(phonesIn(masked(text))).toEqual([]);
      expect(masked(text)).toContain(maskPhone(phone));
    }
  });

  it('two numbers side by side are two', () => {
    expect(phonesIn('13911112222/13922223333')).toEqual([MOBILE, '13922223333']);
    expect(phonesIn('139 1111 2222 139 2222 3333')).toEqual([MOBILE, '13922223333']);
    expect(phonesIn('（0571）88886666 13911112222')).toEqual([LANDLINE, MOBILE]);
  });

  it.each([
    'SO20261121-003',
    'PR20261121-001，QT20261121-012',
    '1800×2000×450',
    '1800*2000*450',
    '1800 2000 450',
    '1800/600/2000',
    '1800-600-2000',
    '180×200 12800',
    '400/600/1800',
    '800  600  1800',
    '预算15000-200000',
    '定金 18000 余款 120000',
    '¥13,900,000.00',
    '13 900 000 000',
    '共150 2026-11-21 送',
    '139 2026/11/21',
    '2026-11-21 13:30',
    '20261121 183005',
    'QQ 1391111222',
    'QQ 139111122223',
    '桂语江南15-1-1802 1200元',
    '型号 KS-1390-11-2233',
    '6901234567892',
    '330106199001011234',
    '139\n1111\n2222',
    '852×912 34567',
    '高 852 宽 9123 深 4567',
    '¥85,291,234,567',
    '91234567',
    '型号 0912-345',
    '宽1390 高 2100 深 600',
  ])('%j is no phone', (text) => {
    expect(phonesIn(text)).toEqual([]);
    expect(masked(text)).toBe(text);
  });

  it('finds a number whatever its width, its prefix and what stands between its groups', () => {
    const number = fc.oneof(
      fc.stringMatching(/^1[3-9]\d{9}$/).map((phone) => [phone, groups(phone, [3, 4, 4])] as const),
      fc.stringMatching(/^1[3-9]\d{9}$/).map((phone) => [phone, groups(phone, [3, 2, 2, 2, 2])] as const),
      fc.stringMatching(/^0[3-9]\d{2}[2-9]\d{7}$/).map((phone) => [phone, groups(phone, [4, 4, 4])] as const),
      fc.stringMatching(/^0(10|2\d)[2-9]\d{7}$/).map((phone) => [phone, groups(phone, [3, 4, 4])] as const),
    );
    const separator = fc.constantFrom(
      ...['', ' ', '  ', '\u00A0', '\u2009', '\u202F', '\u3000', '\t', '\u200B', '\u2060'],
      ...['-', '－', ' - ', '—', '.', '．', '·'],
    );
    const prefix = fc.constantFrom('', '+86', '+86 ', '＋８６ ', '0086', '0086-', '(+86)', '（+86） ');
    const around = fc.constantFrom('', '电话', '，', ' ', '(', '客户 ', '\n');
    fc.assert(
      fc.property(
        number,
        separator,
        prefix,
        fc.boolean(),
        around,
        ([phone, parts], sep, before, wide, word) => {
          const national =
            before !== '' && phone.startsWith('0') ? [parts[0]?.slice(1), ...parts.slice(1)] : parts;
          const narrow = before + national.join(sep);
          const written = wide ? narrow.replace(/[!-~]/g, fullWidth) : narrow;
          const text = `${word}${written}${word === '(' ? ')' : '。'}`;
          expect(phonesIn(text)).toEqual([phone]);
          expect(maskedPhonesIn(masked(text)).map(({ look }) => look)).toEqual([maskPhone(phone)]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds one of Hong Kong, Macao or Taiwan whatever its width, its code and what stands between its groups', () => {
    const number = fc.oneof(
      fc
        .stringMatching(/^\+852[2-9]\d{7}$/)
        .map((phone) => [phone, ['852', ...groups(phone.slice(4), [4, 4])]] as const),
      fc
        .stringMatching(/^\+853([68]\d|28)\d{6}$/)
        .map((phone) => [phone, ['853', ...groups(phone.slice(4), [4, 4])]] as const),
      fc
        .stringMatching(/^\+8869\d{8}$/)
        .map((phone) => [phone, ['886', ...groups(phone.slice(4), [3, 3, 3])]] as const),
    );
    const separator = fc.constantFrom('', ' ', '\u00A0', '\u3000', '\t', '\u200B', '-', '－', '—', '.', '·');
    const prefix = fc.constantFrom('', '+', '00', '＋');
    fc.assert(
      fc.property(number, separator, prefix, fc.boolean(), ([phone, parts], sep, before, wide) => {
        const narrow = before + parts.join(sep);
        const text = `电话${wide ? narrow.replace(/[!-~]/g, fullWidth) : narrow}。`;
        expect(phonesIn(text)).toEqual([phone]);
        expect(maskedPhonesIn(masked(text)).map(({ look }) => look)).toEqual([maskPhone(phone)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a masked number is told from one that other digits touch', () => {
    expect(maskedPhonesIn('儿子 139****2222，０139****2222，1390****2222').map(({ look }) => look)).toEqual([
      '139****2222',
    ]);
    expect(masked('5+8613911112222')).toBe('5 139****2222');
    expect(masked('5+85291234567')).toBe('5+852-****4567');
    expect(maskedPhonesIn('5+852-****4567').map(({ look }) => look)).toEqual(['+852-****4567']);
  });
});

const fullWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

const groups = (phone: string, sizes: readonly number[]): string[] =>
  sizes.map((size, i) => {
    const at = sizes.slice(0, i).reduce((sum, one) => sum + one, 0);
    return phone.slice(at, at + size);
  });
