/**
 * The items that a report states once for the whole unit: two final amounts under one of these names contradict each
 * other, wherever they stand. Names on the plain text without quotation marks; whole labels.
 */
const HEADLINES: readonly (readonly [name: string, written: RegExp])[] = [
  ["收支总计", /^(?:收支|收入支出?)(?:决算)?总计$/],
  ["收入总计", /^收入(?:决算)?总计$/],
  ["支出总计", /^支出(?:决算)?总计$/],
  ["财政拨款收支总计", /^财政拨款(?:收支|收入支出?)(?:决算)?总计$/],
  ["本年收入合计", /^(?:本年收入合计|收入合计|本年收入)$/],
  ["本年支出合计", /^(?:本年支出合计|支出合计|本年支出)$/],
  ["财政拨款收入", /^财政拨款收入(?:合计)?$/],
  ["一般公共预算财政拨款收入", /^一般公共预算(?:财政拨款)?(?:本年)?(?:收入)?$/],
  ["一般公共预算财政拨款支出", /^一般公共预算财政拨款(?:本年)?支出(?:合计|总额)?$/],
  ["一般公共预算财政拨款基本支出", /^一般公共预算(?:财政拨款)?基本支出(?:合计)?$/],
  ["使用非财政拨款结余", /^使用非财政拨款结余(?:\(含专用结余\))?$/],
  ["年初结转和结余", /^年初(?:财政拨款)?结转和?结余$/],
  ["年末结转和结余", /^年末(?:财政拨款)?结转和?结余$/],
  ["结余分配", /^结余分配$/],
  ["三公经费", /^三公经费(?:财政拨款)?(?:支出)?(?:合计|总额|总支出)?$/],
  ["因公出国(境)费", /^因公出国(?:\(境\))?(?:费用?|经费)?(?:支出)?$/],
  ["公务用车购置及运行维护费", /^公务用车(?:购置(?:费用?)?(?:及|和|与)运行(?:维护)?)(?:费用?|经费)?(?:支出)?$/],
  ["公务用车购置费", /^公务用车购置(?:费用?|经费)?(?:支出)?$/],
  ["公务用车运行维护费", /^公务用车运行(?:维护)?(?:费用?|经费)?(?:支出)?$/],
  ["公务接待费", /^公务接待(?:费用?|经费)(?:支出)?$/],
  ["机关运行经费", /^机关运行(?:经费|费)(?:支出)?$/],
  ["授予中小企业合同金额", /^授予中小企业(?:的)?合同(?:金额|总额)?$/],
  ["授予小微企业合同金额", /^授予小微企业(?:的)?合同(?:金额|总额)?$/],
  ["政府采购支出", /^政府采购(?:支出)?(?:总额|总金额|金额|合计)?$/],
];

/** Items that stand once for each fund or table: which one is meant only the place can tell. */
const COMMON: readonly (readonly [name: string, written: RegExp])[] = [
  ["收入决算", /^收入决算(?:数|总额)?$/],
  ["资产总额", /^资产(?:总额|总计|合计)$/],
  ["负债总额", /^负债(?:总额|总计|合计)$/],
  ["净资产", /^净资产(?:总额|总计|合计)?$/],
  ["固定资产原值", /^(?:固定资产)?原值(?:合计)?$/],
  ["累计折旧", /^(?:固定资产)?累计折旧$/],
  ["固定资产净值", /^(?:固定资产)?净值(?:合计)?$/],
  ["货物", /^(?:政府采购)?货物(?:采购)?(?:支出|金额|支出金额)?$/],
  ["工程", /^(?:政府采购)?工程(?:采购)?(?:支出|金额|支出金额)?$/],
  ["服务", /^(?:政府采购)?服务(?:采购)?(?:支出|金额|支出金额)?$/],
  ["基本支出", /^基本支出(?:合计)?$/],
  ["项目支出", /^项目支出(?:合计)?$/],
  ["人员经费", /^人员(?:经费|支出)(?:合计)?$/],
  ["公用经费", /^(?:日常)?公用(?:经费|支出)(?:合计)?$/],
  ["工资福利支出", /^工资福利(?:支出)?$/],
  ["商品和服务支出", /^商品和?服务(?:支出)?$/],
  ["对个人和家庭的补助", /^对个人和?家庭的?补助(?:支出)?$/],
  ["资本性支出", /^资本性支出$/],
];

