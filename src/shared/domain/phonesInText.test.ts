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
    ['013911112222', MOBILE],
    ['0139 1111 2222', MOBILE],
    ['+86 0139 1111 2222', MOBILE],
    ['0139 111 12222', MOBILE],
    ['13911 112222', MOBILE],
    ['139111 12222', MOBILE],
    ['1391111 2222', MOBILE],
    ['139 111 12222', MOBILE],
    ['1391 1112 222', MOBILE],
    ['139 111 122 22', MOBILE],
    ['13911-112222', MOBILE],
    ['139，1111，2222', MOBILE],
    ['139、1111、2222', MOBILE],
    ['139,1111,2222', MOBILE],
    ['139, 1111, 2222', MOBILE],
    ['139~1111~2222', MOBILE],
    ['139～1111～2222', MOBILE],
    ['139・1111・2222', MOBILE],
    ['139:1111:2222', MOBILE],
    ['139：1111：2222', MOBILE],
    ['139…1111…2222', MOBILE],
    ['139|1111|2222', MOBILE],
    ["139'1111'2222", MOBILE],
    ['139\\1111\\2222', MOBILE],
    ['13911\n112222', MOBILE],
    ['139 1111\r\n2222', MOBILE],
    ['139-1111-\n2222', MOBILE],
    ['139\n11112222', MOBILE],
    ['+86\n139，1111，2222', MOBILE],
    ['0571，8888，6666', LANDLINE],
    ['0571~88886666', LANDLINE],
    ['0571-8888\n6666', LANDLINE],
    ['+852，9123，4567', '+85291234567'],
    [
      '1\uFE0F\u20E33\uFE0F\u20E39\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E32\uFE0F\u20E32\uFE0F\u20E32\uFE0F\u20E32\uFE0F\u20E3',
      MOBILE,
    ],
    ['139\u034F1111\u034F2222', MOBILE],
    ['139\u31641111\u31642222', MOBILE],
    ['139\u28001111\u28002222', MOBILE],
    ['١٣٩١١١١٢٢٢٢', MOBILE],
    ['۱۳۹ ۱۱۱۱ ۲۲۲۲', MOBILE],
    ['๑๓๙๑๑๑๑๒๒๒๒', MOBILE],
    ['१३९-११११-२२२२', MOBILE],
    ['𝟏𝟑𝟗𝟏𝟏𝟏𝟏𝟐𝟐𝟐𝟐', MOBILE],
    ['𝟙𝟛𝟡 𝟙𝟙𝟙𝟙 𝟚𝟚𝟚𝟚', MOBILE],
    ['①③⑨①①①①②②②②', MOBILE],
    ['❶❸❾❶❶❶❶❷❷❷❷', MOBILE],
    ['¹³⁹¹¹¹¹²²²²', MOBILE],
    ['①③⑨1111②②②②', MOBILE],
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
    expect(phonesIn('13911 112222，13922 223333')).toEqual([MOBILE, '13922223333']);
    expect(phonesIn('13911 112222 13922 223333')).toEqual([MOBILE, '13922223333']);
    expect(phonesIn('①③⑨①①①①②②②②13922223333')).toEqual([MOBILE, '13922223333']);
  });

  it('the number of a line, a square or an address before a phone is none of its digits', () => {
    for (const before of ['①', '1️⃣', '30m²', '2026-11-21 ', '15-1-1802 ', '2、']) {
      for (const phone of ['13911112222', '13911 112222'].slice(0, /[\d、 ]$/.test(before) ? 2 : 1)) {
        expect(masked(`${before}${phone}`)).toBe(`${before}139****2222`);
      }
    }
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
    '1800、2000、450',
    '1850 2005 455',
    '2200×950×800',
    '¥13,911,112,222',
    '13，911，112，222',
    '¥13888 168888',
    '13888-168888元',
    '12、18、24、36、15',
    '18,24,36,12,345',
    '13:00-18:00，14:00~16:00',
    '13:00~18:00 2026年11月21日',
    '1986-11-21-003',
    '19861121 003',
    '192.168.100.25',
    '1391.1112222',
    '13911.112222',
    'KS-1390-112-2333',
    '1391 1112 222mm',
    '1391 1112 222 5',
    '20 1391 1112 222',
    '6222 0213 9111 1222 233',
    '13911\n112222\n300',
    '½3911112222',
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
      ...['\u034F', '\u3164', '\u2800', '\uFE0F\u20E3', '，', '、', '~', '・', '：', '…', '|'],
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
          // Pairs with these between are a list of quantities, or times.
          fc.pre(parts.length < 5 || !/[，、：]/.test(sep) || before !== '');
          // 130~2000~4000 are measures or amounts.
          fc.pre(parts.some((part) => part.startsWith('0') || Number(part) % 10 !== 0));
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

  it('finds a mobile in whatever two or three groups, with one sign between, in whatever digits', () => {
    const phone = fc.stringMatching(/^1[3-8]\d{8}[1-46-9]$/);
    // Behind '1 ' ten digits may be a number of their own.
    const cuts = fc.uniqueArray(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 2 });
    const sign = fc.constantFrom(
      ...[' ', '-', '—', '，', '、', '~', '・', '…', '|', '/', '_', ';', "'", '\\', '。'],
    );
    const zero = fc.constantFrom(...['0', '０', '٠', '۰', '๐', '०', '𝟎', '𝟘', '🯰']);
    fc.assert(
      fc.property(phone, cuts, sign, zero, fc.boolean(), (number, at, between, first, long) => {
        const places = at.toSorted((a, b) => a - b);
        const parts = [0, ...places].map((from, i) => number.slice(from, places[i]));
        const start = first.codePointAt(0) ?? 0;
        const written = `${long ? '0' : ''}${parts.join(between)}`.replace(/\d/g, (digit) =>
          String.fromCodePoint(start + Number(digit)),
        );
        expect(phonesIn(`电话${written}。`)).toEqual([number]);
        expect(masked(`电话${written}。`)).toBe(`电话${maskPhone(number)}。`);
      }),
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
