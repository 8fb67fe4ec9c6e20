/**
 * The words that decide what a number is, each class with a tag of one letter; what is none of them is N, a name. The
 * classes stand in order: of two that begin at one place the first is taken, so names that hold such a word
 * (一般公共预算, 年初结转和结余) come before it.
 */
export type Tag =
  | "I" // a name that holds other words of this table
  | "Y" // a year: 2023年度
  | "P" // the year before: 上年, 去年
  | "G" // the year before that: 前年
  | "T" // the year itself: 本年
  | "b" // the opening budget: 年初预算
  | "m" // the budget after adjustments: 全年预算, 调整预算
  | "M" // what came to the budget or left it: 追加
  | "B" // a budget, which one is not said
  | "F" // final: 决算, 实际支出
  | "K" // 完成
  | "Q" // a rate that has a name: 执行率
  | "U" // rises
  | "D" // falls
  | "R" // what it has come to: (增加)到
  | "C" // to compare with: 比, 较, 与
  | "c" // 相比
  | "y" // 同比
  | "S" // 占
  | "s" // 占比, 比重
  | "Z" // opens a list: 其中
  | "X" // a total: 合计
  | "L" // 分别, 均, 即, 加上: how numbers are told
  | "A" // a stock: 累计, 余额
  | "H" // per head
  | "v" // a rate of change that does not say which way
  | "E" // the list goes on: 等
  | "x" // 差额
  | "j" // 约, 不足: no exact number
  | "W" // weight of a score
  | "V" // a score
  | "k" // points taken off
  | "=" // 为, 是, 达
  | "o" // 的
  | "N" // a name
  | ","
  | ";"
  | ":"
  | "、"
  | "("
  | ")";

export interface Word {
  readonly tag: Tag;
  readonly text: string;
}

const YEAR_WORD = String.raw`(?:19|20)\d\d年`;
const PAST = "(?:上年|上一年|去年|前一年|往年|同期)";

/** Behind 高于 and 低于 these say what is compared with: 低于预算, 超出上年. */
const COMPARED_WITH = String.raw`(?=(?:年初|全年|年度|调整|批复|上年|上一年|去年|预算|决算|计划|20\d\d年))`;

