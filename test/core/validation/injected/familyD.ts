import { builtInClassification } from "../../../../src/core/classification/builtIn";
import { kindsWhere } from "../../../../src/core/tableKinds/tableKinds";
import { fromA1 } from "../../../../src/core/workbook/cellRef";
import { bookLines, type BookLine } from "./bookLines";
import { coded, codeRefs, otherItem, recoded, renamed } from "./codedRows";
import { labelRef, moneyOf, wordsIn, type Damage, type Fault, type Scene } from "./scene";
import { slipFault } from "./slips";

const FUNCTIONAL_KINDS = kindsWhere(({ classification }) => classification === "functional");
const ECONOMIC_KINDS = kindsWhere(({ classification }) => classification === "departmentEconomic");
const FINAL_FUNCTIONAL = kindsWhere(
  ({ genre, classification }) => genre === "final" && classification === "functional",
);

const OLD_NAMES: Readonly<Record<string, string>> = {
  "210": "医疗卫生与计划生育支出",
  "207": "文化体育与传媒支出",
  "20805": "行政事业单位离退休",
  "2080501": "归口管理的行政单位离退休",
};

const booked = (scene: Scene) => bookLines(scene).filter(({ economic, summaryRef }) => economic !== null && summaryRef);
/** A voucher's summary rewritten under an item that does not fit it. */
function summaryFault(rule: string, name: string, items: RegExp, words: readonly string[], least = 0): Fault {
  return {
    rule,
    name,
    inject: (scene) => {
      const line = scene.pick(
        booked(scene).filter(({ economic, amount }) => items.test(economic ?? "") && amount >= least),
      );
      return line?.summaryRef ? scene.change([[line.summaryRef, scene.dice.pick(words)]]) : null;
    },
  };
}

function bookedUnder(scene: Scene, fits: (line: BookLine) => boolean, code: string, name: string): Damage | null {
  const line = scene.pick(booked(scene).filter(fits));
  const before = line?.economicRef ? scene.value(line.economicRef) : null;
  if (!line?.economicRef) return null;
  const to =
    typeof before === "number"
      ? Number(code)
      : /\p{Script=Han}/u.test(wordsIn({ value: before }))
        ? `${code} ${name}`
        : code;
  return scene.change([[line.economicRef, to]]);
}

function withoutClass(scene: Scene, code: string): Damage | null {
  const rows = coded(scene, ["expenditure"]).filter(({ row }) => row.code.startsWith(code));
  const table = rows[0]?.table;
  if (!table || rows.length === 0) return null;
  const numbers = new Set(rows.map(({ row }) => row.row));
  const snapshot = scene.map((sheet) =>
    sheet.name === table.sheet
      ? { ...sheet, rows: sheet.rows.filter((_, index) => !numbers.has(index + 1 + sheet.origin.row)), merges: [] }
      : sheet,
  );
  return { snapshot, cells: [] };
}