/** Funds with a balance of their own: their income is not the unit's. */
const OWN_FUND = /^(政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?(?=年初|年末|本年|收入|支出)/;

const QUOTES = /["“”„‟'‘’…*]/g;
const OPENING =
  /^(?:\(|\(?(?:其中|包括|主要是|主要为|分别为|分别是|以及|和|及|比|较|与|以)[:,]?|\d{1,2}[.、]|\(?[一二三四五六七八九十]+[)、]|本年度|本年(?!收入|支出)|上年度?|上一年度?|去年|当年|全年|实际支出|本部门|本单位|我单位|我部门|我局|我委|我办|我校|我院|部门|单位|共|各|的)+/;
const ASPECT_WORDS =
  /(?:财政拨款)?(?:的)?(?:年初|全年|年度|调整后?的?)*(?:预算|决算)(?:支出|安排|执行)?(?:数|额|总额|总数|金额|合计)?(?:为|是)?$/;
const GENERIC =
  /^(?:支出|收入|决算|上年|预算|年初|年末|全年|调整后?|实际|实际支出|执行数?|完成|总额|金额|合计|总计|数|额|共计?|安排|资金|经费|费用|财政拨款|决算数|本年)*$/;

/** A name as its own words, in the form that names are compared in, and the unit that stands before its year. */
export interface ItemName {
  /** `2023年度“三公”经费支出决算` → 三公经费; empty where the words name no item (支出决算为 …). */
  readonly name: string;
  /** Words before the year: `样例局2023年度收入总计` → 样例局. */
  readonly owner: string;
  /** 政府性基金, 国有资本经营 or 财政拨款 where the name says it. */
  readonly fund: string;
  /** One of the items that a report states once for the whole unit. */
  readonly isHeadline: boolean;
}

/** The item that a label names. A classification path keeps its level marks: …(款)行政运行(项). */
export function itemNameOf(label: string): ItemName {
  const plain = label.replace(QUOTES, "").replace(OPENING, "");
  const year = /^(.*?)(?:19|20)\d\d(?:年度?|(?=[\u4e00-\u9fa5]))(.*)$/.exec(plain);
  const owner = year?.[1] ?? "";
  const full = (year?.[2] ?? plain).replace(OPENING, "");
  const fund = OWN_FUND.exec(full);
  const rest = fund ? full.slice(fund[0].length) : full;
  const own = fund && /^(?:收入|支出)$/.test(rest) ? `本年${rest}` : rest;
  const bare = own.replace(ASPECT_WORDS, "");
  const ofAppropriation = /^年[初末]财政拨款/.test(own) ? "财政拨款" : "";
  const named = { owner, fund: fund?.[1] ?? ofAppropriation };
  for (const words of [own, bare, bare.replace(/支出$/, "")]) {
    const headline = HEADLINES.find(([, written]) => written.test(words));
    if (headline) return { ...named, name: headline[0], isHeadline: true };
    const common = COMMON.find(([, written]) => written.test(words));
    if (common) return { ...named, name: common[0], isHeadline: false };
  }
  return { ...named, name: GENERIC.test(bare) ? "" : bare, isHeadline: false };
}

const KNOWN_NAMES: ReadonlySet<string> = new Set([...HEADLINES, ...COMMON].map(([name]) => name));

/** One of the names that the field knows, whatever the words around it. */
export function isHeadlineName(name: string): boolean {
  return KNOWN_NAMES.has(name);
}
