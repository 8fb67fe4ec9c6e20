import { OWN_LISTS_SETTING, withOwnList } from "../../src/core/classification/ownLists";
import type { OwnList } from "../../src/core/classification/ownLists";
import { itemRowsOfCsv } from "../../src/core/classification/readItemRows";
import { documentOfText } from "../../src/core/proofread/textDocument";
import { REPORT_SETTING } from "../../src/core/report/readReportOptions";
import { proofreadDocument } from "../../src/core/proofreadDocument";
import { Road } from "../../src/core/road";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { Engine } from "../../src/taskpane/worker/engine";
import { nineTables, setCell, snapshotOf } from "./validation/nineTables";

type Settings = WorkbookSnapshot["settings"];

const workbook = snapshotOf(nineTables());

function roadOf(settings: Settings = {}, snapshot: WorkbookSnapshot = workbook): Road {
  return new Road({ ...snapshot, settings });
}

function ownItems(classification: OwnList["classification"], rows: string): Settings {
  const items = itemRowsOfCsv(`科目编码,科目名称\n${rows}\n`);
  return { [OWN_LISTS_SETTING]: withOwnList({}, { classification, source: "本单位科目.csv", items }) };
}

/** 208 under a name of the unit's own, with an amount that no other table has. */
function withOwnName(): WorkbookSnapshot {
  const tables = nineTables();
  setCell(tables, "收支总表", "D14", "八、民生保障支出");
  setCell(tables, "收支总表", "F14", 63.51);
  return snapshotOf(tables);
}

const ownName = withOwnName();
const ownClass = ownItems("functional", "208,民生保障支出");

const report = (text: string) => ({ name: "报告.txt", blocks: documentOfText(text) });

describe("a unit's own items count", () => {
  test("in the accounts: a 类 that the summary prints under the unit's own name has its amount", async () => {
    const amount = async (settings: Settings) =>
      (await roadOf(settings, ownName).accounts()).figures.get("expenditure.byClass.208")?.source;
    expect(await amount({})).toMatchObject({ ref: { sheet: "支出表" } });
    expect(await amount(ownClass)).toMatchObject({ ref: { sheet: "收支总表", address: "F14" } });
  });

  test("in validation: its amount is held against the other tables", async () => {
    const rules = async (settings: Settings) =>
      (await roadOf(settings, ownName).validate()).findings
        .filter(({ cells }) => cells.some(({ sheet, address }) => sheet === "收支总表" && address === "F14"))
        .map(({ rule }) => rule);
    expect(await rules({})).not.toContain("C01");
    expect(await rules(ownClass)).toContain("C01");
  });

  test("in proofreading: an item of wages among those of public expenses", async () => {
    const text = report("公用经费1.00万元，主要包括：办公费、驻村岗位补贴。");
    const found = async (settings: Settings) =>
      (await proofreadDocument(text, { road: roadOf(settings) })).findings.filter(({ rule }) => rule === "D01");
    expect(await found({})).toEqual([]);
    expect(await found(ownItems("departmentEconomic", "30188,驻村岗位补贴"))).toMatchObject([{ variant: "group" }]);
  });
});

describe("the outline that was chosen in the workbook", () => {
  const text = "样例局2023年度部门整体支出绩效自评报告\n一、部门基本情况\n样例局是县政府工作部门。";
  const chosen = { [REPORT_SETTING.outline]: "daoxian-nine" };
  const g13 = (findings: readonly { readonly rule: string; readonly severity: string }[]) =>
    findings.flatMap(({ rule, severity }) => (rule === "G13" ? [severity] : []));

  test("is the one that a report is held against", async () => {
    expect(g13((await proofreadDocument(report(text), { road: roadOf() })).findings)).toEqual([]);
    expect(g13((await proofreadDocument(report(text), { road: roadOf(chosen) })).findings)).toEqual(["warning"]);
  });

  test("is known to the pane's engine too, chosen before or after the workbook was read", async () => {
    const engine = new Engine();
    await engine.call("beginWorkbook", { name: workbook.name, settings: {}, order: null });
    for (const { rows, formulas, numberFormats, ...sheet } of workbook.sheets) {
      await engine.call("addSheet", sheet);
      await engine.call("addRows", rows);
      void [formulas, numberFormats];
    }
    await engine.call("recognise", null);
    const severities = async () => {
      const { proofreading } = await engine.call("proofread", { type: "text", name: "报告", text });
      return g13(proofreading.findings);
    };
    expect(await severities()).toEqual([]);
    await engine.call("setSetting", { key: REPORT_SETTING.outline, value: "daoxian-nine" });
    expect(await severities()).toEqual(["warning"]);
  });

  test("is left out where it is there no more", async () => {
    expect(await roadOf({ [REPORT_SETTING.outline]: "gone" }).chosenOutline()).toBeNull();
  });
});

describe("other settings", () => {
  test("leave alone what does not depend on them", async () => {
    const road = roadOf();
    const [recognition, accounts] = [await road.recognition(), await road.accounts()];
    const other = road.withSettings({ "report.contents": true });
    expect(await other.recognition()).toBe(recognition);
    expect(await other.accounts()).toBe(accounts);
  });

  test("of own items give other accounts of the same tables; corrections of the layout, other tables", async () => {
    const road = roadOf();
    const [recognition, accounts] = [await road.recognition(), await road.accounts()];
    const withItems = road.withSettings(ownItems("functional", "2130588,驻村帮扶专项"));
    expect(await withItems.recognition()).toBe(recognition);
    expect(await withItems.accounts()).not.toBe(accounts);
    const corrected = road.withSettings({ "layout.corrections": [{ sheet: "支出表", kind: "none" }] });
    expect((await corrected.recognition()).tables.map(({ sheet }) => sheet)).not.toContain("支出表");
  });
});
