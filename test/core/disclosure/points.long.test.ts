import { BUILT_IN } from "../../../src/core/classification/classifications";
import { checkDisclosure, type DisclosureCheck } from "../../../src/core/disclosure/check/checkDisclosure";
import type { FileTraces } from "../../../src/core/disclosure/check/fileTraces";
import { POINTS } from "../../../src/core/disclosure/check/pointList";
import { proofread } from "../../../src/core/proofread/proofread";
import { changedText, documentOf, SOUND_TEXT } from "./soundText";

const NOTHING_LEFT: FileTraces = {
  comments: [],
  insertions: [],
  deletions: [],
  hidden: [],
  properties: [],
  pictures: 0,
  margins: [],
};

function check(text: string, traces: Partial<FileTraces> = {}): DisclosureCheck {
  const document = documentOf(text);
  return checkDisclosure({
    document,
    traces: { ...NOTHING_LEFT, ...traces },
    proofreading: proofread(document),
    classifications: BUILT_IN,
    workbook: null,
    form: null,
    dates: { approved: "2025-07-20", published: "2025-08-01" },
  });
}

const VERDICT = { doubt: "unclear", hint: "hint" } as const;

test("there are 28 points, and a consistent text meets every one of them", () => {
  const { points } = check(SOUND_TEXT);
  expect(points.map(({ id }) => id)).toEqual(
    Array.from({ length: 28 }, (_, at) => `P${String(at + 1).padStart(2, "0")}`),
  );
  expect(points.filter(({ verdict }) => verdict !== "met")).toEqual([]);
});

// Each point broken in at least three ways: it is said where it is broken, and nothing else is accused.
describe.each(POINTS)("$id", ({ id, examples }) => {
  test("is broken in three ways", () => expect(examples.length).toBeGreaterThanOrEqual(3));

  test.each(examples)("$says $change", ({ says, change, traces, strength, also = [] }) => {
    const { points } = check(changedText(change), traces);
    const verdict = strength ? VERDICT[strength] : "notMet";
    const said = points.find((one) => one.id === id)?.parts.filter((part) => part.code === says);
    expect(said?.map((part) => part.verdict)).toContain(verdict);
    const others = points.filter((one) => one.verdict !== "met" && one.id !== id).map((one) => one.id);
    expect(others.filter((other) => !also.includes(other))).toEqual([]);
  });
});