export const FAMILY_D: readonly Fault[] = [
  {
    rule: "D01",
    name: "another item's name",
    inject: (scene) => {
      const one = scene.pick(coded(scene, [...FUNCTIONAL_KINDS, ...ECONOMIC_KINDS]));
      const name = one ? otherItem(scene, one) : null;
      return one && name !== null ? renamed(scene, one, name) : null;
    },
  },
  {
    rule: "D01",
    name: "a name with a slip",
    inject: (scene) => {
      const one = scene.pick(
        coded(scene, [...FINAL_FUNCTIONAL, ...ECONOMIC_KINDS]).filter(({ row }) => (row.name?.length ?? 0) > 5),
      );
      const name = one?.row.name ?? "";
      return one
        ? renamed(
            scene,
            one,
            scene.dice.pick([
              `${name.slice(0, 3)}${name.slice(4)}`,
              `${name.slice(0, 2)}${name[3] ?? ""}${name[2] ?? ""}${name.slice(4)}`,
            ]),
          )
        : null;
    },
  },
  {
    rule: "D01",
    name: "another code",
    inject: (scene) => {
      const one = scene.pick(coded(scene, FINAL_FUNCTIONAL, 7));
      if (!one) return null;
      const list = builtInClassification("functional");
      const year = scene.recognition.year?.value ?? null;
      const codes = Array.from(
        { length: 12 },
        (_, index) => `${one.row.code.slice(0, 5)}${String(index + 1).padStart(2, "0")}`,
      );
      const taken = new Set(one.table.rows.map(({ code }) => code));
      const code = scene.pick(codes.filter((each) => !taken.has(each) && list.itemsByCode(each, year).length > 0));
      return code === null ? null : recoded(scene, one, code);
    },
  },
  {
    rule: "D02",
    name: "a name of former years",
    inject: (scene) => {
      const one = scene.pick(coded(scene, FINAL_FUNCTIONAL).filter(({ row }) => OLD_NAMES[row.code] !== undefined));
      return one ? renamed(scene, one, OLD_NAMES[one.row.code] ?? "") : null;
    },
  },
  {
    rule: "D02",
    name: "a class of former years in the summary",
    inject: (scene) => {
      const place = scene.pick(
        scene.texts().filter(({ text }) => /[、.]\s*(?:卫生健康支出|文化旅游体育与传媒支出)$/u.test(text)),
      );
      return place
        ? scene.change([
            [
              place.ref,
              place.text
                .replace("卫生健康支出", "医疗卫生与计划生育支出")
                .replace("文化旅游体育与传媒支出", "文化体育与传媒支出"),
            ],
          ])
        : null;
    },
  },
  {
    rule: "D03",
    name: "the text names an item otherwise",
    inject: (scene) => {
      const place = scene.pick(scene.texts().filter(({ text }) => /[（(](?:类|款|项)[）)]/u.test(text)));
      const item = scene.pick(
        coded(scene, FINAL_FUNCTIONAL).filter(
          ({ row }) => (row.name?.length ?? 0) > 4 && (place?.text.includes(row.name ?? "?") ?? false),
        ),
      );
      const name = item?.row.name ?? "";
      return place && item
        ? scene.change([[place.ref, place.text.replace(name, `${name.slice(0, 2)}${name.slice(3)}`)]])
        : null;
    },
  },
  {
    rule: "D04",
    name: "a code of four or six digits",
    inject: (scene) => {
      const one = scene.pick(
        coded(scene, [...FUNCTIONAL_KINDS, ...ECONOMIC_KINDS]).filter(
          ({ row }) => codeRefs(scene, row).length === 1 && row.code.length > 3,
        ),
      );
      return one ? recoded(scene, one, scene.dice.pick([one.row.code.slice(0, -1), `${one.row.code}1`])) : null;
    },
  },
  {
    rule: "D04",
    name: "no superior code",
    inject: (scene) => {
      const one = scene.pick(
        coded(scene, FINAL_FUNCTIONAL, 5).filter(
          ({ table, row }) =>
            table.rows.some(({ code }) => code?.length === 7 && code.startsWith(row.code)) &&
            new Set(table.rows.flatMap(({ code }) => (code?.length === 5 ? [code] : []))).size > 1,
        ),
      );
      if (!one) return null;
      const below = one.table.rows.filter(({ code }) => code?.length === 7 && code.startsWith(one.row.code));
      return {
        snapshot: scene.withRows(one.table.sheet, one.row.row, () => []),
        cells: below.flatMap(({ codeRef }) => (codeRef ? [{ ...codeRef, address: up(codeRef.address) }] : [])),
      };
    },
  },
  {
    rule: "D04",
    name: "a code twice",
    inject: (scene) => {
      const one = scene.pick(coded(scene, FINAL_FUNCTIONAL, 7));
      if (!one?.row.codeRef) return null;
      const at = fromA1(one.row.codeRef.address);
      return at
        ? {
            snapshot: scene.withRows(one.table.sheet, one.row.row, (cells) => [cells, cells]),
            cells: [
              one.row.codeRef,
              { ...one.row.codeRef, address: `${one.row.codeRef.address.replace(/\d+/u, "")}${at.row + 2}` },
            ],
          }
        : null;
    },
  },
  {
    rule: "D05",
    name: "no housing fund",
    inject: (scene) =>
      scene.of("unitProfile", "evaluationBaseData").length > 0
        ? withoutClass(scene, scene.dice.pick(["221", "210"]))
        : null,
  },
  slipFault("D06", "pension contributions", (scene) =>
    scene.of("generalBudgetExpenditure").every((table) => !table.rows.some(({ code }) => code === "2080505"))
      ? []
      : moneyOf(scene.of("basicExpenditureByEconomicClass"), /^amount$/, ({ code }) => code === "30108"),
  ),
  slipFault("D06", "housing fund", (scene) =>
    scene.of("generalBudgetExpenditure").every((table) => !table.rows.some(({ code }) => code === "2210201"))
      ? []
      : moneyOf(scene.of("basicExpenditureByEconomicClass"), /^amount$/, ({ code }) => code === "30113"),
  ),
  {
    rule: "D07",
    name: "another use of the housing fund",
    inject: (scene) => {
      const place = scene.pick(
        scene.of("narrative").flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))),
      );
      return place && typeof place.value === "string"
        ? scene.change([
            [
              place.ref,
              scene.dice.pick([
                "住房公积金主要用于职工基本医疗保险缴费支出。",
                "机关事业单位基本养老保险缴费支出（项）主要用于缴纳职工住房公积金。",
                "行政单位医疗（项）用于在职人员养老保险缴费。",
              ]),
            ],
          ])
        : null;
    },
  },
  summaryFault("D08", "wages under other costs", /^30(?:299|201|239)$/u, [
    "发放职工津贴",
    "发放年终奖金",
    "支付在编人员加班费",
  ]),
  slipFault(
    "D09",
    "other goods and services",
    (scene) => moneyOf(scene.of("basicExpenditureByEconomicClass"), /^amount$/, ({ code }) => code === "30299"),
    [(number) => Number((number * 40).toFixed(2))],
  ),
  summaryFault("D10", "reception as office costs", /^30(?:201|202|207|211|215|216|213|299)$/u, [
    "付上级检查组接待餐费",
    "报销公务接待用餐费",
    "付调研组招待费",
  ]),
  summaryFault("D10", "fuel as office costs", /^30(?:201|211|299)$/u, ["付公务用车加油费", "支付车辆保险费"]),
  {
    rule: "D10",
    name: "reception booked under office costs",
    inject: (scene) =>
      bookedUnder(scene, ({ economic, summary }) => economic === "30217" && /接待/u.test(summary), "30201", "办公费"),
  },
  summaryFault(
    "D11",
    "assets as office costs",
    /^30(?:201|213|299)$/u,
    ["购置台式电脑2台", "采购办公家具一批", "付空调采购款"],
    1500,
  ),
  {
    rule: "D12",
    name: "wages in a project",
    inject: (scene) =>
      bookedUnder(
        scene,
        ({ project, account }) => /项目支出/u.test(account) || project !== "",
        scene.dice.pick(["30101", "30102"]),
        "基本工资",
      ),
  },
  {
    rule: "D13",
    name: "a project in basic expenditure",
    inject: (scene) => {
      const names = scene
        .of("projectExpenditure")
        .flatMap(({ rows }) =>
          rows.flatMap(({ isTotal, name, values }) => (isTotal ? [] : [name ?? wordsIn(values.name)])),
        )
        .filter((name) => name.length >= 5);
      const name = scene.pick(names);
      const line = scene.pick(booked(scene).filter(({ account }) => /基本支出/u.test(account)));
      return line?.summaryRef && name !== null ? scene.change([[line.summaryRef, `支付${name}款`]]) : null;
    },
  },
  {
    rule: "D14",
    name: "pensions of nobody",
    inject: (scene) => {
      const label = scene.texts().find(({ text }) => /^(?:离退休|退休)人员/u.test(text));
      const ref = label ? labelRef(scene, label.ref) : null;
      const isPaid =
        moneyOf(
          scene.of("basicExpenditureByEconomicClass"),
          /^amount$/,
          ({ code }) => code === "30302" || code === "30301",
        ).length > 0;
      return ref && isPaid ? scene.change([[ref, 0]]) : null;
    },
  },
  {
    rule: "D15",
    name: "a code of the government's set",
    inject: (scene) => {
      const one = scene.pick(coded(scene, ECONOMIC_KINDS).filter(({ row }) => codeRefs(scene, row).length === 1));
      const to = one
        ? one.row.code.length === 3
          ? scene.dice.pick(["501", "502", "509"])
          : scene.dice.pick(["50101", "50201", "50299"])
        : "";
      return one ? recoded(scene, one, to) : null;
    },
  },
];

function up(address: string): string {
  const at = fromA1(address);
  return at ? `${address.replace(/\d+/u, "")}${at.row}` : address;
}
