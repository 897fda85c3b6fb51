import type { CustomerShape, TimelineEntry } from '../../../shared/contract/customerShapes';
import { TIMELINE_CODES, type TimelineKind } from '../../../shared/contract/timelineKinds';
import { homeText } from '../../../shared/domain/address';
import { localDate } from '../../../shared/domain/dates';
import { fen, formatYuan } from '../../../shared/domain/money';
import { formatPhone } from '../../../shared/domain/phone';
import type { Texts } from '../../../shared/i18n';
import type { Reader } from '../../database/database';
import type { Sheet } from '../../engines/excel/sheet';
import { type OtherItem, othersOf } from '../homeItems';
import { customerProfile } from './customerProfile';
import { mergedInto } from './customers.repository';
import { countTimeline, timelineOf } from './timeline.repository';

interface Filters {
  customerId: number;
  kinds: TimelineKind[];
}

/** A fact of the profile (`at` is NULL), or something that happened. */
interface Row {
  at: number | null;
  what: (t: Texts) => string;
  text: (t: Texts) => string | null;
  number: string | null;
  amountFen: number | null;
  staffName: string | null;
}

/** All that is kept about one customer in one sheet, for a customer who asks for it: the profile, then what happened. */
export const customerFileSheet: Sheet<Filters, Row> = {
  list: 'customers.timeline',
  title: (t) => t.customers.file.title,
  columns: [
    { header: (t) => t.customers.file.when, kind: 'instant', width: 17, value: (row) => row.at },
    { header: (t) => t.customers.file.what, kind: 'text', width: 20, value: (row, t) => row.what(t) },
    { header: (t) => t.customers.file.content, kind: 'text', width: 60, value: (row, t) => row.text(t) },
    { header: (t) => t.customers.file.number, kind: 'text', width: 18, value: (row) => row.number },
    { header: (t) => t.customers.file.amount, kind: 'money', width: 14, value: (row) => row.amountFen },
    { header: (t) => t.customers.file.by, kind: 'text', width: 12, value: (row) => row.staffName },
  ],
  page: (db, { customerId, kinds }, at) => {
    const { rows, next } = timelineOf(db, customerId, kinds, at);
    const profile = at.cursor === null ? factRows(db, customerId) : [];
    return { rows: [...profile, ...rows.map(happeningRow)], next };
  },
  count: (db, { customerId }) => factRows(db, customerId).length + countTimeline(db, customerId),
};

const FACT = { at: null, number: null, amountFen: null, staffName: null } as const;

/** What is known about the person, then what was known of whoever was merged into them. */
const factRows = (db: Reader, id: number): Row[] => [
  ...profileRows(db, id),
  ...othersOf(db, id).map(homeRow),
  ...mergedInto(db, id).flatMap((merged) =>
    profileRows(db, merged).map((row) => ({
      ...row,
      what: (t: Texts) => `${row.what(t)} (${t.history.fields.mergedId})`,
    })),
  ),
];

/** A piece of furniture that they have from elsewhere. */
const homeRow = ({
  kindZh,
  roomName,
  brand,
  year,
  priceFen,
  satisfaction,
  note,
  replacedAt,
}: OtherItem): Row => ({
  ...{ ...FACT, amountFen: priceFen },
  what: (t) => t.homeItems.title,
  text: (t) => {
    const score = satisfaction === null ? null : `${t.homeItems.form.satisfaction} ${satisfaction}/5`;
    const gone = replacedAt === null ? null : t.homeItems.replaced;
    return [kindZh, roomName, brand, year, score, gone, note].filter((part) => part !== null).join(' · ');
  },
});

/** What is known about the person; what is not known has no row. */
function profileRows(db: Reader, id: number): Row[] {
  // The day only tells when the next birthday is, which is not among the facts.
  const customer = customerProfile(db, id, localDate('2000-01-01'));
  return factsOf(customer).flatMap(([field, text]) => {
    const known = typeof text === 'function' ? true : text !== null && text !== '';
    if (!known) return [];
    const row: Row = {
      ...FACT,
      what: (t) => t.customers.fields[field],
      text: typeof text === 'function' ? text : () => String(text),
    };
    return [row];
  });
}

type Field = keyof Texts['customers']['fields'];
type Fact = string | number | null | ((t: Texts) => string);

