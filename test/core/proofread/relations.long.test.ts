import { proofread } from "../../../src/core/proofread/proofread";
import type { RelationName } from "../../../src/core/proofread/relations/tie";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import { randomOf } from "./mutation";

/** One way to say what a relation holds; `off` is what the claimed number is wrong by, 0 where it is right. */
interface Family {
  readonly relation: RelationName;
  readonly write: (draw: Draw, off: number) => string;
}

interface Draw {
  readonly money: (least?: number) => number;
  readonly pick: (...words: string[]) => string;
}

const two = (value: number) => (Math.round(value * 100) / 100).toFixed(2);
const percent = (part: number, whole: number, off: number) => `${two((part * 100) / whole + off)}%`;
const TITLE = "样例区样例局2024年度部门决算情况说明";

const FAMILIES: Readonly<Record<string, Family>> = {
  budgetsOfTwoYears: {
    relation: "rate",
    write: ({ money, pick }, off) => {
      const [before, change] = [money(50), money()];
      return `样例区样例局2025年部门预算说明\n${pick("会议费", "培训费", "公务接待费")}预算${two(before + change)}万元，${pick("比2024年预算增加", "与上年预算相比增加", "较2024年预算数增加")}${two(change)}万元，增长${percent(change, before, off)}。`;
    },
  },
  toldTogether: {
    relation: "rate",
    write: ({ money, pick }, off) => {
      const [a, b, up, more] = [money(40), money(40), money(), money()];
      return `${TITLE}\n培训费${two(a)}万元和会议费${two(b)}万元，${pick("与2023年相比", "与上年相比")}，分别增加${two(up)}万元和${two(more)}万元，增长${percent(up, a - up, 0)}和${percent(more, b - more, off)}。`;
    },
  },
  twoYearsStated: {
    relation: "difference",
    write: ({ money, pick }, off) => {
      const [now, before] = [money(60) + 60, money(20)];
      return `${TITLE}\n培训费2024年决算${two(now)}万元，2023年决算${two(before)}万元；${pick("对比", "同比", "比上年")}增加${two(now - before + off)}万元。`;
    },
  },
  writtenDifference: {
    relation: "difference",
    write: ({ money, pick }, off) => {
      const [budget, final] = [money(60) + 60, money(20)];
      return `${TITLE}\n公务接待费支出${two(final)}万元，年初预算为${two(budget)}万元，${pick("差值为", "差额为", "相差")}${two(budget - final + off)}万元。`;
    },
  },
  adjustedBudget: {
    relation: "completion",
    write: ({ money, pick }, off) => {
      const [opening, added] = [money(100), money()];
      const final = (opening + added) * 0.8;
      return `${TITLE}\n年初预算安排${two(opening)}万元，年中追加${two(added)}万元，全年预算${two(opening + added)}万元，${pick("预算执行率", "预算完成率")}${percent(final, opening + added, off)}，全年支出${two(final)}万元。`;
    },
  },
  ofTheAdjustedBudget: {
    relation: "completion",
    write: ({ money }, off) => {
      const [opening, full, final] = [money(100), money(200) + 100, money(50)];
      return `${TITLE}\n部门预算批复数${two(opening)}万元；调整预算数${two(full)}万元；决算数${two(final)}万元，为调整预算数的${percent(final, full, off)}，为批复预算数的${percent(final, opening, 0)}。`;
    },
  },
  sharesTogether: {
    relation: "share",
    write: ({ money }, off) => {
      const [basic, project] = [money(100), money(100)];
      const all = basic + project;
      return `${TITLE}\n一般公共预算财政拨款支出${two(all)}万元，其中：基本支出${two(basic)}万元，项目支出${two(project)}万元，分别占${percent(basic, all, 0)}和${percent(project, all, off)}。`;
    },
  },
  ofTotalIncome: {
    relation: "share",
    write: ({ money, pick }, off) => {
      const [granted, other] = [money(100), money(30)];
      const all = granted + other;
      const base = pick("总收入", "收入合计", "本年收入");
      return `${TITLE}\n2024年度收入合计${two(all)}万元。其中：财政拨款收入${two(granted)}万元，占${base}的${percent(granted, all, off)}；其他收入${two(other)}万元，占${base}的${percent(other, all, 0)}。`;
    },
  },
  overSentences: {
    relation: "sum",
    write: ({ money, pick }, off) => {
      const [cars, guests] = [money(20), money(20)];
      return `${TITLE}\n样例局“三公”经费支出决算为${two(cars + guests + off)}万元。其中：因公出国（境）费支出0.00万元。公务用车运行维护费支出${two(cars)}万元，${pick("与上年持平", "车辆老旧")}。公务接待费支出${two(guests)}万元。`;
    },
  },
  overParagraphs: {
    relation: "sum",
    write: ({ money, pick }, off) => {
      const [granted, business] = [money(90), money(30)];
      return `${TITLE}\n2024年度，收入${pick("总计", "合计")}为${two(granted + business - Math.abs(off))}万元，其中：\n1.财政拨款收入${two(granted)}万元，为本年拨款。\n2.事业收入${two(business)}万元，为业务收入。`;
    },
  },
  withoutOpener: {
    relation: "sum",
    write: ({ money, pick }, off) => {
      const [cars, guests] = [money(20), money(20)];
      return `${TITLE}\n2024年度${pick("镇本级", "全镇", "本部门")}“三公”经费决算${two(cars + guests + off)}万元，因公出国（境）费0万元，公务接待费${two(guests)}万元，公务用车购置及运行维护费${two(cars)}万元。`;
    },
  },
  changesOfParts: {
    relation: "changeSum",
    write: ({ money, pick }, off) => {
      const [cars, guests, less, fewer] = [money(40), money(40), money(), money()];
      return `${TITLE}\n“三公”经费支出${two(cars + guests)}万元，${pick("较上年", "比上年")}减少${two(less + fewer + off)}万元，其中：公务用车运行维护费${two(cars)}万元，较上年减少${two(less)}万元；公务接待费${two(guests)}万元，较上年减少${two(fewer)}万元。`;
    },
  },
  writtenFormula: {
    relation: "formula",
    write: ({ money }, off) => {
      const [paid, due] = [money(30), money(60) + 90];
      return `${TITLE}\n公务卡使用率=公务卡支出${two(paid)}万元/应使用支出${two(due)}万元×100%=${percent(paid, due, off)}。`;
    },
  },
  questionnaires: {
    relation: "ratio",
    write: ({ money }, off) => {
      const [sent, back] = [Math.round(money(100) + 100), Math.round(money(50))];
      return `${TITLE}\n发放调查问卷${sent}份，收回${back}份，回收率${percent(back, sent, off)}。`;
    },
  },
  scoresWithWeights: {
    relation: "scoreSum",
    write: ({ pick }, off) =>
      `${TITLE}\n整体支出绩效${pick("自评得分", "综合得分")}${90 + Math.round(off)}分，其中：投入（20分）得18分，过程（30分）得28分，产出（50分）得44分。`,
  },
};

