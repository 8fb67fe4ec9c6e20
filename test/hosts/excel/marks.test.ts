import type { Finding, Severity } from "../../../src/core/findings/finding";
import { joinDown, worstByCell } from "../../../src/hosts/excel/marks";

function finding(severity: Severity, ...addresses: readonly string[]): Finding {
  const cells = addresses.map((address) => ({ sheet: "表", address }));
  const rest = {
    variant: "default",
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
  return { rule: "B01", severity, cells, id: addresses.join(), ...rest };
}

test("the first cell of each finding is marked, with the worst of its severities", () => {
  const marks = worstByCell([
    finding("info", "B2", "B3"),
    finding("error", "B2"),
    finding("warning", "B2"),
    finding("warning"),
  ]);
  expect(marks).toEqual([{ sheet: "表", address: "B2", severity: "error" }]);
});

test("neighbours below each other with one severity become one area", () => {
  const findings = [
    ...["B3", "B2", "C2", "B5"].map((address) => finding("error", address)),
    finding("warning", "B4"),
    finding("info", "A1:B1"),
  ];
  expect(joinDown(worstByCell(findings)).map(({ address, severity }) => `${address} ${severity}`)).toEqual([
    "A1:B1 info",
    "B2:B3 error",
    "B5 error",
    "C2 error",
    "B4 warning",
  ]);
});
