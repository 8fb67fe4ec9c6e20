/**
 * `node scripts/samples/batchFolder.mjs <folder> [number of units]`: what a county's units hand in, made up: clean, faulty,
 * unreadable, missing, two copies of one another, departments with units below them. Writes `<folder>/报送`, last year's
 * `<folder>/上年`, the roster `<folder>/名册.xlsx`, and what was planted (`<folder>/planted.json`).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { sheet } from "./sheet.mjs";
import { sumOfFacts, unitFacts, unitSheets, workbookBytes } from "./unitWorkbook.mjs";

const BUREAUS = "财政,审计,统计,司法,民政,交通运输,农业农村,林业,文化旅游,卫生健康,退役军人事务,应急管理,市场监督管理,医疗保障,信访,自然资源,生态环境,住房和城乡建设,商务,科学技术,人力资源和社会保障,城市管理,乡村振兴,粮食和物资储备,体育".split(",");
const TOWNS = "城关,东山,西河,南坪,北岭,青石,白沙,柳林,桃源,竹溪,石桥,龙泉,清水,红旗,新河,大桥,高塘,永安,太平,双江,金鸡,银杏,梅岭,松柏,杨柳,莲花".split(",");
const WAN = 1_000_000;
/** Its amounts have five digits and more. */
const LARGE = { moreStaff: 600 };

/** Names of single units, as many as are wanted. */
function namesOf(count) {
  const names = [...BUREAUS.map((name) => `样例县${name}局`), ...TOWNS.map((name) => `样例县${name}镇人民政府`)];
  for (let more = 1; names.length < count; more++) names.push(`样例县第${more}中学`);
  return names.slice(0, count);
}

