import type { FoldedText } from './fold-proof-text.js';
import type { Mention } from './mentions.js';

/** Provinces, larger cities and countries: one of them in place of another makes another fact. */
const KNOWN =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 ' +
  '广州 深圳 杭州 南京 苏州 成都 武汉 西安 郑州 青岛 长沙 宁波 厦门 福州 济南 合肥 昆明 沈阳 大连 哈尔滨 长春 石家庄 南昌 贵阳 南宁 海口 太原 兰州 银川 乌鲁木齐 拉萨 呼和浩特 无锡 佛山 东莞 珠海 温州 常州 ' +
  '美国 英国 法国 德国 日本 韩国 印度 俄罗斯 加拿大 澳大利亚 新加坡 瑞士 意大利 西班牙 荷兰 巴西 南非 墨西哥 印度尼西亚 马来西亚 泰国 越南 菲律宾 沙特 阿联酋 土耳其 波兰 瑞典 挪威 丹麦 芬兰 爱尔兰 葡萄牙 欧盟 东盟';
const NAMES = new RegExp(KNOWN.split(' ').join('|'), 'g');
/** 东城区, 临江市: two or three signs before the ending; not 园区, 地区 and their like. */
const DISTRICT =
  /(?<=^|[^\p{Script=Han}]|[在于为是和与及从到至由])(\p{Script=Han}{2}(?:省(?![级份钱时内外略去力心电却下会])|市(?![场值民区面占政况价售盈净])|县(?![域级])|新区|自治区|街道)|\p{Script=Han}{2}区(?!域|别|间|块|分))/gu;
const NO_DISTRICT =
  /[园地社城专片范验发税贸辖景厂校特市郊灾战大分各该全]区$|[各该本某多上下全两几].?[省市县]$|[城超股上入都楼]市$/u;

/** The places that a sentence names. */
export function placeNames({ plain }: FoldedText): Mention[] {
  const known = [...plain.matchAll(NAMES)];
  const districts = [...plain.matchAll(DISTRICT)].filter(({ 0: own }) => !NO_DISTRICT.test(own));
  return [...known, ...districts].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
    own,
    terms: [own, ...(/^.{2,}[省市县区]$/u.test(own) ? [own.slice(0, -1)] : [])],
    kind: 'name',
  }));
}
