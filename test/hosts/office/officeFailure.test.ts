import { BudgetReportError } from "../../../src/core/errors";
import { officeFailure } from "../../../src/hosts/office/officeFailure";
import { logOfficeError } from "../../../src/hosts/office/officeHelpers";

jest.mock("../../../src/hosts/office/officeHelpers", () => ({ logOfficeError: jest.fn() }));

const failing = (code: string) => Object.assign(new Error(`raw words of Office about ${code}`), { code });

test("office.js's own words go to the developer's console, its code to the user's sentence", () => {
  const problem = failing("GeneralException");
  const failure = officeFailure(problem, "hostRequestFailed");
  expect(failure).toMatchObject({ code: "hostRequestFailed", fields: { code: "GeneralException" } });
  expect(JSON.stringify(failure)).not.toContain("raw words");
  expect(logOfficeError).toHaveBeenCalledWith(problem);
});

test("what callers explain is not logged, and errors of ours stay what they are", () => {
  jest.mocked(logOfficeError).mockClear();
  officeFailure(failing("ItemNotFound"), "wordRequestFailed");
  const ours = new BudgetReportError("sheetMissing", { sheet: "表" });
  expect(officeFailure(ours, "hostRequestFailed")).toBe(ours);
  expect(officeFailure("nothing known", "hostRequestFailed")).toMatchObject({ fields: { code: "unknown" } });
  expect(logOfficeError).not.toHaveBeenCalled();
});
