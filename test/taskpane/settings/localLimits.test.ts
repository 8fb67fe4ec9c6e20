import { standardsSchema } from "../../../src/core/validation/standards/spendingStandards";
import { LIMIT_GROUPS, draftOf, isLimit, isLimitYear, standardsOf } from "../../../src/taskpane/settings/localLimits";

const KINDS = new Map(LIMIT_GROUPS.flatMap(({ limits }) => limits.map(([name, kind]) => [name, kind] as const)));

test("the form has a field for every limit of the rules, each once", () => {
  const names = Object.keys(standardsSchema.shape.limits.shape);
  expect([...KINDS.keys()].sort()).toEqual(names.sort());
  expect(LIMIT_GROUPS.flatMap(({ limits }) => limits)).toHaveLength(names.length);
});

test("what the form keeps, the rules can read; and the form shows it again", () => {
  const draft = {
    document: "县财〔2023〕8号",
    year: "2023",
    limits: { meetingDays: "2", vehicles: "0", surplusRate: "" },
  };
  const kept = standardsOf(draft, "当地开支标准");
  expect(standardsSchema.parse(kept)).toEqual({
    title: "县财〔2023〕8号",
    document: "县财〔2023〕8号",
    year: 2023,
    limits: { meetingDays: 2, vehicles: 0 },
  });
  expect(draftOf(kept)).toEqual({ ...draft, limits: { meetingDays: "2", vehicles: "0" } });
});

test("without a limit nothing is kept", () => {
  expect(standardsOf({ document: "县财〔2023〕8号", year: "", limits: { vehicles: " " } }, "标准")).toBeUndefined();
  expect(draftOf("x")).toEqual({ document: "", year: "", limits: {} });
});

test.each([
  ["meetingDays", "1,500", true],
  ["meetingDays", "0", false],
  ["meetingDays", "两天", false],
  ["vehicles", "0", true],
  ["vehicles", "1.5", false],
  ["generalExpenditureGrowth", "-5", true],
  ["generalExpenditureGrowth", "-101", false],
  ["surplusRate", "", true],
] as const)("%s may be %j: %s, as the rules see it too", (name, text, expected) => {
  const kind = KINDS.get(name);
  if (!kind) throw new Error("no such limit");
  expect(isLimit(text, kind)).toBe(expected);
  const kept = standardsOf({ document: "", year: "", limits: { [name]: text } }, "标准");
  if (kept) expect(standardsSchema.safeParse(kept).success).toBe(expected);
});

test.each([
  ["2023", true],
  ["", true],
  ["23", false],
])("year %j: %s", (text, expected) => expect(isLimitYear(text)).toBe(expected));
