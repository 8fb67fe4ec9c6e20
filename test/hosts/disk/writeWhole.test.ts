import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { transformFileSync } from "@swc/core";
import { writeWhole } from "../../../src/hosts/disk/writeWhole";

const SIZE = 2_000_000;

/** A process of its own that writes its files over and over, each time full of another letter. */
const WRITER = `
const { writeWhole } = require("./writeWhole.js");
const over = async (file) => {
  for (let turn = 0; ; turn++) {
    await writeWhole(file, Buffer.alloc(${SIZE}, 97 + (turn % 26)));
    if (turn === 0) process.stdout.write("!");
  }
};
process.argv.slice(2).forEach(over);
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-report-"));
  for (const name of ["writeWhole", "fileCause"]) {
    const source = path.resolve(__dirname, `../../../src/hosts/disk/${name}.ts`);
    const { code } = transformFileSync(source, {
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    writeFileSync(path.join(folder, `${name}.js`), code);
  }
  writeFileSync(path.join(folder, "writer.js"), WRITER);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a writer run until each of its files was written once, and kills it a little later, in the middle of the next. */
function killedWhileWriting(files: readonly string[], milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const words = [path.join(folder, "writer.js"), ...files];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
    let written = 0;
    child.stdout.on("data", (signs: Buffer) => {
      written += signs.length;
      if (written === files.length) setTimeout(() => child.kill("SIGKILL"), milliseconds);
    });
    child.once("close", () => resolve());
  });
}

test("a hundred writings killed in the middle: the file is whole every time", async () => {
  const lane = async (name: string) => {
    const files = [0, 1, 2, 3, 4].map((number) => path.join(folder, `${name}${number}.docx`));
    for (let kill = 0; kill < 10; kill++) {
      await killedWhileWriting(files, kill);
      for (const file of files) {
        const left = readFileSync(file);
        expect([left.length, left.equals(Buffer.alloc(SIZE, left[0] ?? 0))]).toEqual([SIZE, true]);
      }
    }
  };
  await Promise.all(["a", "b"].map(lane));
  // What was being written when it was killed lies beside, hidden, and is never taken for a report.
  const rest = readdirSync(folder).filter((name) => name.includes(".tmp"));
  expect(rest.filter((name) => !name.startsWith(".budget-report-"))).toEqual([]);
  expect(rest.length).toBeGreaterThan(0);
});

test("the next writing in a folder takes away what was left there an hour ago, and nothing else", async () => {
  const at = (name: string) => path.join(folder, "left", name);
  mkdirSync(at(""));
  const old = new Date(Date.now() - 2 * 3_600_000);
  const kept = [
    ".budget-report-0123456789ab.tmp.docx",
    "budget-report-0123456789ab.tmp",
    ".budget-report-x.tmp",
    "a.tmp",
  ];
  for (const name of [".budget-report-0123456789ab.tmp", ...kept]) {
    writeFileSync(at(name), "half");
    utimesSync(at(name), old, old);
  }
  writeFileSync(at(".budget-report-ba9876543210.tmp"), "being written");
  mkdirSync(at(".budget-report-000000000000.tmp"));
  utimesSync(at(".budget-report-000000000000.tmp"), old, old);
  await writeWhole(at("r.docx"), Buffer.from("new"));
  expect(readdirSync(at("")).sort()).toEqual(
    [...kept, ".budget-report-000000000000.tmp", ".budget-report-ba9876543210.tmp", "r.docx"].sort(),
  );
});
