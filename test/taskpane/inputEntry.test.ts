import { lastSigner, pastedColumn, wrongEntry } from "../../src/taskpane/steps/score/inputEntry";

test.each([
  ["one cell is no column", "12.5", null],
  ["a column", "12\n\n8.5\n", ["12", "", "8.5"]],
  ["Windows lines", "12\r\n8\r\n", ["12", "8"]],
  ["two columns: the amounts stand in the last", "在职人数\t12\n编制数\t10", ["12", "10"]],
])("%s", (_what, text, column) => {
  expect(pastedColumn(text)).toEqual(column);
});

test("a blank is no mistake, words are", () => {
  expect(wrongEntry("", undefined)).toBeNull();
  expect(wrongEntry("1,234.5", undefined)).toBeNull();
  expect(wrongEntry("许多", undefined)).toEqual({ code: "notANumber" });
});

test("the newest signature is offered again", () => {
  expect(lastSigner({ inputs: {} })).toBe("");
  const inputs = {
    a: { value: 1, by: "张三", at: "2024-03-02T00:00:00Z" },
    b: { value: 2, by: "李四", at: "2024-03-01T00:00:00Z" },
  };
  expect(lastSigner({ inputs })).toBe("张三");
});
