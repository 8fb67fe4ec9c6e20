import type { Finding, Severity } from "../../../src/core/findings/finding";
import { findingCounts, openWork } from "../../../src/taskpane/state/openWork";
import { INITIAL_STATE, type PaneState } from "../../../src/taskpane/state/paneState";

function finding(id: string, severity: Severity): Finding {
  return {
    id,
    rule: "B05",
    variant: "row",
    severity,
    cells: [],
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
}

function withFindings(...severities: readonly Severity[]): PaneState {
  const findings = severities.map((severity, index) => finding(String(index), severity));
  const validation = {
    findings,
    causes: [],
    notChecked: [],
    unclear: [],
    books: null,
    checkedRules: [],
    checkedTables: 0,
    checkedCells: 0,
    ledgerRules: [],
    comparisons: {},
  };
  return { ...INITIAL_STATE, validation };
}

test("a step without a result has nothing open", () => {
  expect(openWork(INITIAL_STATE, "validate").count).toBe(0);
  expect(openWork(INITIAL_STATE, "report").count).toBe(0);
});

test("errors and warnings are open, hints are not; an error is grave", () => {
  expect(openWork(withFindings("error", "warning", "info"), "validate")).toEqual({ count: 2, isGrave: true });
  expect(openWork(withFindings("warning"), "validate")).toEqual({ count: 1, isGrave: false });
  expect(openWork(withFindings("info"), "validate").count).toBe(0);
});

test("the counts tell each severity", () => {
  expect(findingCounts(withFindings("error", "error", "info"))).toEqual({
    error: 2,
    warning: 0,
    info: 1,
    explained: 0,
  });
});
