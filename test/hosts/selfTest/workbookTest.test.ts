/** The self-test tells truly what works, and leaves nothing behind whatever fails. */
import type { WorkbookHost } from "../../../src/hosts/port";
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { testWorkbook, type WorkbookStep } from "../../../src/hosts/selfTest/workbookTest";
import { BudgetReportError } from "../../../src/core/errors";
import type { ModelWorkbook } from "../../excel-host/workbookModel";
import { installExcelPages, openHost, sampleModel, type ExcelOptions } from "../harness/excelPages";
import { contractFile, NAME } from "../contract/workbookContract";

installExcelPages();

/** Excel tells of a change at once. */
const tried = (host: WorkbookHost) => testWorkbook(host, undefined, 300);

const states = async (host: WorkbookHost) =>
  Object.fromEntries((await tried(host)).map(({ step, state }) => [step, state]));

/** An Excel whose user has marks, a comment and a conditional format of the add-in and of his own. */
async function usedExcel(options: ExcelOptions = {}) {
  const model = sampleModel();
  const page = await openHost(model, options);
  await page.host.readWorkbook();
  const at = { sheet: "支出决算表", address: "C3" };
  const rest = {
    variant: "default",
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
  await page.host.markFindings([{ rule: "B01", severity: "error", cells: [at], id: "B01", ...rest }]);
  if (page.host.capabilities.canComment) await page.host.setComments([{ ref: at, text: "与上年不符" }]);
  await page.host.saveSetting("note", "说明");
  return { ...page, model, before: seen(model) };
}

/** All but when settings were written, and that some were removed: other copies of the workbook must learn of that. */
const seen = (model: ModelWorkbook) =>
  JSON.stringify(model.dump()).replace(/ at=\\"[^"]*\\"|<setting [^>]*kind=\\"removed\\"\/>/g, "");

test.each<ExcelOptions>([{ platform: "windows" }, { platform: "mac" }, { platform: "web" }])(
  "in Excel %o all works, and the workbook is as it was",
  async (options) => {
    const { host, model, before } = await usedExcel(options);
    expect(new Set(Object.values(await states(host)))).toEqual(new Set(["ok"]));
    expect(seen(model) === before).toBe(true);
  },
);

test("what an old Excel, or a file, does not offer is left out and said", async () => {
  const { host, model, before } = await usedExcel({ excelApi: "1.7" });
  const old = await states(host);
  expect(Object.entries(old).filter(([, state]) => state !== "ok")).toEqual([
    ["watch", "skipped"],
    ["comment", "skipped"],
    ["uncomment", "skipped"],
  ]);
  expect(seen(model) === before).toBe(true);
  const file = createFileHost(contractFile(), NAME);
  const inFile = await states(file);
  expect(Object.values(inFile)).not.toContain("failed");
  expect(file.hasChanges).toBe(false);
});

/** Which steps must say ✗ where a method fails, or claims to have done what it has not. */
const FAULTS: readonly [keyof WorkbookHost, readonly WorkbookStep[], readonly WorkbookStep[]][] = [
  ["addSheet", ["addSheet"], ["readBack", "edit"]],
  ["showCell", ["show"], []],
  ["applyEdits", ["edit"], ["edit"]],
  ["undoEdits", ["undo"], ["undo"]],
  ["markFindings", ["mark"], ["mark"]],
  ["clearMarks", ["unmark"], []],
  ["setComments", ["comment"], ["comment"]],
  ["clearComments", ["uncomment"], ["uncomment"]],
  ["saveSetting", ["setting"], ["setting"]],
  ["watchChanges", ["watch"], ["watch"]],
  ["recalculate", ["recalculate"], []],
];

/** What a method gives that does nothing. */
const LIES: Partial<Record<keyof WorkbookHost, unknown>> = {
  addSheet: "自检",
  applyEdits: [],
  markFindings: { marked: 0, protectedSheets: [] },
  setComments: { written: 0, occupied: 0, protectedSheets: [] },
  clearComments: { removed: 0, kept: 0 },
  watchChanges: () => Promise.resolve(),
};

test.each(FAULTS)(
  "a failing %s is told with its code, the other steps go on, and nothing stays",
  async (method, failing) => {
    const { host, model, before } = await usedExcel();
    const problem = new BudgetReportError("hostRequestFailed", { code: "GeneralException" });
    const results = await tried({ ...host, [method]: () => Promise.reject(problem) });
    const failed = results.filter(({ state }) => state === "failed");
    expect(failed).toEqual(
      failing.map(
        (step) => expect.objectContaining({ step, code: "hostRequestFailed", office: "GeneralException" }) as unknown,
      ),
    );
    expect(results.at(-1)).toMatchObject({ step: "untouched", state: "ok" });
    expect(seen(model) === before).toBe(true);
  },
);

test.each(FAULTS.filter(([, , lying]) => lying.length > 0))(
  "a %s that does nothing and says it has is found out",
  async (method, _failing, lying) => {
    const { host, model, before } = await usedExcel();
    const results = await tried({ ...host, [method]: () => Promise.resolve(LIES[method]) });
    const failed = results.filter(({ state }) => state === "failed").map(({ step }) => step);
    expect(failed).toEqual(expect.arrayContaining([...lying]));
    expect(seen(model) === before).toBe(true);
  },
  20_000,
);

test("a sheet that cannot be taken away is told by name, and by what it still is", async () => {
  const { host, model } = await usedExcel();
  model.isStructureProtected = false;
  const removing = new BudgetReportError("workbookProtected", { code: "AccessDenied" });
  const results = await tried({ ...host, removeSheet: () => Promise.reject(removing) });
  expect(results.filter(({ state }) => state === "failed").map(({ step, code }) => [step, code])).toEqual([
    ["removeSheet", "workbookProtected"],
    ["untouched", "notAsAsked:the other sheets and settings are as before"],
  ]);
});

test("a protected structure lets no scratch sheet in: what needs one is not tried, and nothing is touched", async () => {
  const { host, model, before } = await usedExcel();
  model.isStructureProtected = true;
  const results = await tried(host);
  model.isStructureProtected = false;
  expect(results.map(({ step, state }) => [step, state])).toEqual([
    ["read", "ok"],
    ["addSheet", "failed"],
    ["setting", "ok"],
    ["recalculate", "ok"],
    ["untouched", "ok"],
  ]);
  expect(seen(model) === before).toBe(true);
});
