/**
 * What every WorkbookHost keeps, wherever the workbook is open. A new host has to pass this and needs no tests of its own
 * but those of what only its program does (how many requests, which refusals).
 */
import { utils, type WorkSheet } from "@e965/xlsx";
import type { CellEdit, Finding, Severity } from "../../../src/core/findings/finding";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { ChangeListener, NewSheet, WorkbookHost } from "../../../src/hosts/port";
import { outcomeOf } from "../harness/outcome";
import { fileOf, workbookOf } from "../file/workbookFixtures";

/** A workbook that a host has open, and what is seen of it from outside. */
export interface OpenedWorkbook {
  readonly host: WorkbookHost;
  /** Everything that a person could see or lose, to compare before and after. */
  everything(): Promise<unknown>;
  /** What stands in a cell. */
  cell(sheet: string, address: string): Promise<{ readonly value: CellValue; readonly formula: string | null }>;
  sheetNames(): Promise<readonly string[]>;
  /** Marked cells or blocks, `表!B2`. Only asked for where the host can mark. */
  marks(): Promise<readonly string[]>;
  /** Comments by cell. Only asked for where the host can comment. */
  comments(): Promise<ReadonlyMap<string, string>>;
  /** A person types into a cell. Only asked for where the host is live. */
  types(sheet: string, address: string, value: number): Promise<void>;
  /** What is selected on screen. Only asked for where the host can show cells and is live. */
  selected(): Promise<string | null>;
}

export const NAME = "决算.xlsx";
const SHEET = "支出决算表";
const LOCKED = "已锁定";
const HIDDEN = "底稿";

/** The workbook that each host opens: codes as text, formulas, an error, a date, hidden, merged and protected parts. */
export function contractFile(): Uint8Array {
  const book = workbookOf({
    [SHEET]: [["支出决算表"], ["201", 71.1, "4.38"], ["合计", 71.1, null], [null, 45_292, true]],
    [LOCKED]: [[1, 2]],
    // A text, whatever it reads like.
    [HIDDEN]: [["x", "#N/A"]],
  });
  const sheet = book.Sheets[SHEET] as WorkSheet;
  Object.assign(sheet["A2"] as object, { z: "@" });
  Object.assign(sheet["C2"] as object, { z: "@" });
  Object.assign(sheet["B3"] as object, { f: "SUM(B2:B2)" });
  Object.assign(sheet["B4"] as object, { z: "yyyy-mm-dd" });
  sheet["C3"] = { t: "e", v: 23 };
  sheet["!ref"] = "A1:C4";
  sheet["!merges"] = [utils.decode_range("A1:C1")];
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  sheet["!cols"] = [{}, {}, { hidden: true }];
  Object.assign(book.Sheets[LOCKED] as object, { "!protect": {} });
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  return fileOf(book);
}

function edit(sheet: string, address: string, from: CellValue, to: CellValue, formula?: string): CellEdit {
  return { ref: { sheet, address }, from, to, ...(formula === undefined ? {} : { formula }) };
}

