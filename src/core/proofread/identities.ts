/** A total that is the sum of its parts by the field's own rules, whatever the words between them. */
export interface Identity {
  readonly rule: string;
  readonly whole: string;
  readonly parts: readonly string[];
  /** Those of the parts and of the optional ones that are taken off. */
  readonly less?: readonly string[];
  /** Parts that count where they are stated; while they are not, the sum may lack them. */
  readonly optional: readonly string[];
  /** The fund that names which each fund has must be of, empty for the unit's own; any fund where it is absent. */
  readonly fund?: string;
  /** The names may mean other things too: never more than a warning. */
  readonly isLoose?: boolean;
}

/** Sources: validation.md B01–B03, B08, B11, B14, C13. Names as itemNames.ts gives them. */
export const IDENTITIES: readonly Identity[] = [
  { rule: "B01", whole: "收入总计", parts: ["支出总计"], optional: [] },
  {
    rule: "B02",
    fund: "",
    whole: "收入总计",
    parts: ["本年收入合计", "年初结转和结余"],
    optional: ["使用非财政拨款结余"],
  },
  {
    rule: "B02",
    fund: "",
    whole: "收入总计",
    parts: ["收入决算", "年初结转和结余"],
    optional: ["使用非财政拨款结余"],
    isLoose: true,
  },
  {
    rule: "B02",
    fund: "",
    whole: "收支总计",
    parts: ["本年收入合计", "年初结转和结余"],
    optional: ["使用非财政拨款结余"],
  },
  { rule: "B09", fund: "财政拨款", whole: "财政拨款收支总计", parts: ["财政拨款收入", "年初结转和结余"], optional: [] },
  { rule: "B03", fund: "", whole: "支出总计", parts: ["本年支出合计", "年末结转和结余"], optional: ["结余分配"] },
  { rule: "B03", fund: "", whole: "收支总计", parts: ["本年支出合计", "年末结转和结余"], optional: ["结余分配"] },
  // A balance that names what is left over without the totals of both sides, as each fund has one (B09, B15).
  {
    rule: "B15",
    whole: "本年支出合计",
    parts: ["年初结转和结余", "本年收入合计", "年末结转和结余"],
    less: ["年末结转和结余", "结余分配"],
    optional: ["使用非财政拨款结余", "结余分配"],
  },
  {
    rule: "B08",
    whole: "本年支出合计",
    parts: ["基本支出", "项目支出"],
    optional: ["上缴上级支出", "经营支出", "对附属单位补助支出"],
  },
  { rule: "B10", whole: "一般公共预算财政拨款支出", parts: ["基本支出", "项目支出"], optional: [] },
  { rule: "B11", whole: "一般公共预算财政拨款基本支出", parts: ["人员经费", "公用经费"], optional: [] },
  { rule: "B11", whole: "基本支出", parts: ["人员经费", "公用经费"], optional: [] },
  { rule: "B11", whole: "人员经费", parts: ["工资福利支出", "对个人和家庭的补助"], optional: [], isLoose: true },
  { rule: "B11", whole: "公用经费", parts: ["商品和服务支出", "资本性支出"], optional: [], isLoose: true },
  { rule: "C13", whole: "政府采购支出", parts: ["货物", "工程", "服务"], optional: [] },
  {
    rule: "B14",
    whole: "三公经费",
    parts: ["因公出国(境)费", "公务用车购置及运行维护费", "公务接待费"],
    optional: [],
  },
  { rule: "B14", whole: "公务用车购置及运行维护费", parts: ["公务用车购置费", "公务用车运行维护费"], optional: [] },
  // The balance sheet's own equations.
  { rule: "G03", whole: "资产总额", parts: ["负债总额", "净资产"], optional: [] },
  { rule: "G03", whole: "固定资产原值", parts: ["累计折旧", "固定资产净值"], optional: [] },
];
