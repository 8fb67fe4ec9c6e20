import { BudgetReportError } from "../../../src/core/errors";
import { typedError } from "../../../src/taskpane/state/typedError";
import { toPortable } from "../../../src/taskpane/worker/portableError";

const named = (name: string) => Object.assign(new Error("english"), { name });

test.each([
  ["a chunk that webpack could not load", named("ChunkLoadError"), "partNotLoaded"],
  ["a script that a worker could not import", new DOMException("english", "NetworkError"), "partNotLoaded"],
  ["a mistake of ours", named("TypeError"), "unexpected"],
  ["something that is no error", "text", "unexpected"],
  ["nothing", null, "unexpected"],
])("%s", (_what, thrown, code) => {
  expect(typedError(thrown)).toMatchObject({ code, fields: {} });
  expect(toPortable(thrown)).toEqual({ code, fields: {} });
});

test("an error that has a sentence stays as it is", () => {
  const error = new BudgetReportError("sheetMissing", { sheet: "表" });
  expect(typedError(error)).toBe(error);
});
