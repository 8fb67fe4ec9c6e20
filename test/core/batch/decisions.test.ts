import { parseDecisions, withDecisions, type Decision } from "../../../src/core/batch/decisions";

const line = (finding: string, reason = "已附说明"): string => {
  const decision: Decision = {
    ...{
      unit: "301",
      finding,
      signature: "s",
      decision: "explained",
      reason,
      by: "王审核",
      at: "2024-04-01T00:00:00Z",
    },
  };
  return JSON.stringify(decision);
};

test("decisions of two files come together in their order, each once, and nothing that is none", () => {
  const kept = `${line("B08")}\n`;
  const text = withDecisions(kept, `${line("B08")}\n垃圾\n${line("C01")}\n${line("C01")}\n`);
  expect(text).toBe(`${line("B08")}\n${line("C01")}\n`);
  expect(withDecisions(text, line("B08"))).toBe(text);
  expect(withDecisions("", line("B08"))).toBe(kept);
});

test("a line that broke off is closed before the next one, and costs no other", () => {
  const broken = `${line("B08")}\n${line("C01").slice(0, 20)}`;
  const text = withDecisions(broken, line("C01"));
  expect(parseDecisions(text).map(({ finding }) => finding)).toEqual(["B08", "C01"]);
});

test("of two decisions on a finding both are kept: which holds is the later one", () => {
  const text = withDecisions(withDecisions("", line("B08", "先")), line("B08", "后"));
  expect(parseDecisions(text).map(({ reason }) => reason)).toEqual(["先", "后"]);
});
