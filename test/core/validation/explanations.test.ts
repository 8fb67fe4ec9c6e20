import {
  EXPLANATIONS_SETTING,
  explainedFindings,
  openFindings,
  reviewFindings,
  withExplanations,
  withoutExplanation,
} from "../../../src/core/validation/explanations";
import type { Finding } from "../../../src/core/findings/finding";
import { makeFinding } from "../findings/makeFinding";

const cell = (address: string) => ({ sheet: "支出决算表", address });
const AT = "2024-03-01T08:00:00.000Z";

function doubtful(share: number, address = "C5"): Finding {
  return makeFinding({
    rule: "D12",
    severity: "warning",
    cells: [cell(address), cell("C1")],
    params: { share, name: "其他商品和服务支出" },
    actual: share,
    unit: "%",
  });
}

/** The settings after the finding at that place has been explained. */
function explained(findings: readonly Finding[], index: number, text: string, kept?: unknown) {
  const review = reviewFindings(findings, { [EXPLANATIONS_SETTING]: kept })[index];
  if (!review) throw new Error("no such finding");
  return { [EXPLANATIONS_SETTING]: withExplanations(kept, [review], { text, by: "李会计", at: AT }) };
}

test("an explained finding is no longer open while the figures stay the same", () => {
  const findings = [doubtful(30), doubtful(12, "C9")];
  const settings = explained(findings, 0, "  含上年结转的专项经费。 ");
  expect(openFindings([doubtful(30), doubtful(12, "C9")], settings)).toEqual([doubtful(12, "C9")]);
  expect(explainedFindings([doubtful(30)], settings)).toMatchObject([
    { finding: { rule: "D12" }, explanation: { text: "含上年结转的专项经费。", by: "李会计", at: AT } },
  ]);
});

test.each([
  ["a figure", doubtful(31)],
  ["a cell it is held against", { ...doubtful(30), cells: [cell("C5"), cell("C2")] }],
  ["a name in the sentence", { ...doubtful(30), params: { share: 30, name: "其他支出" } }],
])("when %s has changed, the finding is open again and the old sentence is offered", (_what, changed) => {
  const settings = explained([doubtful(30)], 0, "已核实。");
  expect(settings[EXPLANATIONS_SETTING]).toHaveLength(1);
  expect(openFindings([changed], settings)).toEqual([changed]);
  expect(reviewFindings([changed], settings)[0]).toMatchObject({ explanation: null, earlier: { text: "已核实。" } });
});

test("explaining anew replaces the old sentence; withdrawing leaves the others alone", () => {
  const [a, b] = [doubtful(30), doubtful(12, "C9")] as const;
  const once = explained([a, b], 0, "一", explained([a, b], 1, "二")[EXPLANATIONS_SETTING]);
  const changed = doubtful(35);
  const settings = explained([changed, b], 0, "三", once[EXPLANATIONS_SETTING]);
  expect(explainedFindings([changed, b], settings).map(({ explanation }) => explanation.text)).toEqual(["三", "二"]);
  const [review] = reviewFindings([changed, b], settings);
  const left = review && withoutExplanation(settings[EXPLANATIONS_SETTING], review);
  expect(left).toMatchObject([{ text: "二" }]);
  const [other] = reviewFindings([b], { [EXPLANATIONS_SETTING]: left });
  expect(other && withoutExplanation(left, other)).toBeUndefined();
});

test("two findings on the same cell keep a sentence each", () => {
  const twins = [doubtful(30), { ...doubtful(30), params: { share: 30, name: "别的科目" } }] as const;
  expect(twins[0].id).toBe(twins[1].id);
  const once = explained(twins, 0, "一");
  const both = explained(twins, 1, "二", once[EXPLANATIONS_SETTING]);
  expect(explainedFindings(twins, both).map(({ explanation }) => explanation.text)).toEqual(["一", "二"]);
});

test("an error cannot be explained away, whatever the workbook says", () => {
  const error = { ...doubtful(30), severity: "error" as const };
  const settings = explained([doubtful(30)], 0, "不是错误。");
  expect(openFindings([error], settings)).toEqual([error]);
  expect(reviewFindings([error], settings)[0]).toMatchObject({ explanation: null, earlier: null });
});

test("what is no explanation is left out", () => {
  const kept = [null, "x", { finding: "a" }, { finding: 1, signature: "", text: "t", by: "", at: "" }];
  expect(reviewFindings([doubtful(1)], { [EXPLANATIONS_SETTING]: kept })[0]?.earlier).toBeNull();
  expect(reviewFindings([doubtful(1)], { [EXPLANATIONS_SETTING]: "kept" })[0]?.explanation).toBeNull();
});