/** @param root where everything is written @param count units on the roster */
export function makeBatch(root, count = 60) {
  const folder = path.join(root, "报送");
  const before = path.join(root, "上年");
  const roster = [];
  const planted = { cross: [], faulty: [], unreadable: [], missing: [] };
  const put = (at, bytes, base = folder) => {
    const file = path.join(base, at);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const listed = (code, name, more = {}) => roster.push({ code, name, ...more });
  const workbook = (facts, department, change = () => {}, year = 2023) => {
    const sheets = unitSheets(facts, { department, year });
    change(Object.fromEntries(sheets));
    return workbookBytes(sheets);
  };
  const text = (name, facts, lines = []) => Buffer.from([reportOf(name, facts), ...lines].join("\n"));

  // Two departments with their own accounts, their units', and all of them together: one is right, one is not.
  for (const [at, [code, name, below]] of [
    ["201", "样例县水利局", ["河道管理站", "农田水利站"]],
    ["202", "样例县教育局", ["第一小学", "第二小学"]],
  ].entries()) {
    const given = 50 * WAN;
    const isWrong = at === 1;
    const itself = unitFacts(900 + at, { subsidyToAffiliated: isWrong ? given - 10 * WAN : given });
    const units = below.map((_, index) => unitFacts(910 + at * 10 + index, index === 0 ? { superiorSubsidy: given } : {}));
    const parts = [itself, ...units];
    if (isWrong) parts[2] = { ...parts[2], basic: { ...parts[2].basic, 30201: parts[2].basic["30201"] + WAN } };
    const names = [`${name}（本级）`, ...below.map((unit) => `${name}${unit}`)];
    const consolidated = `${name}（汇总）`;
    listed(code, consolidated, { level: "部门" });
    put(`${code} ${consolidated}/决算.xlsx`, workbook(sumOfFacts(parts), name));
    names.forEach((unit, index) => {
      const own = `${code}00${index + 1}`;
      listed(own, unit, { parent: code, level: "单位" });
      put(`${own} ${unit}/部门决算.xlsx`, workbook([itself, ...units][index], unit));
    });
    if (isWrong) {
      planted.cross.push(["K01", "default", [code, "202001", "202002", "202003"]]);
      planted.cross.push(["K02", "subsidy", ["202001", "202002"]]);
    }
  }

  const singles = namesOf(count - roster.length);
  const codeOf = (index) => String(301 + index);
  singles.forEach((name, index) => {
    const code = codeOf(index);
    listed(code, name, { level: "单位", due: "2024-03-31", received: index === 20 ? "2024-04-09" : "2024-03-20" });
    const seed = index + 1;
    const facts = unitFacts(seed, index === 3 ? { perHead: 12 } : index === 11 ? LARGE : {});
    const place = index % 3 === 0 ? `${code} ${name}/2023年度部门决算.xlsx` : `${code}_${name}_2023年度部门决算.xlsx`;
    const report = index % 3 === 0 ? `${code} ${name}/绩效评价报告.txt` : `${name}绩效评价报告.txt`;
    switch (index) {
      case 5:
      case 6:
        planted.missing.push(name);
        return;
      case 7:
        put(place, Buffer.from("这不是工作簿"));
        planted.unreadable.push(code);
        return;
      case 8:
        put(place, workbook(facts, name).subarray(0, 9_000));
        planted.unreadable.push(code);
        return;
      case 10:
        // The very file of the unit before it, its name and all.
        put(place, workbook(unitFacts(seed - 1), singles[9]));
        planted.cross.push(["K04", "sameFile", [codeOf(9), code]], ["K06", "workbook", [code]]);
        return;
      case 12: {
        // Its own project and carry-over, everything else from the unit before it.
        const other = unitFacts(seed - 1, LARGE);
        put(place, workbook({ ...other, project: facts.project, opening: facts.opening }, name));
        planted.cross.push(["K05", "default", [codeOf(11), code]]);
        return;
      }
      case 14:
        put(place, workbook(facts, name));
        put(report, text(singles[13], facts));
        planted.cross.push(["K06", "report", [code]]);
        return;
      case 16:
        put(place, workbook(facts, name));
        put(report, text(name, facts, [paragraphOf(unitFacts(seed - 1))]));
        planted.cross.push(["K07", "default", [codeOf(15), code]]);
        return;
      case 15:
        put(place, workbook(facts, name));
        put(report, text(name, facts, [paragraphOf(facts)]));
        return;
      case 18:
        put(place, workbook(facts, name));
        put(place, workbook(unitFacts(seed, { closing: facts.opening + 3 * WAN }), name, undefined, 2022), before);
        planted.cross.push(["K03", "appropriation", [code]]);
        return;
      case 19:
        put(place, workbook(facts, name));
        put(place, workbook(unitFacts(seed, { closing: facts.opening }), name, undefined, 2022), before);
        return;
      case 22:
      case 23:
      case 24:
      case 25:
        put(place, workbook(facts, name, FAULTS[index - 22]));
        planted.faulty.push(code);
        return;
      default:
        put(place, workbook(facts, name));
        if (index % 2 === 0) put(report, text(name, facts));
    }
  });
  planted.cross.push(["K08", "publicPerHead", ["304"]]);
  planted.cross.push(["K09", "late", ["321"]]);
  put("../名册.xlsx", rosterBytes(roster));
  writeFileSync(path.join(root, "planted.json"), `${JSON.stringify(planted, null, 1)}\n`);
  return planted;
}

/** One cell of a table that no longer fits the others. */
const FAULTS = [
  (sheets) => (sheets["支出表"].C7.v += 1),
  (sheets) => (sheets["基本支出"].C6.v += 10),
  (sheets) => (sheets["收支总表"].C33.v -= 2),
  (sheets) => (sheets["三公"].G8.v += 0.5),
];

const money = (fen) => (fen / WAN).toFixed(2);

function reportOf(name, facts) {
  const basic = Object.values(facts.basic).reduce((sum, fen) => sum + fen, 0);
  const total = basic + facts.project + facts.subsidyToAffiliated;
  return [
    `${name}2023年度部门整体支出绩效评价报告`,
    "一、部门概况",
    `${name}2023年度本年支出合计${money(total)}万元，其中：基本支出${money(basic)}万元，项目支出${money(facts.project + facts.subsidyToAffiliated)}万元。`,
  ].join("\n");
}

/** A paragraph with amounts that only one unit can have. */
function paragraphOf({ basic }) {
  return `从支出的具体科目看，基本工资${money(basic["30101"])}万元，津贴补贴${money(basic["30102"])}万元，奖金${money(basic["30103"])}万元，办公费${money(basic["30201"])}万元，各科目均按规定列支。`;
}

function rosterBytes(units) {
  const rows = units.map(({ code, name, parent = null, level, due = null, received = null }) => [code, name, parent, level, due, received]);
  const header = ["单位代码", "单位名称", "主管单位", "级次", "报送截止日期", "报送日期"];
  const list = sheet([["2023年度部门决算报送单位名册"], header, ...rows], { widths: [12, 36, 12, 8, 14, 14] });
  return workbookBytes([["名册", list]]);
}

if (process.argv[1]?.endsWith("batchFolder.mjs")) {
  const [, , root = "", count = "60"] = process.argv;
  makeBatch(root, Number(count));
}
