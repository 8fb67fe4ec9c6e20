/** 样例县样例局, the budget of one year: the tables of 部门预算公开, consistent with what its final accounts state as 年初预算. */
import { functionalOf, threePublicColumns } from "./bureauFigures.mjs";
import { numeral, sheet, workbookBytes } from "./sheet.mjs";

const money = "#,##0.00";
const wan = (fen) => (fen === 0 ? null : fen / 1_000_000);
const wanZero = (fen) => fen / 1_000_000;
const blanks = (count) => Array.from({ length: count }, () => null);

/**
 * @param facts of the year (see bureauFigures.mjs): its projects' and 三公 budgets
 * @param basic 基本支出 as planned, by economic item
 * @param targets its 绩效目标: [一级指标, 二级指标, 三级指标, 指标值]
 * @param previous the 三公 budget of the year before
 */
export function bureauBudgetWorkbook(facts, { basic, targets, previous }) {
  const { department, year, total } = facts;
  const items = basic.map(([code, name, amount]) => ({ code, name, amount, functional: functionalOf(code) }));
  const basicOf = (code) => total(items.filter(({ functional }) => functional === code).map(({ amount }) => amount));
  const projectOf = (code, source) =>
    total(facts.projects.filter((one) => one.functional === code && one.source === source).map(({ budget }) => budget));
  const ofGroup = (...classes) => total(items.filter(({ code }) => classes.includes(code.slice(0, 3))).map(({ amount }) => amount));
  const basicTotal = total(items.map(({ amount }) => amount));
  const general = basicTotal + total(facts.projects.filter(({ source }) => source === "generalBudget").map(({ budget }) => budget));
  const fund = total(facts.projects.filter(({ source }) => source === "governmentFund").map(({ budget }) => budget));

  const head = (title, columns) => [
    [title, ...blanks(columns - 1)],
    [`部门：${department}`, ...blanks(columns - 2), "单位：万元"],
  ];

  function itemTable(title, labels, amountsOf) {
    const { rows, sum } = facts.functionalRows(amountsOf);
    const roles = Object.keys(labels);
    const grid = [
      ...head(title, 2 + roles.length),
      ["科目编码", "科目名称", ...Object.values(labels)],
      ...rows.map(({ code, name, amounts }) => [code, name, ...roles.map((role) => wan(amounts[role]))]),
      ["合计", null, ...roles.map((role) => wan(sum[role] ?? 0))],
    ];
    return sheet(grid, { widths: [14, 40, ...roles.map(() => 16)], format: money, formatFromRow: 4 });
  }

  const all = (code) => {
    const basicPart = basicOf(code);
    const project = projectOf(code, "generalBudget") + projectOf(code, "governmentFund");
    return basicPart + project === 0 ? null : { total: basicPart + project, basic: basicPart, project };
  };
  const ofGeneral = (code) => {
    const [basicPart, project] = [basicOf(code), projectOf(code, "generalBudget")];
    return basicPart + project === 0 ? null : { total: basicPart + project, basic: basicPart, project };
  };
  const ofFund = (code) => {
    const project = projectOf(code, "governmentFund");
    return project === 0 ? null : { total: project, basic: 0, project };
  };
  const ofIncome = (code) => {
    const [one, other] = [ofGeneral(code)?.total ?? 0, ofFund(code)?.total ?? 0];
    return one + other === 0 ? null : { total: one + other, generalBudget: one, governmentFund: other };
  };

  const classes = (amountsOf) =>
    facts.functionalRows(amountsOf).rows.filter(({ code }) => code.length === 3).map(({ name, amounts }) => [name, amounts]);

  function summary() {
    const left = [
      ["一、一般公共预算拨款收入", general],
      ["二、政府性基金预算拨款收入", fund],
      ["三、国有资本经营预算拨款收入", 0],
    ];
    const right = classes(all).map(([name, { total: amount }], index) => [`${numeral(index + 1)}、${name}`, amount]);
    const grid = [...head("收支总表", 4), ["收入", null, "支出", null], ["项目", "预算数", "项目（按功能分类）", "预算数"]];
    for (let row = 0; row < Math.max(left.length, right.length); row++)
      grid.push([left[row]?.[0] ?? null, wan(left[row]?.[1] ?? 0), right[row]?.[0] ?? null, wan(right[row]?.[1] ?? 0)]);
    grid.push(["本年收入合计", wan(general + fund), "本年支出合计", wan(general + fund)]);
    grid.push(["收入总计", wan(general + fund), "支出总计", wan(general + fund)]);
    return sheet(grid, { merges: ["A3:B3", "C3:D3"], widths: [34, 16, 34, 16], format: money, formatFromRow: 5 });
  }

  function appropriation() {
    const left = [
      ["一、一般公共预算拨款", general],
      ["二、政府性基金预算拨款", fund],
      ["三、国有资本经营预算拨款", 0],
    ];
    const right = classes((code) => {
      const [one, other] = [ofGeneral(code)?.total ?? 0, ofFund(code)?.total ?? 0];
      return one + other === 0 ? null : { total: one + other, one, other };
    });
    const grid = [
      ...head("财政拨款收支总表", 6),
      ["收入", null, "支出", null, null, null],
      ["项目", "预算数", "项目（按功能分类）", "合计", "一般公共预算", "政府性基金预算"],
    ];
    for (let row = 0; row < Math.max(left.length, right.length); row++) {
      const [name, amounts] = right[row] ?? [null, null];
      grid.push([
        left[row]?.[0] ?? null,
        wan(left[row]?.[1] ?? 0),
        name === null ? null : `${numeral(row + 1)}、${name}`,
        wan(amounts?.total ?? 0),
        wan(amounts?.one ?? 0),
        wan(amounts?.other ?? 0),
      ]);
    }
    grid.push(["收入总计", wan(general + fund), "支出总计", wan(general + fund), wan(general), wan(fund)]);
    return sheet(grid, { merges: ["A3:B3", "C3:F3"], widths: [30, 16, 34, 16, 16, 16], format: money, formatFromRow: 5 });
  }

  function basicTable() {
    const rows = Object.entries(facts.economicClasses)
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([code, name]) => {
        const isPersonnel = code === "301" || code === "303";
        const line = (itemCode, itemName, amount) => [itemCode, itemName, wan(amount), wan(isPersonnel ? amount : 0), wan(isPersonnel ? 0 : amount)];
        return [
          line(code, name, ofGroup(code)),
          ...items.filter((item) => item.code.startsWith(code)).map((item) => line(item.code, item.name, item.amount)),
        ];
      });
    const grid = [
      ...head("一般公共预算基本支出表", 5),
      ["经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"],
      ...rows,
      ["合计", null, wan(basicTotal), wan(ofGroup("301", "303")), wan(ofGroup("302", "310"))],
    ];
    return sheet(grid, { widths: [18, 36, 16, 16, 16], format: money, formatFromRow: 4 });
  }

  function threePublic() {
    const side = (amounts) => threePublicColumns(amounts).map(wanZero);
    const labels = ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"];
    const parts = [null, null, "小计", "公务用车购置费", "公务用车运行费", null];
    const grid = [
      ...head("一般公共预算“三公”经费支出表", 12),
      [`${year - 1}年预算数`, ...blanks(5), `${year}年预算数`, ...blanks(5)],
      [...labels, ...labels],
      [...parts, ...parts],
      [...side(previous), ...side(facts.threePublic.budget)],
    ];
    const vertical = ["A", "B", "F", "G", "H", "L"].map((column) => `${column}4:${column}5`);
    return sheet(grid, {
      merges: ["A3:F3", "G3:L3", "C4:E4", "I4:K4", ...vertical],
      widths: Array.from({ length: 12 }, () => 14),
      format: money,
      formatFromRow: 6,
    });
  }

  function stateCapital() {
    return sheet(
      [
        ...head("国有资本经营预算支出表", 5),
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        ["合计", null, null, null, null],
        [`注：本部门${year}年没有国有资本经营预算安排的支出，故本表无数据。`, ...blanks(4)],
      ],
      { widths: [14, 40, 16, 16, 16] },
    );
  }

  function targetTable(title, name, rows) {
    return sheet(
      [
        [title, ...blanks(3)],
        [`部门：${department}`, ...blanks(3)],
        ...(name === null ? [] : [["项目名称", name, null, null]]),
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ...rows,
      ],
      { widths: [18, 20, 36, 20] },
    );
  }

  const profile = sheet(
    [
      ["单位基本情况", null],
      ["单位名称", department],
      ["预算年度", year],
      ["内设机构", "办公室、业务一股、业务二股、法规股、财务股"],
      ["预算单位构成", `${department}本级，没有下属二级预算单位。`],
    ],
    { widths: [26, 60] },
  );
  const duties = sheet([["章节", "内容"], ...targets.duties.map((text) => ["部门职责", text])], { widths: [26, 90] });
  const labels = { total: "合计", basic: "基本支出", project: "项目支出" };
  const titled = (title) => `${year}年${title}`;

  return workbookBytes(
    [
      ["单位基本情况", profile],
      ["收支总表", summary()],
      ["收入总表", itemTable(titled("收入总表"), { total: "合计", generalBudget: "一般公共预算拨款", governmentFund: "政府性基金预算拨款" }, ofIncome)],
      ["支出总表", itemTable(titled("支出总表"), labels, all)],
      ["财政拨款收支总表", appropriation()],
      ["一般公共预算支出表", itemTable(titled("一般公共预算支出表"), labels, ofGeneral)],
      ["一般公共预算基本支出表", basicTable()],
      ["三公经费支出表", threePublic()],
      ["政府性基金预算支出表", itemTable(titled("政府性基金预算支出表"), labels, ofFund)],
      ["国有资本经营预算支出表", stateCapital()],
      ["项目支出绩效目标表", targetTable(titled("项目支出绩效目标表"), targets.project.name, targets.project.rows)],
      ["整体支出绩效目标表", targetTable(titled("整体支出绩效目标表"), null, targets.whole)],
      ["报告文字材料", duties],
    ].map(([name, made]) => [name, withYear(made, year)]),
  );
}

/** A title that does not name the year gets it: 收支总表 is 2023年收支总表. */
function withYear(made, year) {
  const title = made.A1?.v;
  if (typeof title === "string" && /表$/u.test(title) && !title.startsWith(String(year))) made.A1.v = `${year}年${title}`;
  return made;
}
