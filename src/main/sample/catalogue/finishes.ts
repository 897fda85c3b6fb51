/** What a product is made of and the colours it comes in; the first colour is the one on show. */
export interface Finish {
  materials: string[];
  colors: string[];
}

export const finishes: Record<string, Finish> = {
  // Upholstery
  linen: { materials: ['棉麻布', '落叶松框架', '高回弹海绵'], colors: ['燕麦白', '雾灰', '卡其', '墨绿'] },
  tech: { materials: ['科技布', '实木框架', '高密度海绵'], colors: ['浅灰', '燕麦白', '雾霾蓝', '深空灰'] },
  cotton: { materials: ['棉麻布', '白蜡木脚', '羽绒填充'], colors: ['米白', '雾霾蓝', '抹茶绿', '姜黄'] },
  boucle: { materials: ['圈绒布', '实木框架', '高回弹海绵'], colors: ['奶油白', '奶咖', '脏粉'] },
  velvet: { materials: ['绒布', '实木框架', '黄铜脚'], colors: ['墨绿', '藏青', '豆沙', '雾灰'] },
  leather: {
    materials: ['头层黄牛皮', '实木框架', '碳钢脚'],
    colors: ['焦糖', '深空灰', '象牙白', '石墨黑'],
  },
  nappa: { materials: ['纳帕皮', '实木框架', '黄铜脚'], colors: ['象牙白', '奶咖', '橘棕', '深空灰'] },
  oldLeather: { materials: ['油蜡牛皮', '樱桃木脚', '高密度海绵'], colors: ['橘棕', '咖啡', '酒红'] },
  leatherBed: {
    materials: ['头层黄牛皮', '落叶松排骨架', '碳钢脚'],
    colors: ['奶咖', '深空灰', '焦糖', '象牙白'],
  },
  fabricBed: {
    materials: ['科技布', '落叶松排骨架', '高密度海绵'],
    colors: ['雾灰', '燕麦白', '雾霾蓝', '奶咖'],
  },
  // Solid wood
  oak: { materials: ['白橡木', '环保木蜡油'], colors: ['原木色', '白橡木', '烟熏橡木'] },
  ash: { materials: ['白蜡木', '水性漆'], colors: ['白蜡木', '原木色'] },
  pine: { materials: ['芬兰松木', '水性漆'], colors: ['浅橡木', '暖白', '天空蓝'] },
  walnut: { materials: ['北美黑胡桃', '环保木蜡油'], colors: ['黑胡桃'] },
  rosewood: { materials: ['红檀木', '榫卯结构', '黄铜配件'], colors: ['红檀'] },
  elm: { materials: ['老榆木', '榫卯结构'], colors: ['深胡桃', '烟熏橡木'] },
  ebony: { materials: ['乌金木', '榫卯结构', '环保木蜡油'], colors: ['深胡桃', '黑胡桃'] },
  ebonyFabric: { materials: ['乌金木', '棉麻坐垫', '榫卯结构'], colors: ['深胡桃', '黑胡桃'] },
  walnutFabric: { materials: ['北美黑胡桃', '棉麻布', '高回弹海绵'], colors: ['燕麦白', '墨绿', '卡其'] },
  oakFabric: { materials: ['白橡木', '棉麻布', '高回弹海绵'], colors: ['雾灰', '燕麦白', '抹茶绿'] },
  ashFabric: { materials: ['白蜡木', '棉麻布', '高回弹海绵'], colors: ['卡其', '雾灰', '抹茶绿'] },
  maple: { materials: ['枫木', '做旧漆面', '黄铜拉手'], colors: ['樱桃木', '咖啡', '象牙白'] },
  mapleWhite: { materials: ['枫木', '做旧漆面', '黄铜拉手'], colors: ['象牙白', '咖啡'] },
  // Panels, lacquer and stone
  panelOak: {
    materials: ['ENF级实木颗粒板', '浅橡木饰面', '阻尼五金'],
    colors: ['浅橡木', '暖白', '高级灰'],
  },
  panelWalnut: { materials: ['ENF级多层板', '胡桃木饰面', '阻尼五金'], colors: ['胡桃木', '暖白', '奶咖'] },
  lacquer: { materials: ['E0级密度板', '哑光烤漆', '阻尼五金'], colors: ['暖白', '高级灰', '奶咖'] },
  lacquerSlate: { materials: ['E0级密度板', '哑光烤漆', '岩板台面'], colors: ['暖白', '高级灰', '奶咖'] },
  cream: { materials: ['E0级密度板', '肤感烤漆', '橡木脚'], colors: ['奶油白', '奶咖'] },
  luxe: { materials: ['实木多层板', '高光烤漆', '黄铜脚'], colors: ['奶咖', '象牙白', '深空灰'] },
  luxeMarble: { materials: ['实木多层板', '大理石台面', '黄铜脚'], colors: ['深空灰', '奶咖'] },
  luxeLeather: { materials: ['实木多层板', '头层牛皮台面', '黄铜脚'], colors: ['深空灰', '奶咖'] },
  slate: { materials: ['岩板', '碳钢脚'], colors: ['雪山白', '岩板灰', '劳伦黑金'] },
  slateOak: { materials: ['岩板', '橡木脚'], colors: ['雪山白', '岩板灰'] },
  marble: { materials: ['天然大理石', '黄铜脚'], colors: ['鱼肚白', '劳伦黑金'] },
  glassBlack: { materials: ['铝框灰玻', 'ENF级多层板', '感应灯带'], colors: ['深空灰', '奶咖', '胡桃木'] },
  cane: { materials: ['白蜡木', '印尼藤编', '环保木蜡油'], colors: ['原木色', '白蜡木', '深胡桃'] },
  shell: { materials: ['聚丙烯椅壳', '榉木脚'], colors: ['暖白', '雾霾蓝', '姜黄', '抹茶绿'] },
  quartz: { materials: ['304不锈钢柜体', '哑光烤漆门板', '石英石台面'], colors: ['暖白', '高级灰', '墨绿'] },
  blister: { materials: ['ENF级多层板', '吸塑门板', '石英石台面'], colors: ['象牙白', '奶咖', '雾霾蓝'] },
  petBoard: { materials: ['ENF级颗粒板', 'PET门板', '石英石台面'], colors: ['浅灰', '浅橡木', '暖白'] },
  // Mattresses
  latex: { materials: ['天然乳胶', '独立袋装弹簧', '针织面料'], colors: ['暖白', '浅灰'] },
  spring: { materials: ['独立袋装弹簧', '高密度海绵', '天丝面料'], colors: ['奶油白', '雾灰'] },
  palm: { materials: ['山棕', '3E椰梦维', '抗菌针织面料'], colors: ['米白', '浅灰'] },
  foam: { materials: ['记忆棉', '独立袋装弹簧', '凉感面料'], colors: ['雾霾蓝', '浅灰'] },
  // Accents
  brass: { materials: ['黄铜', '乳白玻璃'], colors: ['黄铜'] },
  black: { materials: ['碳钢', '哑光喷涂'], colors: ['石墨黑', '暖白'] },
  paper: { materials: ['和纸', '竹骨'], colors: ['米白'] },
  woodLamp: { materials: ['白橡木', '亚麻灯罩'], colors: ['原木色'] },
  walnutLamp: { materials: ['北美黑胡桃', '亚麻灯罩'], colors: ['黑胡桃'] },
  amber: { materials: ['手工玻璃', '碳钢'], colors: ['琥珀', '深空灰'] },
  crystal: { materials: ['K9水晶', '镀金不锈钢'], colors: ['香槟金'] },
  wool: { materials: ['新西兰羊毛', '手工枪刺'], colors: ['燕麦白', '雾灰', '墨绿'] },
  silk: { materials: ['竹纤维', '棉底'], colors: ['雾霾蓝', '奶咖', '雾灰'] },
  jute: { materials: ['天然黄麻'], colors: ['卡其', '米白'] },
  canvas: { materials: ['油画布', '铝合金框'], colors: ['姜黄', '雾霾蓝', '豆沙'] },
  print: { materials: ['艺术微喷', '橡木框'], colors: ['抹茶绿', '卡其'] },
  ink: { materials: ['宣纸微喷', '胡桃木框'], colors: ['石墨黑', '墨绿'] },
};
