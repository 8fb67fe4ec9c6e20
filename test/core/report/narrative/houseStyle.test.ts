import type { ReportBlock } from "../../../../src/core/report/documentModel";
import { inHouseStyle } from "../../../../src/core/report/narrative/houseStyle";
import type { OrdinalStyle } from "../../../../src/core/report/outline/ordinals";

function styled(words: readonly string[], styles: readonly OrdinalStyle[]): string[] {
  const blocks = words.map((text): ReportBlock => ({
    type: "paragraph",
    section: "duties",
    style: "user",
    spans: [{ type: "text", text }],
  }));
  return inHouseStyle(blocks, styles).flatMap((block) =>
    block.type === "paragraph" ? [block.spans.map((span) => span.text).join("")] : [],
  );
}

const UNDER_SECOND: readonly OrdinalStyle[] = ["1.", "（1）"];
const UNDER_FIRST: readonly OrdinalStyle[] = ["（一）", "1.", "（1）"];

test.each<[string, readonly OrdinalStyle[], string[], string[]]>([
  [
    "（一） under （一） becomes 1.",
    UNDER_SECOND,
    ["（一）负责甲。", "(二)负责乙。", "（十三）负责丙。"],
    ["1.负责甲。", "2.负责乙。", "13.负责丙。"],
  ],
  [
    "1、 under 一、 becomes （一）, what it holds 1.",
    UNDER_FIRST,
    ["1、预算不细。", "(1)编制早。", "2、支出慢。"],
    ["（一）预算不细。", "1.编制早。", "（二）支出慢。"],
  ],
  ["as it should be it stays", UNDER_SECOND, ["1.甲。", "（1）乙。"], ["1.甲。", "（1）乙。"]],
  [
    "what is no number of a list",
    UNDER_SECOND,
    ["1.5万元用于甲。", "2023年完成。", "10月开始。"],
    ["1.5万元用于甲。", "2023年完成。", "10月开始。"],
  ],
  ["deeper than the document has levels", ["（1）"], ["1.甲。", "（1）乙。"], ["（1）甲。", "（1）乙。"]],
])("numbers: %s", (_, styles, words, expected) => expect(styled(words, styles)).toEqual(expected));

test.each([
  ["加强管理,提高效率;制度健全:好", "加强管理，提高效率；制度健全：好"],
  ["印发办法(试行)", "印发办法（试行）"],
  ["依据样财绩[2024]1号和样办发(2019)10号", "依据样财绩〔2024〕1号和样办发〔2019〕10号"],
  ["9:30至10:00，f(x)，1,234.50元", "9:30至10:00，f(x)，1,234.50元"],
])("marks: %s", (words, expected) => expect(styled([words], UNDER_SECOND)).toEqual([expected]));
