import { BudgetReportError } from "../../../src/core/errors";
import { parseAssignment, withAssignments } from "../../../src/core/indicators/assignments";
import { readScoreOptions } from "../../../src/core/indicators/readScoreOptions";
import { builtInSystems } from "../../../src/core/indicators/systems/allSystems";

const signed = { by: "张三", at: "2024-03-01T08:00:00Z" };

test("entries kept in a workbook are read back", () => {
  const [system] = builtInSystems();
  const confirmation = { year: 2023, checked: [], signed: false, ...signed, system };
  const options = readScoreOptions({
    "indicators.inputs": { staff_quota: { value: 14, ...signed } },
    "indicators.judgements": { mg_sys: { met: [1, 2], ...signed } },
    "indicators.notApplicable": ["proc"],
    "indicators.confirmations": [confirmation, { ...confirmation, year: "2023" }],
    "indicators.remarks": { mg_sys: { evidence: "制度汇编", ...signed }, x: { cause: "", ...signed } },
    "indicators.system": "hunan-10-60-30",
    "indicators.systems": [system],
    "indicators.settings": { stepMode: "ceil" },
    "indicators.region": "湖南省",
    other: 1,
  });
  expect(options).toEqual({
    inputs: { staff_quota: { value: 14, ...signed } },
    judgements: { mg_sys: { met: [1, 2], ...signed } },
    notApplicable: ["proc"],
    confirmations: [confirmation],
    remarks: { mg_sys: { evidence: "制度汇编", ...signed } },
    preferredSystem: "hunan-10-60-30",
    systems: [system],
    settings: { stepMode: "ceil" },
    region: "湖南省",
  });
});

test("what does not fit is left out entry by entry", () => {
  const options = readScoreOptions({
    "indicators.inputs": { a: { value: "14", ...signed }, b: { value: 1 }, c: { value: 2, ...signed } },
    "indicators.judgements": "x",
    "indicators.notApplicable": ["proc", 3],
    "indicators.systems": [{ id: "broken" }],
    "indicators.settings": { stepMode: "sometimes" },
    "indicators.region": 5,
  });
  expect(options).toEqual({
    inputs: { c: { value: 2, ...signed } },
    judgements: {},
    notApplicable: ["proc"],
    confirmations: [],
    remarks: {},
    systems: [],
    settings: {},
  });
  expect(readScoreOptions({})).toMatchObject({ inputs: {}, judgements: {} });
});

test("assignments become inputs and judgements, signed", () => {
  const options = withAssignments(
    { inputs: { a: { value: 1, by: "李四", at: "" } } },
    [
      "staff_quota = 1,054",
      "row13.actual=98.5",
      "mg_sys.met=1,2,4",
      "fund_use.violations=0",
      "admin_eff.tier=一般",
      "row18.points=9.5",
      "row18.tier=达成",
    ].map(parseAssignment),
    signed.by,
    signed.at,
  );
  expect(options.inputs).toEqual({
    a: { value: 1, by: "李四", at: "" },
    staff_quota: { value: 1054, ...signed },
    "row13.actual": { value: 98.5, ...signed },
  });
  expect(options.judgements).toEqual({
    mg_sys: { met: [1, 2, 4], ...signed },
    fund_use: { violations: 0, ...signed },
    admin_eff: { tier: "一般", ...signed },
    row18: { points: 9.5, tier: "达成", ...signed },
  });
});

test.each(["staff_quota", "staff_quota=", "=5", "staff_quota=很多", "mg_sys.met=一"])("%s is refused", (assignment) => {
  expect(() => withAssignments({}, [parseAssignment(assignment)], "", "")).toThrow(BudgetReportError);
});
