import { jobKey, type EngineFacts, type JobFile } from "../../../src/core/batch/jobKey";

const facts: EngineFacts = { engine: "1", rules: "a", system: null };
const book: JobFile = { role: "workbook", form: "other", sha256: "11" };
const report: JobFile = { role: "report", form: "other", sha256: "22" };

test("the key is the same whatever the order, and another one for anything that the result depends on", () => {
  const key = jobKey(facts, [book, report]);
  expect(jobKey(facts, [report, book])).toBe(key);
  const others = [
    jobKey({ ...facts, engine: "2" }, [book, report]),
    jobKey({ ...facts, rules: "b" }, [book, report]),
    jobKey({ ...facts, system: "x" }, [book, report]),
    jobKey(facts, [book]),
    jobKey(facts, [book, { ...report, sha256: "23" }]),
    jobKey(facts, [book, { ...report, role: "workbook" }]),
    jobKey(facts, [book, { ...report, form: "text" }]),
  ];
  expect(new Set([key, ...others]).size).toBe(8);
});
