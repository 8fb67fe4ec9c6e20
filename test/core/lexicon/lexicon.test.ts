import { readdirSync, readFileSync } from "node:fs";
import {
  basicGroups,
  basicClasses,
  belongsToProjects,
  classOf,
  groupOf,
} from "../../../src/core/lexicon/economicGroups";
import {
  countNamed,
  isSourceLine,
  item,
  itemCalled,
  itemNamed,
  items,
  rateNamed,
  rowKey,
  wordingOf,
} from "../../../src/core/lexicon/items";
import {
  columnSums,
  containments,
  equations,
  isWholeOf,
  makeUp,
  partKeys,
  statedSums,
} from "../../../src/core/lexicon/relations";
import { isCountUnit, unitOf, units, unitWords } from "../../../src/core/lexicon/units";
import {
  pattern,
  WORDINGS,
  words,
  wordsSchema,
  type PatternName,
  type WordList,
} from "../../../src/core/lexicon/words";
import { mayHoldResidue, residueOfCells, residueOfProse, residueSchema } from "../../../src/core/lexicon/residue";
import residueData from "../../../src/core/lexicon/data/residue.json";
import data from "../../../src/core/lexicon/data/words.json";
import { builtInClassification } from "../../../src/core/classification/builtIn";
import { normaliseItemName } from "../../../src/core/classification/itemName";
import { TABLE_KINDS } from "../../../src/core/tableKinds/tableKinds";

