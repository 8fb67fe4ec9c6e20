import type { CellEdit, Finding } from "../../core/findings/finding";
import type { CellValue } from "../../core/workbook/snapshot";
import type { AppliedEdit, NewSheet, WorkbookHost } from "../port";
import { sameValue } from "../sameValue";
import { expectThat, StepRunner, type StepResult } from "./steps";

export type WorkbookStep =
  | "read"
  | "addSheet"
  | "readBack"
  | "show"
  | "edit"
  | "watch"
  | "undo"
  | "mark"
  | "unmark"
  | "comment"
  | "uncomment"
  | "setting"
  | "recalculate"
  | "removeSheet"
  | "untouched";

/** Its first cell says whose it is: only a sheet that begins so is taken away again. */
const MARK = "budget-report 自检，可以删除";
const SETTING = "selfTest.last";
/** A program that tells of changes does so within this time. */
const EVENT = 5_000;

function scratch(name: string): NewSheet {
  return {
    name,
    rows: [[MARK], ["0101", 71.1, "文本"], [true, 4.38, null]],
    formulas: new Map([["B4", "=B2+B3"]]),
    columns: [{ width: 12, look: "plain" }],
    headingRows: 1,
  };
}

/**
 * Does with a scratch sheet everything that the pane does with workbooks, and takes it away again, whatever has failed:
 * the other sheets are only read. What Ctrl+Z could take back may be gone afterwards (settings are custom XML).
 * @param told gets the results so far after each step
 * @param patience milliseconds in which a change has to be told
 */
export async function testWorkbook(
  host: WorkbookHost,
  told?: (results: readonly StepResult<WorkbookStep>[]) => void,
  patience = EVENT,
): Promise<readonly StepResult<WorkbookStep>[]> {
  const runner = new StepRunner(told);
  const { capabilities } = host;
  const before = await runner.run("read", async () => stateOf(host));
  const name = await runner.run("addSheet", () => host.addSheet(scratch("自检")), ["read"]);
  try {
    if (name !== null) await tryOn(host, name, runner, patience);
    await runner.run("setting", () => trySetting(host), ["read"]);
    if (capabilities.canRecalculate) await runner.run("recalculate", () => host.recalculate());
    else runner.skip("recalculate", "notOffered");
  } finally {
    await host.saveSetting(SETTING, undefined).catch(() => undefined);
    if (name !== null) await runner.run("removeSheet", () => removeScratch(host, name));
    await runner.run(
      "untouched",
      async () => expectThat((await stateOf(host)) === before, "the other sheets and settings are as before"),
      ["read"],
    );
  }
  return runner.results;
}

/** What stands on all sheets, and in the settings, as one text to compare. */
async function stateOf(host: WorkbookHost): Promise<string> {
  const { sheets, settings } = await host.readWorkbook();
  const cells = sheets.map(({ name, rows, formulas }) => [name, rows, [...(formulas ?? [])]]);
  return JSON.stringify([cells, settings]);
}

async function tryOn(
  host: WorkbookHost,
  name: string,
  runner: StepRunner<WorkbookStep>,
  patience: number,
): Promise<void> {
  const { capabilities } = host;
  await runner.run("readBack", () => readBack(host, name));
  if (capabilities.canShowCell) await runner.run("show", () => host.showCell({ sheet: name, address: "B2" }));
  else runner.skip("show", "notOffered");
  const listening = capabilities.canWatch ? listen(host, name, patience) : null;
  await listening?.begun;
  const applied = await runner.run("edit", () => tryEdit(host, name));
  if (listening) await runner.run("watch", () => listening.heard, ["edit"]);
  else runner.skip("watch", "notOffered");
  await runner.run("undo", () => tryUndo(host, applied ?? []), ["edit"]);
  if (capabilities.canMark) {
    await runner.run("mark", async () => {
      const { marked } = await host.markFindings([findingAt(name, "B2"), findingAt(name, "B3")], name);
      expectThat(marked === 2, "two cells are marked");
    });
    await runner.run("unmark", () => host.clearMarks(name), ["mark"]);
  } else for (const step of ["mark", "unmark"] as const) runner.skip(step, "notOffered");
  if (capabilities.canComment) {
    await runner.run("comment", async () => {
      const comments = [{ ref: { sheet: name, address: "B2" }, text: "自检" }];
      expectThat((await host.setComments(comments, name)).written === 1, "one comment is written");
    });
    await runner.run(
      "uncomment",
      async () => expectThat((await host.clearComments(name)).removed === 1, "one comment is removed"),
      ["comment"],
    );
  } else for (const step of ["comment", "uncomment"] as const) runner.skip(step, "notOffered");
}

