import { BUILT_IN } from "../../../src/core/classification/classifications";
import { checkDisclosure, type DisclosureCheck } from "../../../src/core/disclosure/check/checkDisclosure";
import type { FileTraces } from "../../../src/core/disclosure/check/fileTraces";
import { POINTS } from "../../../src/core/disclosure/check/pointList";
import { proofread } from "../../../src/core/proofread/proofread";
import { brokenTexts } from "./brokenTexts";
import { documentOf, SOUND_TEXT } from "./soundText";

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

test.each(POINTS.map(({ id, examples }) => [id, examples.length]))("%s is broken in three ways", (_, count) => {
  expect(count).toBeGreaterThanOrEqual(3);
});

// Each point broken in at least three ways: it is said where it is broken, and nothing else is accused.
test.each(brokenTexts(POINTS).map((one) => [one.points.map(({ id }) => id).join(" "), one] as const))(
  "%s",
  (_, { points: broken, text, traces }) => {
    const { points } = check(text, traces);
    for (const { id, example } of broken) {
      const { says, strength, change } = example;
      const said = points.find((one) => one.id === id)?.parts.filter((part) => part.code === says);
      expect([id, change, said?.map((part) => part.verdict)]).toEqual([
        id,
        change,
        expect.arrayContaining([strength ? VERDICT[strength] : "notMet"]),
      ]);
    }
    const known = broken.flatMap(({ id, example }) => [id, ...(example.also ?? [])]);
    const others = points.filter(({ id, verdict }) => verdict !== "met" && !known.includes(id));
    expect(others).toEqual([]);
  },
);
