import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAccounts } from "../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../src/core/classification/classifications";
import { recognise } from "../../src/core/layout/recognise";
import { EXPLANATIONS_SETTING, reviewFindings, withExplanations } from "../../src/core/validation/explanations";
import { makeFinding } from "../core/findings/makeFinding";
import { validate } from "../../src/core/validation/validate";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { createFileHost } from "../../src/hosts/file/fileHost";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { createTranslator } from "../../src/locales";
import { resultsSheet } from "../../src/locales/resultsSheet";

const SAMPLE = readFileSync(path.resolve(__dirname, "../../samples/daoxian-2021.xlsx"));

function look(snapshot: WorkbookSnapshot) {
  const recognition = recognise(snapshot);
  const { findings } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  return { recognition, findings };
}

test("a line for each finding: the cell is a link, the explanation stands in its column", async () => {
  const t = await createTranslator("zh-CN");
  const cells = [{ sheet: `李'四"的表`, address: "B5" }];
  const finding = makeFinding({ rule: "D02", severity: "warning", cells, params: { name: "旧名", current: "新名" } });
  const whole = makeFinding({ rule: "A01", severity: "info", cells: [], params: { kinds: "income" } });
  const [review] = reviewFindings([finding], {});
  if (!review) throw new Error("one finding, one review");
  const entry = { text: "沿用批复名称。", by: "李会计", at: "2024-03-01T08:00:00.000Z" };
  const settings = { [EXPLANATIONS_SETTING]: withExplanations(undefined, [review], entry) };
  const { rows, formulas, headingRows } = resultsSheet(t, reviewFindings([finding, whole], settings));
  expect(rows[2]).toEqual([
    "序号",
    "程度",
    "规则",
    "规则名称",
    "工作表",
    "单元格",
    "问题",
    "依据",
    "处理建议",
    "审核说明",
  ]);
  const line = rows[headingRows] ?? [];
  expect([line[0], line[1], line[2], line[4], line[5]]).toEqual([1, "警告", "D02", `李'四"的表`, `'李''四"的表'!B5`]);
  expect(line[9]).toBe("沿用批复名称。（李会计，2024-03-01）");
  expect(formulas.get("F4")).toBe(`=HYPERLINK("#'李''四""的表'!B5","'李''四""的表'!B5")`);
  expect(rows[headingRows + 1]?.slice(4, 6)).toEqual(["整个工作簿", null]);
  expect(formulas.has("F5")).toBe(false);
  expect(rows[1]?.[0]).toContain("共 2 条：待处理 1 条，已说明 1 条");
});

test("in the workbook it is no table, gives no finding, and changes none, even next to another of its kind", async () => {
  const t = await createTranslator("zh-CN");
  const before = look(await readWorkbookFile(SAMPLE, "sample.xlsx"));
  const host = createFileHost(SAMPLE, "sample.xlsx");
  const sheet = resultsSheet(t, reviewFindings(before.findings, {}));
  expect(await host.addSheet(sheet)).toBe("校验结果");
  expect(await host.addSheet(sheet)).toBe("校验结果 (2)");
  const written = await readWorkbookFile(await host.toBytes(), "sample.xlsx");
  expect(written.sheets.at(-1)?.rows.length).toBe(before.findings.length + 3);
  const after = look(written);
  expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  // Without the signature in its first cell it is a sheet like any other, and is looked at.
  const bare = written.sheets.map((one) => (one.name.startsWith("校验结果") ? { ...one, formulas: new Map() } : one));
  expect(look({ ...written, sheets: bare }).recognition.unrecognised.length).toBeGreaterThan(
    before.recognition.unrecognised.length,
  );
});