async function readBack(host: WorkbookHost, name: string): Promise<void> {
  const { workbook, order } = await host.readSheets([name]);
  const [sheet] = workbook.sheets;
  expectThat(order.includes(name) && sheet?.name === name, "the sheet is there");
  expectThat(sheet?.rows[1]?.[0] === "0101" && sheet.rows[1]?.[1] === 71.1, "a text stays a text, a number a number");
  expectThat(sheet?.rows[2]?.[0] === true, "a truth stays one");
  expectThat(sheet?.formulas?.get("B4") === "=B2+B3", "a formula stays one");
}

function editsOn(sheet: string): readonly CellEdit[] {
  const edit = (address: string, from: CellValue, to: CellValue, formula?: string): CellEdit => ({
    ref: { sheet, address },
    from,
    to,
    ...(formula === undefined ? {} : { formula }),
  });
  return [
    edit("A2", "0101", "00102"),
    edit("B2", 71.1, 75.48),
    edit("C2", "文本", null),
    edit("C3", null, 9.5, "=B3+5.12"),
  ];
}

async function tryEdit(host: WorkbookHost, name: string): Promise<readonly AppliedEdit[]> {
  const edits = editsOn(name);
  const applied = await host.applyEdits(edits);
  const now = await host.cellsNow(edits.map(({ ref }) => ref));
  edits.forEach(({ to, formula, ref }, index) => {
    const is = now[index];
    const isSo = formula === undefined ? sameValue(is?.value ?? null, to) : is?.formula === formula;
    expectThat(isSo, `${ref.address} holds what was written`);
  });
  return applied;
}

async function tryUndo(host: WorkbookHost, applied: readonly AppliedEdit[]): Promise<void> {
  await host.undoEdits(applied);
  const now = await host.cellsNow(applied.map(({ edit }) => edit.ref));
  applied.forEach(({ edit }, index) => {
    const is = now[index];
    expectThat(is?.formula === null && sameValue(is.value, edit.from), `${edit.ref.address} holds what it held`);
  });
}

/** Waits for news of the sheet, which is to be changed once it has begun. */
function listen(
  host: WorkbookHost,
  name: string,
  patience: number,
): { readonly begun: Promise<unknown>; readonly heard: Promise<void> } {
  let hear: () => void = () => undefined;
  const news = new Promise<void>((resolve) => (hear = resolve));
  const watching = host.watchChanges((change) => {
    if (change?.sheet === name) hear();
  });
  const heard = watching.then(async (stop) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patience)));
    const isHeard = await Promise.race([news.then(() => true), silence]);
    clearTimeout(timer);
    await stop();
    expectThat(isHeard, "the change is told");
  });
  // Whoever asks for it learns of a failure; until then nobody is to take it for forgotten.
  heard.catch(() => undefined);
  return { begun: watching.catch(() => undefined), heard };
}

async function trySetting(host: WorkbookHost): Promise<void> {
  const value = { text: '自检 <"&>' };
  const kept = async () => JSON.stringify((await host.readWorkbook()).settings[SETTING] ?? null);
  await host.saveSetting(SETTING, value);
  expectThat((await kept()) === JSON.stringify(value), "the setting is kept");
  await host.saveSetting(SETTING, undefined);
  expectThat((await kept()) === "null", "the setting is gone");
}

async function removeScratch(host: WorkbookHost, name: string): Promise<void> {
  await host.removeSheet(scratch(name), "scratch");
  const { order } = await host.readSheets([]);
  expectThat(!order.includes(name), "the scratch sheet is gone");
}

function findingAt(sheet: string, address: string): Finding {
  const nothing = { params: {}, expected: null, actual: null, difference: null, unit: null, fix: null };
  const at = { cells: [{ sheet, address }], id: `selfTest:${address}` };
  return { rule: "A01", variant: "default", severity: "info", ...at, ...nothing };
}