const CLASSES: readonly (readonly [Tag, string])[] = [
  [
    "L",
    "分别|各自|(?:均|各)(?=为|是|达|比|较|与|增|减|上升|下降)|即(?=增|减|上升|下降)|加上|减去|扣除|(?:以上|上述)(?=[两三四五]项(?!目)|各项|合计)",
  ],
  [
    "I",
    "因公出国\\(境\\)(?:费用?|经费)?|\\((?:类|款|项|境|含[^()]{1,12})\\)|\\([^()\\d,;:。、增减升降]{1,10}\\)(?=[\\u4e00-\\u9fa5])",
  ],
  ["I", "一般公共预算(?:财政)?(?:拨款)?|政府性基金(?:预算)?(?:财政拨款)?|国有资本经营(?:预算)?(?:财政拨款)?"],
  [
    "I",
    "公共|公用|共享|共同|共青|共产|结余分配|计提|计生|计划生育|计算机|审计|统计|会计|设计|预计|得到|取得|获得|为主|作为|行为|因为|较为|实得税|比赛|比例|累计折旧|下达|到达|达标",
  ],
  ["I", "社会保险基金(?:预算)?|预算稳定调节基金|预算(?:外|内)资金|预算单位|预算管理|预算编制"],
  ["I", "(?:本年|当年|本年度)(?:财政拨款)?(?:收入|支出)(?:合计|总计)?"],
  [
    "I",
    "(?:年初|年末|上年度?|以前年度|本年)(?:财政拨款|项目支出)?(?:结转|结余)(?:和?结余)?(?:资金)?|结转(?:至)?下年|使用非财政拨款结余",
  ],
  ["I", "(?:中|高|初|平|均)等|等级|占用|占地|完成情况|执行情况|人均(?:消费|支出)?标准|较大|较多|较快|较好|控制数"],
  [
    "m",
    "(?:全年|年度)?可用(?:资金|财力|指标)|(?:全年|年度|调整后?的?|调整后?全年|变动后|当年|年中|追加后)预算(?:安排|批复|指标)?(?:总?数|总?额|金额|资金)?|预算调整数|调整数",
  ],
  ["M", "(?:年中|年内)?(?:追加|调增|调减|核增|追减)(?:预算|指标|资金)*"],
  [
    "b",
    `年初(?:部门|单位|财政|批复|批准|安排)*(?:的)?预算(?:安排|批复|指标|收入|支出)?(?:总?数|总?额|金额|资金)?|年初数|批复预算(?:数|额)?|预算批复(?:数|额)?|年初安排(?:数)?`,
  ],
  ["B", "预算(?:安排|批复|指标|下达)?(?:支出|收入|资金)?(?:总?数|总?额|金额|资金)?(?:合计|总计)?|计划(?:数|投资|安排)"],
  ["Q", "(?:预算|资金|支出|收支|支付|经费|总体)*(?:执行|完成|支出|支付|使用|到位|拨付)(?:进度|率)"],
  [
    "F",
    "截[至止](?:\\d{4}年)?(?:\\d+月(?:\\d+日|底|末)?|年[底末]|本?年底)(?:累计)?(?:实际)?(?:支出|支付|使用)|决算(?:支出|收入)?(?:总?数|总?额|金额)?|(?:实际|全年|累计)(?:支出|支付|执行|完成|使用|发生)(?:总?数|总?额|金额)?|(?:预算)?执行数|支出数|完成数|已(?:支出|支付|使用|完成)(?:资金)?",
  ],
  ["Y", `${YEAR_WORD}(?:度|同期|末|底|初)?`],
  ["P", `${PAST}(?:度|同期|末|底)?(?:数)?|(?<=[比较])年初$`],
  ["G", "前年(?:度)?"],
  ["T", "本年度?|当年度?|今年|本期|全年"],
  ["y", "(?:按|以)?同口径(?:同比)?|同比|环比"],
  ["K", "完成"],
  ["s", "(?:所)?占(?:比重|比例|比)|比重|比例"],
  ["S", "占"],
  ["x", "差[值额异](?:数)?|相差"],
  ["U", `(?<![不未])(?<!没有)(?:高于|多于|大于|超出|超过)${COMPARED_WITH}`],
  ["D", `(?<![不未])(?<!没有)(?:低于|少于|小于)${COMPARED_WITH}`],
  ["R", "(?<=[增减长少加降高低升])(?:到|至)|变[为成]|变化[为到]"],
  ["v", "(?:变动|变化|增减变动|增减)(?:率|幅度?)"],
  [
    "U",
    "(?:增加|增长|上升|上涨|提高|提升|增支|增收|多支出?|[多高](?=[了\\d]|$)|多出|超支|超出)(?:了|率|额|幅度|幅|金额|数|比例)?|增幅|涨幅|升幅|增速|增(?:(?=[\\d\\-]|$|为|了)|率)",
  ],
  [
    "D",
    "(?:节约|节省)(?:财政)?(?:资金|经费)(?:率|额)?|(?:减少|下降|降低|压减|压缩|缩减|节约|节省|核减|回落|减支|减收)(?:了|率|额|幅度|幅|金额|数|比例)?|降幅|减幅|(?<![至最])少支出?|降低率|低(?=[了\\d]|$)|(?:减|降)(?:(?=[\\d\\-]|$|为|了)|率)",
  ],
  ["c", "相比较?|比较|对比|相较"],
  ["C", "比|较|与|同|和|对"],
  ["Z", "其中|用于以下方面|(?<!主要)包括|(?<![百积得])分为|构成如下|具体(?:为|包括|如下)|(?:分项|具体)情况"],
  ["X", "合计|共计|总计|小计"],
  ["A", "累计|滚存|历年|余额|结余(?!分配)|存量"],
  [
    "H",
    "人均|(?:批|人|户|次|件|车|辆|台|期|场)?均(?![衡为是达比较与增减上下])(?:每)?|平均每?|每[人户名位辆台件次期场亩份个生村校座套](?:每(?:年|月|日|天|季度|学期))?",
  ],
  ["E", "(?:等|……?)(?=[,;。:、()\\d]|$|方面|各项|支出|费用|经费|项目)"],
  ["j", "不足|超过|以上|以下|不超过|约|近(?![两二三四五几\\d]+年|年)|每"],
  ["W", "分值|满分|权重|标准分|总分值"],
  ["k", "扣分?"],
  ["V", "(?:综合|自评|评价|最终|总|实际|合计)*(?:得分|评分|总分)|实得|自评|得"],
  ["=", "为|是|达到?|共有?|计|:(?=\\d)"],
  ["o", "的"],
  ["E", "…"],
  [",", ","],
  [";", ";"],
  [":", ":"],
  ["、", "、"],
  ["(", "\\("],
  [")", "\\)"],
];

const ANY = new RegExp(CLASSES.map(([, words]) => `(${words})`).join("|"), "gu");
const QUOTES = /["“”„‟'‘’《》*]/g;

/** A plain text as words, in order; names between the known words stand whole. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(QUOTES, "");
  const words: Word[] = [];
  let from = 0;
  for (const match of plain.matchAll(ANY)) {
    if (match.index > from) words.push({ tag: "N", text: plain.slice(from, match.index) });
    words.push({ tag: tagOf(match), text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < plain.length) words.push({ tag: "N", text: plain.slice(from) });
  return words;
}

function tagOf(match: RegExpMatchArray): Tag {
  const at = match.findIndex((group, index) => index > 0 && group !== undefined);
  return CLASSES[at - 1]?.[0] ?? "N";
}
