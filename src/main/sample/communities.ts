import type { Rng } from './rng';

/** A residential estate; households are homes, `renovating` how many of them are being fitted out now. */
export interface SampleCommunity {
  name: string;
  district: string;
  road: string;
  builtYear: number;
  buildings: number;
  unitsPerBuilding: number;
  floors: number;
  homesPerFloor: number;
  lift: boolean;
  households: number;
  renovating: number;
  note: string;
}

type Row = [
  name: string,
  district: string,
  road: string,
  builtYear: number,
  buildings: number,
  units: number,
  floors: number,
  perFloor: number,
  lift: 'lift' | 'stairs',
  renovatingPercent: number,
  note?: string,
];

const rows: Row[] = [
  ['云澜江境', '上城区', '之江东路', 2026, 12, 2, 30, 2, 'lift', 26, '今年三月交付，精装改造多'],
  ['望江春晓', '上城区', '望江东路', 2024, 9, 2, 28, 2, 'lift', 9],
  ['清波旧苑', '上城区', '清波街', 1996, 14, 3, 6, 2, 'stairs', 3, '老小区，无电梯，车进不去，需小推车'],
  ['候潮雅舍', '上城区', '候潮路', 2008, 10, 2, 11, 2, 'lift', 3],
  ['彭埠云庭', '上城区', '明石路', 2025, 16, 2, 26, 3, 'lift', 18, '地下车库限高2.2米'],
  ['拱宸里', '拱墅区', '桥弄街', 2003, 18, 3, 7, 2, 'stairs', 3],
  ['大运河畔', '拱墅区', '丽水路', 2021, 11, 2, 24, 2, 'lift', 6],
  ['半山枫林', '拱墅区', '半山路', 2025, 14, 2, 18, 3, 'lift', 20],
  ['石桥新语', '拱墅区', '石祥路', 2026, 10, 2, 27, 3, 'lift', 32, '电梯护板要先找物业'],
  ['朝晖北苑', '拱墅区', '河东路', 1992, 26, 4, 6, 2, 'stairs', 2, '三楼以上要收搬楼费'],
  ['西溪竹语', '西湖区', '文二西路', 2014, 20, 2, 11, 2, 'lift', 4],
  ['蒋村花屿', '西湖区', '双龙街', 2019, 15, 2, 15, 2, 'lift', 5],
  ['之江云邸', '西湖区', '转塘街', 2025, 12, 2, 17, 2, 'lift', 22],
  ['翠苑小筑', '西湖区', '学院路', 1989, 22, 4, 6, 3, 'stairs', 2],
  ['龙坞茶语', '西湖区', '葛衙路', 2023, 30, 1, 4, 2, 'lift', 12, '叠墅，院子进门'],
  ['钱塘阅江', '滨江区', '闻涛路', 2022, 10, 2, 33, 2, 'lift', 8],
  ['滨和府', '滨江区', '滨和路', 2018, 9, 2, 26, 2, 'lift', 5],
  ['白马湖畔', '滨江区', '长江南路', 2025, 13, 2, 20, 2, 'lift', 24],
  ['缤纷年代', '滨江区', '江南大道', 2007, 16, 2, 18, 3, 'lift', 3],
  ['湘湖悦府', '萧山区', '湘湖路', 2024, 18, 2, 16, 2, 'lift', 11],
  ['钱江世界城', '萧山区', '奔竞大道', 2026, 14, 2, 35, 3, 'lift', 28, '送货要提前一天报车牌'],
  ['北干山庄', '萧山区', '北干二苑', 2001, 24, 3, 6, 2, 'stairs', 3],
  ['良渚文华里', '余杭区', '古墩路', 2020, 22, 2, 11, 2, 'lift', 6],
  ['未来映月', '余杭区', '文一西路', 2025, 17, 2, 24, 3, 'lift', 21, '年轻人多，喜欢奶油和北欧'],
  ['五常水岸', '余杭区', '五常大道', 2016, 19, 2, 17, 2, 'lift', 4],
  ['闲林翡翠谷', '余杭区', '闲兴路', 2013, 28, 2, 11, 2, 'lift', 4],
  ['临平星光里', '临平区', '迎宾路', 2023, 12, 2, 25, 3, 'lift', 10],
  ['山北新苑', '临平区', '超山北路', 2010, 20, 3, 11, 2, 'lift', 3],
  ['金沙湖壹号', '钱塘区', '金沙大道', 2022, 11, 2, 32, 2, 'lift', 7],
  ['下沙学林', '钱塘区', '学林街', 2012, 18, 2, 18, 3, 'lift', 4],
  ['富春山语', '富阳区', '春江大道', 2024, 24, 2, 9, 2, 'lift', 13],
  ['青山湖岸', '临安区', '滨湖路', 2021, 26, 2, 8, 2, 'lift', 6, '路远，送货加收里程费'],
];

export const communities: SampleCommunity[] = rows.map(
  ([name, district, road, builtYear, buildings, units, floors, perFloor, lift, percent, note = '']) => {
    const households = buildings * units * floors * perFloor;
    return {
      name,
      district,
      road,
      builtYear,
      buildings,
      unitsPerBuilding: units,
      floors,
      homesPerFloor: perFloor,
      lift: lift === 'lift',
      households,
      renovating: Math.round((households * percent) / 100),
      note,
    };
  },
);

export interface SampleHome {
  building: string;
  unit: string;
  room: string;
  floor: number;
  lift: boolean;
  areaM2: number;
  houseType: string;
}

const HOUSE_TYPES: [[houseType: string, from: number, to: number], weight: number][] = [
  [['一室一厅', 42, 58], 6],
  [['两室一厅', 62, 79], 16],
  [['两室两厅', 76, 92], 18],
  [['三室两厅', 89, 128], 40],
  [['四室两厅', 126, 168], 16],
  [['复式', 150, 220], 4],
];

/** A home somewhere in the community: building, unit, room (floor and door) and the kind of flat. */
export function sampleHome(rng: Rng, community: SampleCommunity): SampleHome {
  const floor = rng.int(1, community.floors);
  const [houseType, from, to] = rng.weighted(HOUSE_TYPES);
  return {
    building: `${rng.int(1, community.buildings)}幢`,
    unit: `${rng.int(1, community.unitsPerBuilding)}单元`,
    room: `${floor}${String(rng.int(1, community.homesPerFloor)).padStart(2, '0')}`,
    floor,
    lift: community.lift,
    areaM2: rng.int(from, to),
    houseType,
  };
}

/** Communities where more homes are being fitted out come up more often, as they do in the shop. */
export function pickCommunity(rng: Rng): SampleCommunity {
  return rng.weighted(communities.map((community) => [community, 12 + community.renovating] as const));
}
