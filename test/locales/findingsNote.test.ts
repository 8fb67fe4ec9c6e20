import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { EXPLANATIONS_SETTING, reviewFindings, withExplanations } from "../../src/core/validation/explanations";
import { tableWorkbook } from "../../src/hosts/file/tableWorkbook";
import { createTranslator } from "../../src/locales";
import { reviewNote } from "../../src/locales/findingsNote";
import { resultsTable } from "../../src/locales/resultsSheet";
import { listDocx } from "../../src/word/listDocx";
import { makeFinding } from "../core/findings/makeFinding";
import { docxErrors } from "../word/validateDocx";

const FINDINGS = ["B5", "C7"].map((address) =>
  makeFinding({
    rule: "D02",
    severity: "warning",
    cells: [{ sheet: "支出决算表", address }],
    params: { code: "210", written: "旧名", expected: `新名${address}`, year: 2023, places: 1 },
  }),
);

function reviews() {
  const entry = { text: "沿用批复名称。", by: "李会计", at: "2024-03-01T08:00:00.000Z" };
  const kept = withExplanations(undefined, reviewFindings(FINDINGS.slice(1), {}), entry);
  return reviewFindings(FINDINGS, { [EXPLANATIONS_SETTING]: kept });
}

test("审核意见 lists what is open, what is explained and by whom, and has lines to sign; Word opens it", async () => {
  const t = await createTranslator("zh-CN");
  const note = reviewNote(t, "样例局 · 2023年度", reviews());
  expect(note.summary).toEqual([
    "样例局 · 2023年度",
    "经审核，尚有错误 0 条、警告 1 条、提示 0 条，请按下表改正或说明。",
    "共 2 条：待处理 1 条，已说明 1 条。",
  ]);
  expect(note.findings.rows.map(([severity, place]) => [severity, place])).toEqual([["警告", "支出决算表!B5"]]);
  expect(note.missing?.rows).toEqual([
    ["支出决算表!C7", expect.stringContaining("新名C7"), "沿用批复名称。", "李会计", "2024-03-01"],
  ]);
  const bytes = listDocx(note);
  expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "")).toMatch(
    /审核人：.*日期：/u,
  );
  expect(await docxErrors(bytes)).toEqual([]);
});

test("the list for Excel has a filter on its lines only, turned paper, repeated heads, and the lines to sign below", async () => {
  const t = await createTranslator("zh-CN");
  const bytes = tableWorkbook([resultsTable(t, reviews())]);
  const sheet = read(bytes).Sheets["校验结果"] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(rows[0]?.slice(0, 3)).toEqual(["序号", "程度", "规则"]);
  expect(rows.at(-1)?.[0]).toMatch(/^审核人：/u);
  expect(sheet["!autofilter"]?.ref).toBe("A1:J3");
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/orientation="landscape" fitToWidth="1"/u);
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain("!$1:$1</definedName>");
});
