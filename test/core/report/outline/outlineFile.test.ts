import { BudgetReportError } from "../../../../src/core/errors";
import { listOutlines, outlineOf } from "../../../../src/core/report/outline/outline";
import { parseOutline } from "../../../../src/core/report/outline/outlineFile";
import { createTranslator, describeError } from "../../../../src/locales";

test.each(listOutlines())("$id can be read from a file", ({ id }) => {
  expect(parseOutline(JSON.stringify(outlineOf(id)), "提纲.json")).toEqual(outlineOf(id));
});

const LINES = [
  "{",
  '  "id": "own", "title": "本县提纲", "scope": "department", "source": "某号文", "documentTitle": "{$department}自评报告",',
  '  "numbering": ["一、", "（一）", "1.", "（1）"],',
  '  "sections": [',
  '    { "id": "a", "heading": "基本情况", "content": [{ "kind": "statements", "statements": ["basic"] }] },',
  '    { "id": "b", "heading": "问题", "content": [{ "kind": "narrative", "topic": "problems" }] }',
  "  ]",
  "}",
];

function refusal(...changes: [RegExp | string, string][]): Readonly<Record<string, unknown>> {
  const text = changes.reduce((before, [from, to]) => before.replace(from, to), LINES.join("\n"));
  try {
    parseOutline(text, "提纲.json");
  } catch (error) {
    if (error instanceof BudgetReportError) return { code: error.code, ...error.fields };
  }
  return {};
}

test("a small one is enough", () => {
  expect(parseOutline(LINES.join("\n"), "提纲.json").sections.map(({ id }) => id)).toEqual(["a", "b"]);
});

test.each<[string, [RegExp | string, string][], Readonly<Record<string, unknown>>]>([
  ["no JSON", [['"sections": [', '"sections": [[']], { reason: "notJson", line: 8 }],
  ["missing title", [['"title": "本县提纲", ', ""]], { reason: "missing", path: "title", line: 1 }],
  ["unknown key", [['"source"', '"sorce": 1, "source"']], { reason: "unknownKey", keys: "sorce" }],
  ["unknown numbering", [['["一、"', '["甲、"']], { reason: "notAllowed", value: "甲、", line: 3 }],
  ["unknown topic", [["problems", "weather"]], { reason: "notAllowed", value: "weather", line: 6 }],
  ["unknown sentence", [['["basic"]', '["bsic"]']], { reason: "unknownStatement", id: "bsic", line: 5 }],
  ["id twice", [['"id": "b"', '"id": "a"']], { reason: "duplicateId", id: "a", line: 6 }],
  ["no section", [[/\[\n[\s\S]*\n {2}\]/u, "[]"]], { reason: "outOfRange", path: "sections", line: 4 }],
  ["unknown basis", [['"source"', '"basis": "x", "source"']], { reason: "unknownBasis", id: "x", line: 2 }],
  ...["[{$year}年", "{$year", "{}", "{a b}", "{list(x)}", "{constructor()}", "{@name}", "]"].map((title) => {
    const change: [RegExp, string] = [/"documentTitle": "[^"]*"/u, `"documentTitle": "${title}"`];
    const row: [string, [RegExp, string][], Readonly<Record<string, unknown>>] = [
      `title ${title}`,
      [change],
      { reason: "brokenPattern", path: "documentTitle" },
    ];
    return row;
  }),
])("%s is refused with line and reason", (_, changes, fields) => {
  expect(refusal(...changes)).toMatchObject({ code: "brokenOutline", file: "提纲.json", ...fields });
});

test("one that follows a built-in outline must hold what that one requires", () => {
  const { names, reason } = refusal(['"source"', '"basis": "hunan-ten", "source"']);
  expect(reason).toBe("requiredMissing");
  expect(String(names)).toContain("政府性基金预算支出情况（governmentFund）");
});

test("the sentence says where and why, in both languages", async () => {
  const error = new BudgetReportError("brokenOutline", {
    file: "提纲.json",
    line: 5,
    path: "sections[0].content[0].statements[0]",
    reason: "unknownStatement",
    id: "bsic",
  });
  expect(describeError(await createTranslator("zh-CN"), error)).toBe(
    "提纲文件“提纲.json”不合格：第 5 行（sections[0].content[0].statements[0]）：没有名为“bsic”的句子。请改正后重试。",
  );
  expect(describeError(await createTranslator("en-US"), error)).toContain('there is no sentence called "bsic"');
});
