/** @jest-environment jsdom */
import { sendFile } from "../../../src/taskpane/delivery/sendFile";
import type { Surroundings } from "../../../src/taskpane/delivery/roads";

const FILE = new Uint8Array([1, 2, 3]);
/** What has left: the first letters of the address, and the name. */
let left: string[];

beforeEach(() => {
  left = [];
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    left.push(`${this.href.slice(0, 5)} ${this.download}`);
  });
});
afterEach(() => jest.restoreAllMocks());

describe("what is offered when a file may not have arrived", () => {
  test.each<[Surroundings["platform"], boolean, string, boolean]>([
    ["windows", true, "dataUri browserPage", false],
    ["web", false, "dataUri", false],
    ["mac", true, "dataUri browserPage", true],
    ["ipad", false, "dataUri", true],
    ["browser", false, "dataUri", false],
  ])("%s, browser window %s: %s, at once: %s", (platform, canOpenBrowser, others, isUncertain) => {
    const file = sendFile({ platform, canOpenBrowser }, "清单.xlsx", FILE);
    expect([file.others.join(" "), file.isUncertain, left]).toEqual([others, isUncertain, ["blob: 清单.xlsx"]]);
    file.again("dataUri");
    expect(left.at(-1)).toBe("data: 清单.xlsx");
  });
});

test("a file too long for an address is not offered that way", () => {
  const file = sendFile({ platform: "mac", canOpenBrowser: true }, "全部.zip", new Uint8Array(1_600_000));
  expect(file.others).toEqual(["browserPage"]);
});

test("a web view without blob: addresses gets the file in the address", () => {
  URL.createObjectURL = () => {
    throw new Error("closed");
  };
  const file = sendFile({ platform: "other", canOpenBrowser: false }, "清单.docx", FILE);
  expect([left, file.others]).toEqual([["data: 清单.docx"], ["download"]]);
});

test("where every road is closed it is said", () => {
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {
    throw new Error("closed");
  });
  expect(() => sendFile({ platform: "web", canOpenBrowser: false }, "清单.docx", FILE)).toThrow(
    expect.objectContaining({ name: "BudgetReportError" }),
  );
});
