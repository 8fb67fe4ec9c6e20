import { unzipSync } from "fflate";
import type { CellEdit } from "../../../src/core/findings/finding";
import { cellAt, NOT_COMPUTED, type SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { fileOf, partOf, withParts, workbookOf } from "./workbookFixtures";

const SHEET = "xl/worksheets/sheet1.xml";

/** A sheet as Excel writes it: styles, a shared formula, a calculation chain, a hidden row, an element nobody knows. */
const SHEET_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="B2:D5"/><sheetData>
<row r="2" ht="30"><c r="B2" s="1" t="inlineStr"><is><t>项目</t></is></c><c r="D2" s="2"><v>71.1</v></c></row>
<row r="3" hidden="1"><c r="D3"><f t="shared" ref="D3:D5" si="0">D2*2</f><v>142.2</v></c></row>
<row r="4"><c r="D4"><f t="shared" si="0"/><v>284.4</v></c></row><row r="5"><c r="C5" s="3"/><c r="D5"><f t="shared" si="0"/><v>568.8</v></c></row>
</sheetData><sheetProtection sheet="0"/><unknown keep="me"/></worksheet>`;

function sampleFile(sheetXml = SHEET_XML): Uint8Array {
  const file = fileOf(workbookOf({ 表: [[1]], 他: [["x", 1]] }));
  const workbook = partOf(file, "xl/workbook.xml");
  return withParts(file, {
    [SHEET]: sheetXml,
    "xl/calcChain.xml": '<calcChain xmlns="x"><c r="D3" i="1"/></calcChain>',
    "xl/_rels/workbook.xml.rels": partOf(file, "xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
    "[Content_Types].xml": partOf(file, "[Content_Types].xml").replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
    "xl/workbook.xml": workbook,
    "xl/media/seal.bin": "not an image",
  });
}

function edit(address: string, from: CellEdit["from"], to: CellEdit["to"], formula?: string, sheet = "表"): CellEdit {
  return { ref: { sheet, address }, from, to, ...(formula === undefined ? {} : { formula }) };
}

async function sheetOf(file: Uint8Array): Promise<SheetSnapshot> {
  const [sheet] = (await readWorkbookFile(file, "表.xlsx")).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Paths of the parts that differ between two packages. */
function differences(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [unzipSync(a), unzipSync(b)];
  const same = (path: string) => Buffer.compare(before[path] ?? Buffer.of(), after[path] ?? Buffer.of()) === 0;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => !same(path)).sort();
}

describe("saving a mended copy", () => {
  test("changes only the cells that were edited and keeps their styles", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    await host.applyEdits([
      edit("D2", 71.1, 75.48),
      edit("B2", "项目", ' 科目 & <名称> "x" '),
      edit("C5", null, "0201"),
      edit("A3", null, true),
      edit("F9", null, { error: "#N/A" }),
      edit("A1", null, 1),
    ]);
    expect(host.hasChanges).toBe(true);
    const mended = await host.toBytes();
    expect(differences(file, mended)).toEqual(["xl/workbook.xml", SHEET]);
    const xml = partOf(mended, SHEET);
    expect(xml).toContain('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30">');
    expect(xml).toContain('<c r="D2" s="2"><v>75.48</v></c>');
    expect(xml).toContain('<row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="D3">');
    expect(xml).toContain('<c r="C5" s="3" t="inlineStr"><is><t xml:space="preserve">0201</t></is></c>');
    expect(xml).toContain('<unknown keep="me"/>');
    expect(partOf(mended, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    const sheet = await sheetOf(mended);
    expect(cellAt(sheet, 1, 1)).toBe(' 科目 & <名称> "x" ');
    expect(cellAt(sheet, 8, 5)).toEqual({ error: "#N/A" });
    expect(cellAt(sheet, 1, 3)).toBe(75.48);
    expect(sheet.formulas).toEqual(
      new Map([
        ["D3", "=D2*2"],
        ["D4", "=D3*2"],
        ["D5", "=D4*2"],
      ]),
    );
    // What the host itself shows is what the file then holds.
    expect((await host.readWorkbook()).sheets[0]?.rows).toEqual(sheet.rows);
  });

  test("without formulas in the workbook leaves all other parts as they are", async () => {
    const file = sampleFile('<worksheet xmlns="x"><sheetData/></worksheet>');
    const host = createFileHost(file, "表.xlsx");
    await host.applyEdits([edit("B2", null, "新"), edit("B1", 1, 2, undefined, "他")]);
    const mended = await host.toBytes();
    expect(differences(file, mended)).toEqual([SHEET, "xl/worksheets/sheet2.xml"]);
    expect(partOf(mended, SHEET)).toContain('<sheetData><row r="2"><c r="B2"');
  });

  test("a formula in place of a formula keeps the others that shared it, and the calculation chain goes", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    await host.applyEdits([edit("D3", 142.2, 71.1, "=SUM(D2:D2)")]);
    const mended = await host.toBytes();
    expect(differences(file, mended)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      SHEET,
    ]);
    expect(partOf(mended, "[Content_Types].xml")).not.toContain("calcChain");
    const sheet = await sheetOf(mended);
    expect(sheet.formulas).toEqual(
      new Map([
        ["D3", "=SUM(D2:D2)"],
        ["D4", "=D3*2"],
        ["D5", "=D4*2"],
      ]),
    );
    expect(cellAt(sheet, 2, 3)).toBe(71.1);
  });

  test("a part of an array formula is refused", async () => {
    const file = sampleFile(SHEET_XML.replace('t="shared" ref="D3:D5" si="0"', 't="array" ref="D3:D5"'));
    const host = createFileHost(file, "表.xlsx");
    await host.applyEdits([edit("D3", 142.2, 1)]);
    await expect(host.toBytes()).rejects.toMatchObject({ code: "arrayFormula", fields: { cell: "D3" } });
  });

  test("nothing changed gives the very same bytes", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    expect(await host.toBytes()).toBe(file);
    const applied = await host.applyEdits([edit("D2", 71.1, 1), edit("D3", 142.2, 5), edit("Z99", null, "x")]);
    expect(differences(file, await host.toBytes())).not.toEqual([]);
    await host.undoEdits(applied);
    expect(host.hasChanges).toBe(false);
    expect(await host.toBytes()).toBe(file);
    expect((await host.readWorkbook()).sheets).toEqual((await readWorkbookFile(file, "表.xlsx")).sheets);
  });
});

describe("edits in memory", () => {
  test("refuse all if one cell does not hold what it held", async () => {
    const host = createFileHost(sampleFile(), "表.xlsx");
    const edits = [edit("D2", 71.1, 1), edit("B2", "别的", "x")];
    await expect(host.applyEdits(edits)).rejects.toMatchObject({
      code: "cellChanged",
      fields: { cell: "表!B2", now: "项目" },
    });
    expect(host.hasChanges).toBe(false);
  });

  test("follow each other on one cell and are taken back newest first", async () => {
    const host = createFileHost(sampleFile(), "表.xlsx");
    const first = await host.applyEdits([edit("D2", 71.1, 2)]);
    const second = await host.applyEdits([edit("D2", 2, 3)]);
    await expect(host.undoEdits(first)).rejects.toMatchObject({ code: "cellChanged" });
    await host.undoEdits([...first, ...second]);
    expect(host.hasChanges).toBe(false);
  });

  test("do not touch protected sheets or sheets that are not there", async () => {
    const host = createFileHost(sampleFile(SHEET_XML.replace('sheet="0"', 'sheet="1"')), "表.xlsx");
    await expect(host.applyEdits([edit("D2", 71.1, 1)])).rejects.toMatchObject({ code: "sheetProtected" });
    await expect(host.applyEdits([edit("D2", 71.1, 1, undefined, "没有")])).rejects.toMatchObject({
      code: "sheetMissing",
    });
  });

  test("an .xls can be read but not written", async () => {
    const host = createFileHost(fileOf(workbookOf({ 表: [[1]] }), "xls"), "表.xls");
    expect(host.capabilities.canEdit).toBe(false);
    expect((await host.readWorkbook()).sheets[0]?.rows).toEqual([[1]]);
    await expect(host.applyEdits([edit("A1", 1, 2)])).rejects.toMatchObject({ code: "notWritable" });
    await host.saveSetting("a", 1);
    await expect(host.toBytes()).rejects.toMatchObject({ code: "notWritable", fields: { file: "表.xls" } });
  });

  test("errors of reading arrive as rejections", async () => {
    const host = createFileHost(new Uint8Array([1, 2, 3]), "a.xlsx");
    await expect(host.readWorkbook()).rejects.toMatchObject({ code: "notAWorkbook" });
    const aborted = AbortSignal.abort();
    await expect(createFileHost(sampleFile(), "a.xlsx").readWorkbook({ signal: aborted })).rejects.toMatchObject({
      code: "readCancelled",
    });
  });
});

describe("adding a sheet", () => {
  test("never overwrites one, and the copy opens with it at the end", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    const rows = [
      ["序号", "结果"],
      [1, null, "=不是公式"],
      [2, 75.48],
    ];
    const sheet = {
      name: "他",
      rows,
      formulas: new Map([
        ["B3", "=SUM(表!D2)"],
        ["D1", "=1+1"],
      ]),
    };
    expect(await host.addSheet(sheet)).toBe("他 (2)");
    expect(await host.addSheet({ name: "a/b:c", rows: [["x"]] })).toBe("a b c");
    await host.applyEdits([edit("A2", 1, 11, undefined, "他 (2)")]);
    const mended = await host.toBytes();
    expect(differences(file, mended)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    const { sheets } = await readWorkbookFile(mended, "表.xlsx");
    expect(sheets.map(({ name }) => name)).toEqual(["表", "他", "他 (2)", "a b c"]);
    expect(sheets[2]?.rows).toEqual([
      // The sheet was given a formula without what it comes to.
      ["序号", "结果", null, NOT_COMPUTED],
      [11, null, "=不是公式"],
      [2, 75.48],
    ]);
    expect(sheets[2]?.formulas).toEqual(
      new Map([
        ["B3", "=SUM(表!D2)"],
        ["D1", "=1+1"],
      ]),
    );
    expect((await host.readWorkbook()).sheets[2]?.rows).toEqual(sheets[2]?.rows);
  });

  test("it goes again while it holds what was written, and nothing else ever goes", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    const rows = [["得分"], [1, null, "甲"]];
    const written = { name: "得分", rows, formulas: new Map([["B2", "=A2"]]) };
    await host.addSheet(written);
    await host.removeSheet(written);
    expect(host.hasChanges).toBe(false);
    expect(await host.toBytes()).toEqual(file);

    await host.addSheet(written);
    await host.applyEdits([edit("D2", null, "已复核", undefined, "得分")]);
    await expect(host.removeSheet(written)).rejects.toMatchObject({ code: "sheetChanged" });
    await host.applyEdits([edit("D2", "已复核", null, undefined, "得分"), edit("A2", 1, 2, undefined, "得分")]);
    await expect(host.removeSheet(written)).rejects.toMatchObject({ code: "sheetChanged" });
    await expect(host.removeSheet({ name: "表", rows: [] })).rejects.toMatchObject({ code: "sheetMissing" });
  });
});

describe("settings", () => {
  test("are written into the copy, found again, changed and removed", async () => {
    const file = sampleFile();
    const host = createFileHost(file, "表.xlsx");
    await host.saveSetting("layout.corrections", [{ kind: "income" }]);
    await host.saveSetting("note", "<&>");
    const saved = await host.toBytes();
    expect(differences(file, saved)).toEqual(["customXml/item1.xml", "xl/_rels/workbook.xml.rels"]);
    const again = createFileHost(saved, "表.xlsx");
    const settings = { "layout.corrections": [{ kind: "income" }], note: "<&>" };
    expect((await again.readWorkbook()).settings).toEqual(settings);
    await again.saveSetting("note", undefined);
    const changed = await again.toBytes();
    expect(differences(saved, changed)).toEqual(["customXml/item1.xml"]);
    expect((await readWorkbookFile(changed, "表.xlsx")).settings).toEqual({
      "layout.corrections": [{ kind: "income" }],
    });
  });

  test("that are too large are refused", async () => {
    const host = createFileHost(sampleFile(), "表.xlsx");
    await expect(host.saveSetting("big", "x".repeat(2_000_000))).rejects.toMatchObject({ code: "settingsTooLarge" });
  });
});

test("showing a cell is left to whoever offers it", async () => {
  const shown: string[] = [];
  const plain = createFileHost(sampleFile(), "表.xlsx");
  const preview = createFileHost(sampleFile(), "表.xlsx", {
    showCell: ({ sheet, address }) => shown.push(sheet + address),
  });
  expect([plain.capabilities.canShowCell, preview.capabilities.canShowCell]).toEqual([false, true]);
  await plain.showCell({ sheet: "表", address: "A1" });
  await preview.showCell({ sheet: "表", address: "B2" });
  expect(shown).toEqual(["表B2"]);
});