const SEEDS = 40;

function drawOf(seed: number): Draw {
  const random = randomOf(seed);
  return {
    money: (least = 1) => Math.round((least + random() * least) * 100) / 100,
    pick: (...words) => words[Math.floor(random() * words.length)] ?? "",
  };
}

function read(text: string) {
  const { findings, numbers } = proofread({ name: "a.txt", blocks: documentOfText(text) });
  return { alarms: findings.filter(({ severity }) => severity !== "info"), numbers };
}

describe.each(Object.entries(FAMILIES))("%s", (_, { relation, write }) => {
  const seeds = Array.from({ length: SEEDS }, (__, at) => at + 1);

  test("what is right is silent and counts as checked by its relation", () => {
    for (const seed of seeds) {
      const { alarms, numbers } = read(write(drawOf(seed), 0));
      expect(alarms).toEqual([]);
      expect(numbers.some(({ boundBy, state }) => state === "right" && boundBy.includes(relation))).toBe(true);
    }
  });

  test("what is wrong is an error", () => {
    for (const seed of seeds) {
      const { alarms, numbers } = read(write(drawOf(seed), 5));
      expect(alarms.map(({ severity }) => severity)).toContain("error");
      expect(numbers.some(({ state, boundBy }) => state === "contradicted" && boundBy.includes(relation))).toBe(true);
    }
  });
});

describe("what the words allow is not accused", () => {
  test.each([
    "安排教育发展基金18万元（累计教育发展基金64万元），设备购置7万元，合计25万元。",
    "2024年度收入总计900.00万元，比2023年度的750.00万元增长20.00%，比2022年度的600.00万元增长50.00%。",
    "本工程总投资700.00万元，其中2024年安排300.00万元，已支付240.00万元，支付率80.00%。",
    "会议费5.00万元，比预算8.00万元节约3.00万元，比上年6.25万元减少1.25万元，分别下降37.50%和20.00%。",
    "货物采购合同金额占货物支出金额的70.00%，工程采购合同金额占工程支出金额的100.00%，服务采购合同金额占服务支出金额的55.00%。",
    "财政拨款收入决算数910.00万元；财政拨款支出决算数880.00万元。",
  ])("%s", (text) => expect(read(`${TITLE}\n${text}`).alarms).toEqual([]));
});

test("every number is told with its reading, its state and what bound it", () => {
  const { numbers } = read(`${TITLE}\n会议费支出12.00万元，比上年增加2.00万元，增长25.00%。参会80人。`);
  expect(numbers.map(({ written, state, boundBy }) => [written, state, boundBy])).toEqual([
    ["12.00万元", "contradicted", ["rate"]],
    ["2.00万元", "contradicted", ["rate"]],
    ["25.00%", "contradicted", ["rate"]],
    ["80人", "unchecked", []],
  ]);
});

describe("a long text is read to its end, also without marks (its time: npm run bench, growth)", () => {
  const texts: Readonly<Record<string, (at: number) => string>> = {
    shares: (at) => `第${at}项经费支出${at + 10}万元，占${at % 90}.5%。\n`,
    oneSentence: (at) => `其中：支出${at}万元，`,
    wrapped: (at) => `本单位全年用于日常运转的各项公用经费支出合计以及其他${at}万元用于\n`,
  };
  test.each(Object.keys(texts))("%s", (name) => {
    const text = Array.from({ length: 1600 }, (_, at) => texts[name]?.(at)).join("");
    expect(read(text).numbers).toHaveLength([...text.matchAll(/万元|%/g)].length);
  });
  test("no number", () => expect(read("支出".repeat(16_000)).numbers).toEqual([]));
});
