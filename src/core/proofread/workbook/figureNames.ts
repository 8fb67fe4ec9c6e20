/**
 * How reports call the figures of the accounts; keys as in finalAccounts.ts, names as plainItemName() leaves them.
 * A key stands for all its sides: budget.<key>, initialBudget.<key>, fullYearBudget.<key>, previousFinal.<key>.
 */
export const TOTAL_NAMES: readonly (readonly [key: string, names: readonly string[]])[] = [
  ["income.total", ["收入总计", "收入支出总计", "收支总计", "总收入"]],
  ["expenditure.total", ["支出总计", "收入支出总计", "收支总计", "总支出"]],
  ["income.yearTotal", ["本年收入合计", "本年收入", "收入合计", "收入总额"]],
  ["expenditure.yearTotal", ["本年支出合计", "本年支出", "支出合计", "支出总额"]],
  ["income.appropriation", ["财政拨款收入"]],
  ["income.bySource.generalBudget", ["一般公共预算财政拨款收入", "一般公共预算财政拨款"]],
  ["income.bySource.governmentFund", ["政府性基金预算财政拨款收入", "政府性基金预算财政拨款"]],
  ["income.bySource.stateCapital", ["国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款"]],
  ["income.bySource.superiorSubsidy", ["上级补助收入"]],
  ["income.bySource.business", ["事业收入"]],
  ["income.bySource.operating", ["经营收入"]],
  ["income.bySource.affiliated", ["附属单位上缴收入"]],
  ["income.bySource.other", ["其他收入"]],
  ["income.nonFiscalSurplusUsed", ["使用非财政拨款结余"]],
  ["income.openingCarryOver", ["年初结转和结余", "年初结转结余"]],
  ["expenditure.closingCarryOver", ["年末结转和结余", "年末结转结余"]],
  ["expenditure.surplusDistribution", ["结余分配"]],
  ["appropriation.income.total", ["财政拨款收入总计", "财政拨款收入支出总计", "财政拨款收支总计"]],
  ["appropriation.expenditure.total.total", ["财政拨款支出总计", "财政拨款收入支出总计", "财政拨款收支总计"]],
  ["generalBudget.total", ["一般公共预算财政拨款支出", "一般公共预算财政拨款支出合计"]],
  ["basic.personnel", ["人员经费"]],
  ["basic.public", ["公用经费"]],
  ["expenditure.remittedToSuperior", ["上缴上级支出"]],
  ["expenditure.operating", ["经营支出"]],
  ["expenditure.subsidyToAffiliated", ["对附属单位补助支出"]],
  ["basic.total", ["一般公共预算财政拨款基本支出", "基本支出"]],
  ["expenditure.basic", ["基本支出"]],
  ["generalBudget.basic", ["基本支出"]],
  ["governmentFund.basic", ["基本支出"]],
  ["stateCapital.basic", ["基本支出"]],
  ["expenditure.project", ["项目支出"]],
  ["generalBudget.project", ["项目支出"]],
  ["governmentFund.project", ["项目支出"]],
  ["stateCapital.project", ["项目支出"]],
];

/** Words that mean one of several totals, as the paragraph has it: they are traced, but never accuse at error level. */
export const LOOSE_NAMES: readonly (readonly [key: string, names: readonly string[]])[] = [
  ["income.yearTotal", ["收入"]],
  ["income.total", ["收入"]],
  ["expenditure.yearTotal", ["支出"]],
  ["expenditure.total", ["支出"]],
  ["appropriation.income.yearTotal", ["本年收入合计", "本年收入", "收入合计"]],
  ["appropriation.expenditure.yearTotal.total", ["本年支出合计", "本年支出", "支出合计"]],
  ["appropriation.income.total", ["收入总计", "收入支出总计", "收支总计"]],
  ["appropriation.expenditure.total.total", ["支出总计", "收入支出总计", "收支总计"]],
  ["appropriation.income.openingCarryOver", ["年初结转和结余", "年初财政拨款结转和结余"]],
  ["appropriation.expenditure.closingCarryOver.total", ["年末结转和结余", "年末财政拨款结转和结余"]],
  ["governmentFund.income", ["本年收入"]],
  ["stateCapital.income", ["本年收入"]],
  ["governmentFund.total", ["本年支出"]],
  ["stateCapital.total", ["本年支出"]],
  ["governmentFund.openingCarryOver", ["年初结转和结余"]],
  ["stateCapital.openingCarryOver", ["年初结转和结余"]],
  ["governmentFund.closingCarryOver", ["年末结转和结余"]],
  ["stateCapital.closingCarryOver", ["年末结转和结余"]],
];

