import type { OfficeFacts } from "../../hosts/office/officeFacts";
import type { DocumentStep } from "../../hosts/selfTest/documentTest";
import type { StepResult } from "../../hosts/selfTest/steps";
import type { WorkbookStep } from "../../hosts/selfTest/workbookTest";
import { waitFor } from "../actions/whileWriting";
import type { Pane } from "../state/pane";

export type TestStep = WorkbookStep | DocumentStep;

export type TestResults = readonly StepResult<TestStep>[];

export interface SelfTestRun {
  readonly facts: OfficeFacts;
  readonly results: TestResults;
}

/** Tries everything that the pane does with the open workbook, on a sheet of its own. @param told after each step */
export async function runWorkbookTest(pane: Pane, told: (results: TestResults) => void): Promise<SelfTestRun> {
  const [{ createExcelHost }, { testWorkbook }, { officeFacts }] = await Promise.all([
    import("../../hosts/excel/excelHost"),
    import("../../hosts/selfTest/workbookTest"),
    import("../../hosts/office/officeFacts"),
  ]);
  const host = createExcelHost();
  const work = testWorkbook(
    {
      ...host,
      addSheet: async (sheet) => {
        const name = await host.addSheet(sheet);
        pane.ownSheets.add(name);
        return name;
      },
    },
    told,
  );
  // What Excel tells of the scratch sheet is no news of the workbook.
  waitFor(
    pane,
    work.then(() => void (pane.changedAt = Date.now())),
  );
  return { facts: officeFacts("ExcelApi"), results: await work };
}

/** Tries everything that the pane does with a document, in a blank one. */
export async function runDocumentTest(told: (results: TestResults) => void): Promise<SelfTestRun> {
  const [{ createWordHost }, { testDocument }, { officeFacts }] = await Promise.all([
    import("../../hosts/word/wordHost"),
    import("../../hosts/selfTest/documentTest"),
    import("../../hosts/office/officeFacts"),
  ]);
  return { facts: officeFacts("WordApi"), results: await testDocument(createWordHost(), told) };
}

/** What a person copies and sends: no names, no contents. */
export function asJson({ facts, results }: SelfTestRun, at = new Date().toISOString()): string {
  const steps = results.map(({ step, state, milliseconds, code, office }) => ({
    step,
    state,
    milliseconds,
    code,
    office,
  }));
  return JSON.stringify({ selfTest: "budget-report", at, ...facts, browser: navigator.userAgent, steps }, null, 2);
}
