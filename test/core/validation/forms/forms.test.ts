import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import type { Finding } from "../../../../src/core/findings/finding";
import { validate } from "../../../../src/core/validation/validate";
import { fromA1 } from "../../../../src/core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";

let sample: WorkbookSnapshot;
beforeAll(async () => {
  const file = path.resolve(__dirname, "../../../../samples/sample-bureau-2023.xlsx");
  const { sheets, ...rest } = await readWorkbookFile(readFileSync(file), "sample.xlsx");
  // The ledger has tests of its own and costs time here.
  sample = { ...rest, sheets: sheets.filter(({ name }) => name !== "明细账") };
});

function changed(sheet: string, address: string, value: CellValue): WorkbookSnapshot {
  const at = fromA1(address);
  return {
    ...sample,
    sheets: sample.sheets.map((each) =>
      each.name === sheet
        ? {
            ...each,
            rows: each.rows.map((cells, row) =>
              row + each.origin.row === at?.row
                ? Array.from({ length: Math.max(cells.length, at.column + 1) }, (_, column) =>
                    column + each.origin.column === at.column ? value : (cells[column] ?? null),
                  )
                : cells,
            ),
          }
        : each,
    ),
  };
}

function check(snapshot: WorkbookSnapshot): readonly Finding[] {
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }).findings;
}

describe("family F on a complete workbook", () => {
  test("nothing is wrong with it, but that its five forms do not say who was asked how satisfied they are", () => {
    const found = check(sample).filter(({ rule }) => rule.startsWith("F"));
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(Array(5).fill("F19 info"));
  });

  test.each<[string, string, string, CellValue, string, string]>([
    ["a weight", "自评表", "G13", 12, "F01", "total"],
    ["a group's label", "自评表", "B18", "效益指标(40分)", "F01", "group"],
    ["the total weight", "自评表", "G22", 110, "F01", "printedTotal"],
    ["a score beyond its weight", "自评表", "H14", 12, "F02", "beyondWeight"],
    ["a negative score", "自评表", "H14", -1, "F02", "negative"],
    ["the total score", "自评表", "H22", 98.87, "F02", "total"],
    ["the rate", "自评表", "H4", 0.9, "F04", "rate"],
    ["the rate's score", "自评表", "I4", 10, "F04", "score"],
    ["by nature", "自评表", "F5", "按支出性质分：908.00", "F05", "both"],
    ["a part of the nature", "自评表", "F6", "其中：基本支出：615.00", "F05", "expenditureParts"],
    ["the executed amount", "自评表", "E4", 908, "F07", "default"],
    ["a missed target with full points", "自评表", "H18", 10, "F09", "fullThoughMissed"],
    ["a deduction without reason", "自评表", "I20", null, "F09", "noReason"],
    ["over-fulfilment", "自评表", "F13", "40次", "F11", "default"],
    ["a score outside its tier", "自评表", "H20", 5, "F12", "default"],
    ["a vague target", "自评表", "E20", "提升", "F13", "default"],
    ["no timeliness", "自评表", "C16", "质量指标", "F14", "missingGroups"],
    ["over quota", "基础数据表", "D3", 45, "F20", "default"],
    ["staff elsewhere", "单位基本情况", "C5", 27, "F21", "total"],
    ["posts of the base data", "基础数据表", "B3", 41, "F21", "quota"],
    ["the control rate", "基础数据表", "F3", 0.85, "F21", "rate"],
    ["a sum of the base data", "基础数据表", "B5", 6.2, "F23", "sum"],
    ["parts beyond their total", "基础数据表", "F16", 98.6, "F23", "partsBeyondTotal"],
    ["base data against the accounts", "基础数据表", "F11", 323, "F23", "accounts"],
    ["a rate above 100 %", "自评表", "F21", 1.05, "F27", "default"],
    ["a budget of 0", "自评表", "D4", 0, "F28", "default"],
  ])("%s", (_name, sheet, address, value, rule, variant) => {
    const before = new Set(check(sample).map(({ id }) => id));
    const findings = check(changed(sheet, address, value)).filter(({ id }) => !before.has(id));
    const touching = findings.filter(({ cells }) =>
      cells.some((cell) => cell.sheet === sheet && cell.address === address),
    );
    const told = [...touching, ...findings.filter((finding) => finding.rule === "F14")];
    expect(told.map((finding) => `${finding.rule}.${finding.variant}`)).toContain(`${rule}.${variant}`);
  });
});
