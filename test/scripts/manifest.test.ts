import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

describe("validate:manifest", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "manifest-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the script says of a manifest, line by line. */
  function problems(xml: string): string {
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, xml);
    const script = path.join(root, "scripts/validate-manifest.mjs");
    const done = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
    expect(done.status).toBe(done.stderr === "" ? 0 : 1);
    return done.stderr;
  }

  test("our manifest is valid", () => expect(problems(manifest)).toBe(""));

  test("it is for Excel and Word, and no requirement of the one keeps it out of the other", () => {
    for (const host of ["Workbook", "Document"]) {
      expect(manifest).toContain(`<Host Name="${host}" />`);
      expect(manifest).toContain(`<Host xsi:type="${host}">`);
    }
    expect(manifest).not.toContain("<Requirements>");
  });

  test.each<[string, (xml: string) => string, RegExp]>([
    ["a broken tag", (xml) => xml.replace("</Hosts>", "</Host>"), /not well-formed/],
    ["a missing element", (xml) => xml.replace(/<ProviderName>.*<\/ProviderName>/, ""), /ProviderName> is missing/],
    [
      "a wrong order",
      (xml) => xml.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
      /too late/,
    ],
    ["an unknown resource", (xml) => xml.replace('resid="pane.tip"', 'resid="pane.tipp"'), /does not exist/],
    ["a missing icon", (xml) => xml.replace("icon-80.png", "icon-81.png"), /icon-81\.png does not exist/],
    ["an id that stands twice", (xml) => xml.replace("budgetReport.insert", "budgetReport.refresh"), /stands twice/],
    [
      "http",
      (xml) => xml.replace("https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"),
      /not https/,
    ],
    [
      "another version",
      (xml) => xml.replace(/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>"),
      /package\.json says/,
    ],
    [
      "a text without English",
      (xml) => xml.replace(/<bt:Override Locale="en-US" Value="Report pane"[^>]*>/, ""),
      /no en-US/,
    ],
  ])("%s is found", (_name, damage, expected) => {
    const damaged = damage(manifest);
    expect(damaged).not.toBe(manifest);
    expect(problems(damaged)).toMatch(expected);
  });
});
