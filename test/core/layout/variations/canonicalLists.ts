import type { CanonicalColumn, CanonicalRow, CanonicalTable, Dice } from "./canonical";
import { column } from "./canonical";

const PROJECTS = ["全县网络舆情处置", "镇村道路维修", "人居环境整治", "防汛抗旱应急", "文化惠民活动"] as const;

function projectExpenditure(dice: Dice): CanonicalTable {
  const withPrevious = dice.chance(0.5);
  const withUse = dice.chance(0.5);
  const columns: CanonicalColumn[] = [
    { ...column("number", "序号", "rowNumber") },
    column("name", dice.pick(["项目名称", "项目（用途）", "项目支出名称"]), "name"),
    ...(withUse ? [column("use", dice.pick(["用途", "主要用途"]), "text")] : []),
    ...(withPrevious ? [column("previousFinal", "上年决算数")] : []),
    column("budget", dice.pick(["年初预算数", "本年预算数", "预算数"])),
    column("final", dice.pick(["决算数", "本年决算数", "本年支出数"])),
  ];
  const money = ["previousFinal", "budget", "final"];
  const rows = PROJECTS.slice(0, 1 + dice.below(PROJECTS.length)).map((name): CanonicalRow => ({
    name,
    level: 1,
    values: { use: `用于${name}`, ...Object.fromEntries(money.map((role) => [role, dice.money()])) },
  }));
  const total: CanonicalRow = {
    name: "合计",
    level: 0,
    isTotal: true,
    values: Object.fromEntries(
      money.map((role) => [role, rows.reduce((sum, row) => sum + Number(row.values[role] ?? 0), 0)]),
    ),
  };
  return {
    kind: "projectExpenditure",
    titles: ["项目支出情况表", "项目支出明细表", "项目支出决算明细表"],
    hasMoney: true,
    movableTotal: true,
    splittable: false,
    flattable: true,
    blocks: [{ columns, rows: [total, ...rows] }],
  };
}

function unitList(dice: Dice): CanonicalTable {
  const names = ["衡阳县渣江镇人民政府本级", "渣江镇社会事务综合服务中心", "渣江镇农业综合服务中心"];
  return {
    kind: "unitList",
    titles: ["部门决算单位构成", "决算单位构成", "纳入部门决算编制范围的单位名单"],
    hasMoney: false,
    movableTotal: false,
    splittable: false,
    flattable: true,
    blocks: [
      {
        columns: [
          column("number", "序号", "rowNumber"),
          column("name", dice.pick(["单位名称", "单位"]), "name"),
          column("remark", "备注", "text"),
        ],
        rows: names.map((name) => ({
          name,
          level: 1,
          values: { remark: dice.pick(["一级预算单位", "并入本级", "独立核算"]) },
        })),
      },
    ],
  };
}

export const LISTS = [projectExpenditure, unitList] as const;