function finding(sheet: string, address: string, severity: Severity): Finding {
  const rest = {
    variant: "default",
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
  return { rule: "B01", severity, cells: [{ sheet, address }], id: `B01:${sheet}!${address}`, ...rest };
}

const EDITS = [
  edit(SHEET, "A2", "201", "0201"),
  edit(SHEET, "C2", "4.38", 4.38),
  edit(SHEET, "B2", 71.1, 75.48),
  edit(SHEET, "B3", 71.1, 75.48, "=SUM(B2:B2)+0"),
  edit(SHEET, "B4", 45_292, null),
  edit(SHEET, "C4", true, "是"),
];

const ADDED: NewSheet = {
  name: "校验结果",
  rows: [
    ["规则", "差额", "单元格"],
    ["B01", 0.01, null],
    ["0101", true, "=不是公式"],
  ],
  formulas: new Map([["B4", "=B2*2"]]),
  columns: [
    { width: 10, look: "plain" },
    { width: 12, look: "wrapped" },
  ],
  headingRows: 1,
};

/** @param open opens `contractFile()` anew under the name `NAME` */
export function describeWorkbookHost(name: string, open: () => Promise<OpenedWorkbook>): void {
  describe(`${name}: reading`, () => {
    test("gives names, values, formulas and what is hidden or protected", async () => {
      const { host } = await open();
      const workbook = await host.readWorkbook();
      expect(workbook).toMatchObject({ name: NAME, settings: {} });
      expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.isProtected === true])).toEqual([
        [SHEET, "visible", false],
        [LOCKED, "visible", true],
        [HIDDEN, "hidden", false],
      ]);
      const [first] = workbook.sheets;
      expect(first?.rows).toEqual([
        ["支出决算表"],
        ["201", 71.1, "4.38"],
        ["合计", 71.1, { error: "#REF!" }],
        [null, 45_292, true],
      ]);
      expect(workbook.sheets[2]?.rows).toEqual([["x", "#N/A"]]);
      expect(first?.origin).toEqual({ row: 0, column: 0 });
      expect(first?.formulas).toEqual(new Map([["B3", "=SUM(B2:B2)"]]));
      expect(first?.numberFormats?.get("A2")).toBe("@");
      expect(first?.numberFormats?.get("B4")).toBe("yyyy-mm-dd");
      expect([first?.hiddenRows, first?.hiddenColumns]).toEqual([[3], [2]]);
      // A host that cannot tell leaves it open.
      if (first?.merges) expect(first.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    });

    test("a text that reads like an error is written over and put back as a text", async () => {
      const opened = await open();
      const { host } = opened;
      const before = await opened.everything();
      const done = await host.applyEdits([edit(HIDDEN, "B1", "#N/A", 5)]);
      expect(await opened.cell(HIDDEN, "B1")).toMatchObject({ value: 5 });
      await host.undoEdits(done);
      expect(await opened.cell(HIDDEN, "B1")).toMatchObject({ value: "#N/A" });
      expect(await opened.everything()).toEqual(before);
    });

    test("of some sheets gives these, and the names of all", async () => {
      const { host } = await open();
      const { workbook, order } = await host.readSheets([HIDDEN, "没有"]);
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([HIDDEN]);
      expect(order).toEqual([SHEET, LOCKED, HIDDEN]);
    });

    test("can be given up, and tells how far it has come", async () => {
      const { host } = await open();
      const signal = AbortSignal.abort();
      expect(await outcomeOf(host.readWorkbook({ signal }))).toEqual({ error: { code: "readCancelled", fields: {} } });
      const steps: string[] = [];
      await host.readWorkbook({ onProgress: ({ step }) => steps.push(step) });
      expect(steps).toContain("values");
    });
  });

  describe(`${name}: edits`, () => {
    test("are made and taken back without a trace", async () => {
      const opened = await open();
      const before = await opened.everything();
      const applied = await opened.host.applyEdits(EDITS);
      expect(applied.map((one) => one.edit)).toEqual(EDITS);
      expect(applied[3]?.previousFormula).toBe("=SUM(B2:B2)");
      expect(await opened.cell(SHEET, "A2")).toEqual({ value: "0201", formula: null });
      expect(await opened.cell(SHEET, "C2")).toEqual({ value: 4.38, formula: null });
      expect(await opened.cell(SHEET, "B3")).toEqual({ value: 75.48, formula: "=SUM(B2:B2)+0" });
      expect(await opened.cell(SHEET, "B4")).toEqual({ value: null, formula: null });
      expect((await opened.host.readWorkbook()).sheets[0]?.rows[1]).toEqual(["0201", 75.48, 4.38]);
      const refs = [
        { sheet: SHEET, address: "B3" },
        { sheet: SHEET, address: "Z99" },
      ];
      expect(await opened.host.cellsNow(refs)).toMatchObject([
        { value: 75.48, formula: "=SUM(B2:B2)+0" },
        { value: null, formula: null },
      ]);
      expect(await outcomeOf(opened.host.cellsNow([{ sheet: "没有", address: "A1" }]))).toMatchObject({
        error: { code: "sheetMissing" },
      });
      await opened.host.undoEdits(applied);
      expect(await opened.everything()).toEqual(before);
    });

    test("follow each other on one cell", async () => {
      const opened = await open();
      const before = await opened.everything();
      const applied = await opened.host.applyEdits([edit(SHEET, "B2", 71.1, 1), edit(SHEET, "B2", 1, "最后")]);
      expect(await opened.cell(SHEET, "B2")).toMatchObject({ value: "最后" });
      await opened.host.undoEdits(applied);
      expect(await opened.everything()).toEqual(before);
    });

    test.each([
      ["a cell holds something else", edit(SHEET, "A3", "别的", 1), { code: "cellChanged" }],
      ["a sheet is protected", edit(LOCKED, "A1", 1, 2), { code: "sheetProtected", fields: { sheet: LOCKED } }],
      ["a sheet is gone", edit("没有", "A1", null, 1), { code: "sheetMissing", fields: { sheet: "没有" } }],
    ])("are refused all together where %s", async (_why, refused, error) => {
      const opened = await open();
      const before = await opened.everything();
      expect(await outcomeOf(opened.host.applyEdits([...EDITS, refused]))).toMatchObject({ error });
      expect(await opened.everything()).toEqual(before);
    });

    test("are not taken back over a later one", async () => {
      const opened = await open();
      const [first] = await opened.host.applyEdits([edit(SHEET, "B2", 71.1, 2)]);
      await opened.host.applyEdits([edit(SHEET, "B2", 2, 3)]);
      if (!first) throw new Error("one edit");
      expect(await outcomeOf(opened.host.undoEdits([first]))).toMatchObject({ error: { code: "cellChanged" } });
      expect(await opened.cell(SHEET, "B2")).toMatchObject({ value: 3 });
    });
  });

  describe(`${name}: sheets`, () => {
    test("are added at the end, never over another, and go again", async () => {
      const opened = await open();
      const before = await opened.everything();
      expect(await opened.host.addSheet(ADDED)).toBe("校验结果");
      expect(await opened.host.addSheet(ADDED)).toBe("校验结果 (2)");
      expect(await opened.sheetNames()).toEqual([SHEET, LOCKED, HIDDEN, "校验结果", "校验结果 (2)"]);
      expect(await opened.cell("校验结果", "A3")).toEqual({ value: "0101", formula: null });
      expect(await opened.cell("校验结果", "C3")).toEqual({ value: "=不是公式", formula: null });
      expect(await opened.cell("校验结果", "B4")).toMatchObject({ formula: "=B2*2" });
      await opened.host.removeSheet({ ...ADDED, name: "校验结果 (2)" });
      await opened.host.removeSheet(ADDED);
      expect(await opened.sheetNames()).toEqual([SHEET, LOCKED, HIDDEN]);
      expect(await opened.everything()).toEqual(before);
    });

    test("stay once somebody has written into them", async () => {
      const opened = await open();
      await opened.host.addSheet(ADDED);
      await opened.host.applyEdits([edit("校验结果", "D2", null, "已复核")]);
      expect(await outcomeOf(opened.host.removeSheet(ADDED))).toMatchObject({ error: { code: "sheetChanged" } });
      expect(await outcomeOf(opened.host.removeSheet({ ...ADDED, name: "没有" }))).toMatchObject({
        error: { code: "sheetMissing" },
      });
      expect(await opened.sheetNames()).toContain("校验结果");
    });
  });

  describe(`${name}: settings`, () => {
    test("are kept with the workbook, changed, and go without a trace", async () => {
      const opened = await open();
      const { host } = opened;
      const settings = async () => (await host.readWorkbook()).settings;
      const before = await opened.everything();
      await host.saveSetting("layout.corrections", [{ sheet: SHEET, kind: "expenditure" }]);
      await host.saveSetting("note", '审核说明 <"&>');
      expect(await settings()).toEqual({
        "layout.corrections": [{ sheet: SHEET, kind: "expenditure" }],
        note: '审核说明 <"&>',
      });
      expect(await outcomeOf(host.saveSetting("big", "x".repeat(2_000_000)))).toMatchObject({
        error: { code: "settingsTooLarge" },
      });
      await host.saveSetting("note", "改");
      expect(await settings()).toMatchObject({ note: "改" });
      await host.saveSetting("note", undefined);
      await host.saveSetting("layout.corrections", undefined);
      expect(await settings()).toEqual({});
      expect(await opened.everything()).toEqual(before);
    });
  });

  describe(`${name}: what a host may leave out, as it says`, () => {
    test("marks come, are replaced, and go without a trace", async () => {
      const opened = await open();
      const before = await opened.everything();
      const findings = [
        finding(SHEET, "B2", "warning"),
        finding(SHEET, "B2", "error"),
        finding(SHEET, "A3", "info"),
        finding(LOCKED, "A1", "error"),
      ];
      const set = await opened.host.markFindings(findings);
      if (opened.host.capabilities.canMark) {
        expect(set).toEqual({ marked: 2, protectedSheets: [LOCKED] });
        expect(await opened.marks()).toEqual([`${SHEET}!A3`, `${SHEET}!B2`]);
        await opened.host.markFindings(findings.slice(2, 3));
        expect(await opened.marks()).toEqual([`${SHEET}!A3`]);
      } else expect(set).toEqual({ marked: 0, protectedSheets: [] });
      await opened.host.clearMarks();
      expect(await opened.everything()).toEqual(before);
    });

    test("comments come, are replaced, and go without a trace", async () => {
      const opened = await open();
      if (!opened.host.capabilities.canComment) return;
      const before = await opened.everything();
      const at = (sheet: string, address: string, text: string) => ({ ref: { sheet, address }, text });
      const comments = [at(SHEET, "B2", "合计不等于各类之和。\n改为公式。"), at(LOCKED, "A1", "受保护")];
      expect(await opened.host.setComments(comments)).toEqual({ written: 1, occupied: 0, protectedSheets: [LOCKED] });
      expect((await opened.comments()).get(`${SHEET}!B2`)).toContain("合计不等于各类之和。");
      await opened.host.setComments([at(SHEET, "A3", "另一处")]);
      expect([...(await opened.comments()).keys()]).toEqual([`${SHEET}!A3`]);
      expect(await opened.host.clearComments()).toEqual({ removed: 1, kept: 0 });
      expect(await opened.everything()).toEqual(before);
    });

    test("a cell is shown, or it is said why not", async () => {
      const opened = await open();
      if (!opened.host.capabilities.canShowCell || !opened.host.capabilities.isLive) return;
      await opened.host.showCell({ sheet: LOCKED, address: "B2:C3" });
      expect(await opened.selected()).toBe(`${LOCKED}!B2:C3`);
      const shown = (sheet: string) => outcomeOf(opened.host.showCell({ sheet, address: "A1" }));
      expect(await shown("没有")).toMatchObject({ error: { code: "sheetMissing" } });
      expect(await shown(HIDDEN)).toMatchObject({ error: { code: "sheetHidden" } });
    });

    test("changes are told until nobody listens, our own too", async () => {
      const opened = await open();
      if (!opened.host.capabilities.canWatch) return;
      const heard: string[] = [];
      let tell: () => void = () => undefined;
      const listener: ChangeListener = (change) => {
        heard.push(change ? `${change.sheet}!${change.address}` : "?");
        tell();
      };
      const next = () => new Promise<void>((resolve) => (tell = resolve));
      const stop = await opened.host.watchChanges(listener);
      await Promise.all([next(), opened.types(SHEET, "B2", 5)]);
      await Promise.all([next(), opened.host.applyEdits([edit(SHEET, "B2", 5, 6)])]);
      await stop();
      await opened.types(SHEET, "B2", 7);
      await opened.host.readWorkbook();
      expect(heard).toEqual([`${SHEET}!B2`, `${SHEET}!B2`]);
    });
  });
}

/** What a snapshot says of a cell: for hosts whose workbook is seen from outside as a file. */
export function cellIn(workbook: WorkbookSnapshot, sheet: string, address: string) {
  const found = workbook.sheets.find((one) => one.name === sheet);
  const { r, c } = utils.decode_cell(address);
  const value = found?.rows[r - found.origin.row]?.[c - found.origin.column] ?? null;
  return { value, formula: found?.formulas?.get(address) ?? null };
}