/** The items of 三公: threePublic.<side>.<item>. */
export const THREE_PUBLIC_NAMES: readonly (readonly [item: string, names: readonly string[], economicCode?: string])[] =
  [
    ["total", ["三公经费", "三公经费总额", "三公经费支出", "三公经费财政拨款支出"]],
    ["abroad", ["因公出国(境)费", "因公出国(境)费用", "因公出国费", "因公出国(境)"], "30212"],
    ["vehicles", ["公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费"]],
    ["vehiclePurchase", ["公务用车购置费", "公务用车购置"]],
    ["vehicleOperation", ["公务用车运行维护费", "公务用车运行费"], "30231"],
    ["reception", ["公务接待费", "公务接待费用"], "30217"],
  ];

/** Amounts that a self-evaluation states under names of their own. */
export const FUNDS_NAMES: readonly (readonly [name: string, keys: readonly string[]])[] = [
  [
    "年初预算数",
    [
      "selfEvaluation.funds.total.initialBudget",
      "initialBudget.expenditure.yearTotal",
      "budget.expenditure.yearTotal",
      "budget.expenditure.total",
    ],
  ],
  [
    "年初预算",
    ["selfEvaluation.funds.total.initialBudget", "budget.expenditure.yearTotal", "budget.expenditure.total"],
  ],
  ["年初预算支出", ["budget.expenditure.yearTotal", "budget.expenditure.total"]],
  ["全年预算数", ["selfEvaluation.funds.total.fullYearBudget", "fullYearBudget.expenditure.yearTotal"]],
  ["全年执行数", ["selfEvaluation.funds.total.executed", "expenditure.yearTotal"]],
];

/** Rates by name: stated ones, and what they are computed from. */
export const RATE_NAMES: readonly {
  readonly name: RegExp;
  readonly stated: readonly string[];
  readonly ratios: readonly (readonly [part: string, whole: string])[];
}[] = [
  {
    name: /(?:预算)?执行率$|预算完成率$/,
    stated: ["executionRate", "selfEvaluation.funds.total.rate"],
    ratios: [
      ["selfEvaluation.funds.total.executed", "selfEvaluation.funds.total.fullYearBudget"],
      ["expenditure.yearTotal", "fullYearBudget.expenditure.yearTotal"],
      ["expenditure.yearTotal", "budget.expenditure.yearTotal"],
      ["expenditure.yearTotal", "budget.expenditure.total"],
    ],
  },
  {
    name: /(?:在职)?人员控制率$|^控制率$/,
    stated: ["baseData.staff.rate"],
    ratios: [
      ["staff.total.actual", "staff.total.quota"],
      ["baseData.staff.actual", "baseData.staff.quota"],
    ],
  },
  { name: /公用经费控制率$/, stated: [], ratios: [["baseData.publicFunds.final", "baseData.publicFunds.budget"]] },
  {
    name: /三公经费控制率$/,
    stated: [],
    ratios: [["threePublic.final.total", "threePublic.budget.total"]],
  },
];

/** Counts by name. */
export const COUNT_NAMES: readonly (readonly [name: RegExp, keys: readonly string[]])[] = [
  [/^(?:核定)?(?:人员)?编制(?:数|人数)?$/, ["staff.total.quota"]],
  [/^(?:核定)?行政(?:人员)?编制(?:数|人数)?$/, ["staff.administrative.quota", "staff.administrative.actual"]],
  [/^(?:核定)?(?:全额)?事业(?:人员)?编制(?:数|人数)?$/, ["staff.institution.quota", "staff.institution.actual"]],
  [/^(?:核定)?工勤(?:人员)?编制(?:数|人数)?$/, ["staff.worker.quota", "staff.worker.actual"]],
  [/^(?:年末)?(?:实有|在职)(?:在编|在职)?(?:人数|人员|人员数)?$/, ["staff.total.actual"]],
  [/^行政(?:编制)?人员(?:数)?$/, ["staff.administrative.actual", "staff.administrative.quota"]],
  [/^事业(?:编制)?人员(?:数)?$/, ["staff.institution.actual", "staff.institution.quota"]],
  [/^工勤(?:编制)?人员(?:数)?$/, ["staff.worker.actual", "staff.worker.quota"]],
  [/公务用车保有量$/, ["threePublic.counts.vehiclesHeld", "profile.vehiclesHeld"]],
  [/公务用车购置(?:数|数量)?$/, ["threePublic.counts.vehiclesPurchased"]],
  [/出国\(境\)团组(?:数)?$/, ["threePublic.counts.abroadGroups"]],
  [/国内公务接待(?:批次)?$|接待批次$/, ["threePublic.counts.receptionBatches"]],
  [/接待(?:人次|人数)$/, ["threePublic.counts.receptionPersons"]],
];
