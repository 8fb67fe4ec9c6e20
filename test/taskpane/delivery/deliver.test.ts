import { deliver } from "../../../src/taskpane/delivery/deliver";
import { reportFileName } from "../../../src/taskpane/delivery/fileName";
import type { DeliveryRoad } from "../../../src/taskpane/delivery/roads";
import { roadsFor } from "../../../src/taskpane/delivery/roads";

const REPORT = { outlineId: "o", title: "报告", department: null, year: null, blocks: [], gaps: [], figures: [] };
const PARCEL = { fileName: "报告.docx", bytes: () => Promise.resolve(new Uint8Array([80, 75])), report: REPORT };

describe("the roads in their order", () => {
  test.each([
    ["windows", true, null, "download dataUri browserPage clipboard"],
    ["web", false, null, "download dataUri clipboard"],
    ["browser", false, null, "download dataUri clipboard"],
    ["mac", true, null, "download dataUri browserPage clipboard"],
    ["windows", true, "clipboard", "clipboard download dataUri browserPage"],
    ["web", false, "browserPage", "download dataUri clipboard"],
    ["windows", true, "nonsense", "download dataUri browserPage clipboard"],
  ] as const)("%s, browser window %s, last time %s: %s", (platform, canOpenBrowser, last, expected) => {
    expect(roadsFor({ platform, canOpenBrowser }, last).join(" ")).toBe(expected);
  });
});

test("formatted text is no road for a template of the unit's own, even where it served last time", () => {
  expect(roadsFor({ platform: "web", canOpenBrowser: false }, "clipboard", true)).toEqual(["download", "dataUri"]);
});

test("the first road that does not fail is taken, the others are offered", async () => {
  const tried: DeliveryRoad[] = [];
  const send = (road: DeliveryRoad) => {
    tried.push(road);
    return road === "clipboard" ? Promise.resolve() : Promise.reject(new Error("closed"));
  };
  const sent = await deliver(PARCEL, ["download", "dataUri", "clipboard", "browserPage"], send);
  expect(tried).toEqual(["download", "dataUri", "clipboard"]);
  expect(sent).toEqual({ road: "clipboard", others: ["download", "dataUri", "browserPage"] });
});

test("when every road is closed the user is told", async () => {
  await expect(deliver(PARCEL, ["download"], () => Promise.reject(new Error("closed")))).rejects.toMatchObject({
    name: "BudgetReportError",
  });
});

describe("file names", () => {
  test.each([
    ["样例局2023年度部门整体支出绩效评价报告", "样例局2023年度部门整体支出绩效评价报告.docx"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.docx"],
    ["  ..报告.. ", "报告.docx"],
    ["", "report.docx"],
  ])("%j becomes %j", (title, expected) => {
    expect(reportFileName({ ...REPORT, title })).toBe(expected);
  });

  test("long titles are cut between characters", () => {
    expect(reportFileName({ ...REPORT, title: "𠮷".repeat(100) })).toBe(`${"𠮷".repeat(80)}.docx`);
  });
});