function factsOf(customer: CustomerShape): [Field, Fact][] {
  const { gender, birthday, ageBand, education, incomeBand, maritalStatus, temperament, need } = customer;
  const coded = <C>(code: C | null, text: (t: Texts, code: C) => string): Fact =>
    code === null ? null : (t) => text(t, code);
  return [
    ['name', customer.name],
    ['gender', coded(gender, (t, code) => t.codes.gender[code])],
    ['phone', customer.phone && formatPhone(customer.phone)],
    ['phone2', customer.phone2 && formatPhone(customer.phone2)],
    ['wechat', customer.wechat],
    ['qq', customer.qq],
    ['email', customer.email],
    ['birthday', coded(birthday, birthdayFact)],
    ['ageBand', coded(ageBand, (t, code) => t.codes.ageBand[code])],
    ['education', coded(education, (t, code) => t.codes.education[code])],
    ['occupation', customer.occupation],
    ['jobTitle', customer.jobTitle],
    ['incomeBand', coded(incomeBand, (t, code) => t.codes.incomeBand[code])],
    ['maritalStatus', coded(maritalStatus, (t, code) => t.codes.maritalStatus[code])],
    ['weddingDate', customer.weddingDate],
    ['hobbies', customer.hobbies],
    ['temperament', coded(temperament, (t, code) => t.codes.temperament[code])],
    ['channel', (t) => t.codes.channel[customer.channel]],
    ['partner', customer.partnerName],
    ['introducer', customer.introducerName],
    ['address', homeText(customer)],
    ['district', customer.district],
    ['floor', customer.floor],
    ['area', customer.areaM2],
    ['houseType', customer.houseType],
    ['boughtElsewhere', customer.boughtElsewhere],
    ['suppliers', customer.suppliers],
    ['satisfaction', customer.supplierSatisfaction],
    ['stage', (t) => t.codes.customerStage[customer.stage]],
    ['seller', customer.sellerName],
    ['note', customer.note],
    ['rooms', coded(need?.rooms.length ? need.rooms : null, (t, list) => namesOf(t, t.codes.room, list))],
    ['styles', coded(need?.styles.length ? need.styles : null, (t, list) => namesOf(t, t.codes.style, list))],
    ['productKinds', need?.productKinds.join('、') ?? null],
    ['purpose', coded(need?.purpose ?? null, (t, code) => t.codes.homePurpose[code])],
    ['currentLayout', need?.currentLayout ?? null],
    ['decideBy', need?.decideBy ?? null],
    ['neededBy', need?.neededBy ?? null],
    ['budgetMin', need?.budgetMinFen == null ? null : formatYuan(fen(need.budgetMinFen))],
    ['budgetMax', need?.budgetMaxFen == null ? null : formatYuan(fen(need.budgetMaxFen))],
    ['needNote', need?.note ?? null],
  ];
}

function birthdayFact(t: Texts, birthday: NonNullable<CustomerShape['birthday']>): string {
  const { calendar, month, day, leap, year } = birthday;
  const { fields } = t.customers;
  const name = [fields[calendar], leap ? fields.leap : null].filter(Boolean).join(' ');
  return `${name} ${[year, month, day].filter((part) => part !== null).join('-')}`;
}

const namesOf = (t: Texts, names: Readonly<Record<string, string>>, codes: readonly string[]) =>
  codes.map((code) => names[code] ?? code).join(t.customers.listComma);

function happeningRow(entry: TimelineEntry): Row {
  return {
    at: entry.at,
    what: (t) => t.customers.timeline.kinds[entry.kind],
    text: (t) => {
      const parts = [
        entry.channel && t.codes.contactChannel[entry.channel],
        entry.outcome && t.codes.contactOutcome[entry.outcome],
        codeText(t, entry),
        entry.date,
        entry.text,
      ];
      return parts.filter(Boolean).join(' · ') || null;
    },
    number: entry.number,
    amountFen: entry.amountFen,
    staffName: entry.staffName,
  };
}

function codeText(t: Texts, { kind, code }: TimelineEntry): string | null {
  const list = TIMELINE_CODES[kind];
  if (list === null || code === null) return null;
  const names: Readonly<Record<string, string>> = t.codes[list];
  return names[code] ?? code;
}