describe("words", () => {
  const patterns = Object.values(WORDINGS).flatMap((file) => Object.entries(wordsSchema.parse(file).patterns));

  it("has no name twice", () => {
    const names = patterns.map(([name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  it.each(patterns)("%s finds and passes over what it says", (name, { finds, passes = [] }) => {
    const written = pattern(name as PatternName);
    for (const text of finds) expect([name, text, written.test(text)]).toEqual([name, text, true]);
    for (const text of passes) expect([name, text, written.test(text)]).toEqual([name, text, false]);
  });

  it.each(Object.keys(data.lists))("%s has no word twice, and none that an earlier one hides", (name) => {
    const list = words(name as WordList);
    expect(new Set(list).size).toBe(list.length);
    list.forEach((word, at) => {
      expect(list.slice(0, at).filter((earlier) => word.startsWith(earlier))).toEqual([]);
    });
  });
});

it("holds no words that nobody asks for", () => {
  const files = readdirSync("src/core", { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts")).map((file) => readFileSync(`src/core/${file}`, "utf8"));
  const asked = (name: string) => sources.some((text) => text.includes(`"${name}"`));
  const patterns = Object.values(WORDINGS).flatMap((file) => Object.entries(wordsSchema.parse(file).patterns));
  const inPatterns = patterns.map(([, { pattern: source }]) => source);
  const lists = Object.keys(data.lists).filter((name) => !inPatterns.some((source) => source.includes(`{{${name}}}`)));
  expect([...patterns.map(([name]) => name), ...lists].filter((name) => !asked(name))).toEqual([]);
});

describe("residue", () => {
  const { residues } = residueSchema.parse(residueData);

  it.each(residues)("$kind $holds finds and passes over what it says", ({ kind, holds, finds, passes = [] }) => {
    const inCell = holds.includes("cell");
    const all = inCell ? residueOfCells() : residueOfProse();
    const found = (text: string) => all.some((one) => one.kind === kind && [...text.matchAll(one.written)].length > 0);
    for (const text of finds) expect([text, found(text)]).toEqual([text, true]);
    for (const text of passes) expect([text, found(text)]).toEqual([text, false]);
    if (inCell) for (const text of finds) expect([text, mayHoldResidue().test(text)]).toEqual([text, true]);
  });
});

describe("units", () => {
  it("counts households as well as companies", () => {
    expect(isCountUnit("户")).toBe(true);
    expect(isCountUnit("家")).toBe(true);
  });

  it("tells people, batches and percentage points apart", () => {
    expect(unitOf("人次")?.counts).toBe("persons");
    expect(unitOf("批次")?.counts).toBe("batches");
    expect(isCountUnit("个百分点")).toBe(false);
    expect(unitOf("斤")).toBeNull();
  });

  it("finds the longest word first", () => {
    const one = new RegExp(`^(?:${unitWords()})`, "u");
    for (const { unit } of units()) expect(one.exec(unit)?.[0]).toBe(unit);
  });
});

describe("economic groups", () => {
  it("divide basic expenditure without rest", () => {
    expect(basicClasses("personnel")).toEqual(["301", "303"]);
    expect(basicClasses("public")).toEqual(["302", "307", "310", "399"]);
    expect(basicGroups().map(({ name }) => name)).toEqual(["人员经费", "公用经费"]);
    expect(groupOf("31204")).toBe("public");
    expect(groupOf("30301")).toBe("personnel");
  });

  it("name the classes that belong to projects", () => {
    expect(["309", "311", "312", "313"].every(belongsToProjects)).toBe(true);
    expect(["301", "302", "303", "307", "310", "399"].some(belongsToProjects)).toBe(false);
  });

  it("know every class of the built-in list by its name", () => {
    const listed = [...builtInClassification("departmentEconomic").names().values()].flat();
    for (const { code, name } of listed.filter(({ level }) => level === 1)) {
      const known = classOf(code);
      expect([code, known && normaliseItemName(known.name)]).toEqual([code, normaliseItemName(name)]);
    }
  });
});

describe("items", () => {
  it.each([
    ["公务接待费支出", "公务接待费"],
    ["三公经费支出合计", "三公经费"],
    ["收入支出总计", "收支总计"],
    ["一般公共预算财政拨款支出", "一般公共预算财政拨款支出"],
    ["日常公用经费", "公用经费"],
    ["商品服务支出", "商品和服务支出"],
  ])("prose calls %s by its name", (label, name) => {
    expect(itemNamed(label)?.name).toBe(name);
  });

  it.each(["本部门", "行政运行", "公用", "三公经费下降"])("%s is none", (label) => {
    expect(itemNamed(label)).toBeNull();
  });

  it("bear each name once, and every own name that prose uses is read as itself", () => {
    const names = items().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, prose, key } of items()) {
      expect(itemCalled(name)?.key).toBe(key);
      if (prose !== undefined) expect(itemNamed(name)?.name).toBe(name);
    }
  });

  it("give the lines of summaries by the last part of their key", () => {
    expect(rowKey("nature", "基本支出")).toBe("basic");
    expect(rowKey("incomeSource", "一般公共预算财政拨款收入")).toBe("generalBudget");
    expect(rowKey("incomeTotal", "基本支出")).toBeNull();
    for (const place of ["incomeSource", "appropriation", "incomeTotal", "expenditureTotal", "nature"] as const) {
      const rows = items().flatMap(({ row }) => (row?.in === place ? [row] : []));
      for (const { key, labels } of rows) for (const label of labels) expect(rowKey(place, label)).toBe(key);
    }
    expect(isSourceLine("business", "事业预算收入")).toBe(true);
    expect(isSourceLine("business", "其他收入")).toBe(false);
  });

  it.each([
    ["年末实有人数", "staffActual"],
    ["行政编制", "administrativeQuota"],
    ["其中公务用车保有量", "vehiclesHeld"],
    ["国内公务接待", "receptionBatches"],
    ["接待人次", "receptionPersons"],
  ])("count %s", (name, key) => expect(countNamed(name)?.key).toBe(key));

  it("tell rates and what they are computed from by the end of their names", () => {
    expect(rateNamed("部门预算执行率")?.stated).toContain("executionRate");
    expect(rateNamed("三公经费控制率")?.ratios).toEqual([["threePublic.final.total", "threePublic.budget.total"]]);
    expect(rateNamed("满意度")).toBeNull();
  });

  it("have a wording for one place only where they are called so", () => {
    expect(wordingOf("vehiclesHeld", "form")?.test("公务用车保有量(辆)")).toBe(true);
    expect(wordingOf("assets", "form")).toBeNull();
  });
});

describe("relations", () => {
  it("hold between items and columns that exist", () => {
    const kinds: readonly string[] = TABLE_KINDS;
    for (const { whole, parts, optional = [], less = [] } of equations("prose")) {
      for (const name of [whole, ...parts, ...optional, ...less]) expect(itemCalled(name)?.name).toBe(name);
      for (const name of less) expect([...parts, ...optional]).toContain(name);
    }
    for (const sum of columnSums()) expect(sum.kinds.filter((kind) => !kinds.includes(kind))).toEqual([]);
    for (const { part, whole } of containments()) expect(part).not.toBe(whole);
  });

  it("repeat a sum of columns for every version of the amounts", () => {
    const totals = columnSums().filter(({ rule, kinds }) => rule === "B14" && kinds.includes("threePublicExpenses"));
    expect(totals.map(({ total }) => total)).toEqual(
      ["total", "vehicles"].flatMap((part) =>
        ["budget", "final", "previousBudget", "previousFinal"].map((version) => `${version}.${part}`),
      ),
    );
    expect(totals[0]?.parts[1]).toBe("budget.vehicles|budget.vehiclePurchase+budget.vehicleOperation");
  });

  it("give the keys of the parts", () => {
    expect(partKeys("threePublic")).toEqual(["abroad", "vehicles", "reception"]);
    expect(partKeys("vehicles")).toEqual(["vehiclePurchase", "vehicleOperation"]);
    expect(() => partKeys("assets")).toThrow("assets");
    expect(item("assets").name).toBe("资产总额");
  });

  it("tell which figures make up another", () => {
    const expenditure = ["basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"];
    expect(
      makeUp(
        expenditure.map((part) => `expenditure.${part}`),
        "expenditure.yearTotal",
      ),
    ).toBe(true);
    expect(makeUp(["expenditure.basic", "expenditure.project"], "expenditure.yearTotal")).toBe(false);
    expect(makeUp(["governmentFund.basic", "governmentFund.project"], "governmentFund.total")).toBe(true);
    const threePublic = ["abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"];
    expect(
      makeUp(
        threePublic.map((part) => `threePublic.final.${part}`),
        "threePublic.final.total",
      ),
    ).toBe(true);
  });

  it("add up what is stated of the staff and of 财政拨款", () => {
    expect(Object.keys(statedSums())).toEqual(["income.appropriation", "staff.total.quota", "staff.total.actual"]);
    expect(statedSums()["staff.total.quota"]).toEqual([
      "staff.administrative.quota",
      "staff.institution.quota",
      "staff.worker.quota",
      "staff.other.quota",
    ]);
  });

  it.each([
    [["基本支出", "项目支出"], true],
    [["货物支出", "工程支出", "服务支出"], true],
    [["公务用车购置及运行维护费", "公务接待费"], false],
    [["基本支出"], false],
  ])("%j is a whole: %s", (names, isWhole) => {
    expect(isWholeOf(names)).toBe(isWhole);
  });
});
