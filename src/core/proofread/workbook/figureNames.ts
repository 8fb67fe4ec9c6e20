import type { AmountFigure, Figure } from "../../accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../../accounts/finalAccounts";
import { plainLabel, stripItemNumber } from "../../workbook/label";

/** How the text calls the figures that no list names; keys as in finalAccounts.ts. Names are whole labels. */
const NAMES: readonly (readonly [key: string, names: readonly string[]])[] = [
  ["income.total", ["收入总计", "收入支出总计", "收支总计", "收入决算总计"]],
  ["expenditure.total", ["支出总计", "收入支出总计", "收支总计", "支出决算总计"]],
  ["income.yearTotal", ["本年收入合计", "本年收入", "收入合计"]],
  ["expenditure.yearTotal", ["本年支出合计", "本年支出", "支出合计"]],
  ["income.appropriation", ["财政拨款收入"]],
  ["income.bySource.generalBudget", ["一般公共预算财政拨款收入"]],
  ["income.bySource.governmentFund", ["政府性基金预算财政拨款收入"]],
  ["income.bySource.stateCapital", ["国有资本经营预算财政拨款收入"]],
  ["income.bySource.superiorSubsidy", ["上级补助收入"]],
  ["income.bySource.business", ["事业收入"]],
  ["income.bySource.operating", ["经营收入"]],
  ["income.bySource.affiliated", ["附属单位上缴收入"]],
  ["income.bySource.other", ["其他收入"]],
  ["income.nonFiscalSurplusUsed", ["使用非财政拨款结余"]],
  ["income.openingCarryOver", ["年初结转和结余"]],
  ["expenditure.closingCarryOver", ["年末结转和结余"]],
  ["expenditure.surplusDistribution", ["结余分配"]],
  ["appropriation.income.total", ["财政拨款收入总计", "财政拨款收入支出总计", "财政拨款收支总计"]],
  ["appropriation.expenditure.total.total", ["财政拨款支出总计", "财政拨款收入支出总计", "财政拨款收支总计"]],
  ["generalBudget.total", ["一般公共预算财政拨款支出", "一般公共预算财政拨款支出合计"]],
  ["basic.personnel", ["人员经费"]],
  ["basic.public", ["公用经费"]],
  ["expenditure.remittedToSuperior", ["上缴上级支出"]],
  ["expenditure.operating", ["经营支出"]],
  ["expenditure.subsidyToAffiliated", ["对附属单位补助支出"]],
];

/** Names that mean several figures: any of them may be meant. */
const SHARED_NAMES: readonly (readonly [name: string, keys: readonly string[]])[] = [
  [
    "基本支出",
    ["expenditure.basic", "generalBudget.basic", "basic.total", "governmentFund.basic", "stateCapital.basic"],
  ],
  ["项目支出", ["expenditure.project", "generalBudget.project", "governmentFund.project", "stateCapital.project"]],
  ["三公经费", ["threePublic.final.total", "threePublic.budget.total"]],
  ["因公出国(境)费", ["threePublic.final.abroad", "threePublic.budget.abroad"]],
  ["公务用车购置及运行维护费", ["threePublic.final.vehicles", "threePublic.budget.vehicles"]],
  ["公务用车购置费", ["threePublic.final.vehiclePurchase", "threePublic.budget.vehiclePurchase"]],
  [
    "公务用车运行维护费",
    ["threePublic.final.vehicleOperation", "threePublic.budget.vehicleOperation", "basic.byEconomic.30231"],
  ],
  ["公务接待费", ["threePublic.final.reception", "threePublic.budget.reception", "basic.byEconomic.30217"]],
];

export interface FigureIndex {
  /** Every amount of the workbook. */
  readonly all: readonly AmountFigure[];
  /** By plain name: every amount that bears it, in whatever table. */
  readonly byName: ReadonlyMap<string, readonly AmountFigure[]>;
}

export function indexFigures(accounts: FinalAccounts): FigureIndex {
  const byName = new Map<string, AmountFigure[]>();
  const put = (name: string, figures: readonly (Figure | undefined)[]) => {
    const plain = plainItemName(name);
    if (plain.length < 2) return;
    byName.set(plain, [...(byName.get(plain) ?? []), ...figures.filter(isAmountFigure)]);
  };
  const atKey = (key: string) => [accounts.figures.get(key), ...(accounts.otherPlaces.get(key) ?? [])];
  for (const [key, names] of NAMES) for (const name of names) put(name, atKey(key));
  for (const [name, keys] of SHARED_NAMES) put(name, keys.flatMap(atKey));
  for (const item of itemsOf(accounts)) put(item.name, Object.values(item.amounts));
  for (const { name, amounts } of accounts.projects) put(name, Object.values(amounts));
  const items = itemsOf(accounts).flatMap(({ amounts }) => Object.values(amounts));
  const projects = accounts.projects.flatMap(({ amounts }) => Object.values(amounts));
  const others = [...accounts.figures.values(), ...[...accounts.otherPlaces.values()].flat()].filter(isAmountFigure);
  return { all: [...others, ...items, ...projects], byName };
}

/** The form that names are compared in: `“一般公共服务支出（类）` → 一般公共服务支出. */
export function plainItemName(name: string): string {
  return stripItemNumber(plainLabel(name))
    .replace(/\([类款项]\)/g, "")
    .replace(/^(?:20\d\d年度?|本年度|本部门|本单位|我单位|我部门)+/, "")
    .replace(/(?:支出)?(?:决算|预算)(?:数)?$/, "");
}

function itemsOf(accounts: FinalAccounts): ClassifiedItem[] {
  return [
    ...accounts.expenditureByFunction,
    ...accounts.generalBudgetByFunction,
    ...accounts.basicByEconomic,
    ...(accounts.incomeByFunction ?? []),
    ...(accounts.governmentFundByFunction ?? []),
    ...(accounts.stateCapitalByFunction ?? []),
    ...(accounts.budget ? Object.values<readonly ClassifiedItem[]>({ ...accounts.budget }).flat() : []),
  ];
}

function isAmountFigure(figure: Figure | undefined): figure is AmountFigure {
  return figure?.kind === "amount";
}
