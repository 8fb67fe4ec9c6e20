import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { BudgetReportError } from "../../../src/core/errors";
import { CallFiles } from "../../../src/hosts/disk/callFiles";
import { writeZip } from "../../../src/zip/writeZip";

const ours = (text: string) => writeZip([["document.xml", strToU8(text)]]);

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => path.join(folder, ...names);

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    return [error.code, error.fields.cause].filter(Boolean).join(" ");
  }
}

describe("an output is never an input", () => {
  /** What is read, and under what other name it is to be written. */
  const NAMES: readonly (readonly [name: string, make: () => readonly [input: string, output: string]])[] = [
    ["the same path", () => [at("a.xlsx"), at("a.xlsx")]],
    ["another spelling of the path", () => [at("a.xlsx"), `${folder}/./sub/../a.xlsx`]],
    ["a link to it", () => (symlinkSync("a.xlsx", at("l.xlsx")), [at("a.xlsx"), at("l.xlsx")])],
    ["a link to a link", () => (symlinkSync("a.xlsx", at("m")), symlinkSync("m", at("l")), [at("a.xlsx"), at("l")])],
    ["the file that the input links to", () => (symlinkSync("a.xlsx", at("l.xlsx")), [at("l.xlsx"), at("a.xlsx")])],
    ["a hard link", () => (linkSync(at("a.xlsx"), at("h.xlsx")), [at("a.xlsx"), at("h.xlsx")])],
    ["a linked folder", () => (symlinkSync(".", at("dl")), [at("dl", "a.xlsx"), at("a.xlsx")])],
  ];

  describe.each(NAMES)("by %s", (_, make) => {
    beforeEach(() => {
      mkdirSync(at("sub"));
      writeFileSync(at("a.xlsx"), ours("决算"));
    });

    test.each([false, true])("announced before anything is read, force %s", async (force) => {
      const [input, output] = make();
      expect(await refusal(new CallFiles({ force }).willWrite([output], [input]))).toBe("outputIsInput");
    });

    test("found when it is read", async () => {
      const [input, output] = make();
      const files = new CallFiles({ force: true });
      await files.willWrite([output], []);
      expect(await refusal(files.read(input))).toBe("outputIsInput");
    });

    test("found when it is written", async () => {
      const [input, output] = make();
      const files = new CallFiles({ force: true });
      await files.read(input);
      expect(await refusal(files.write(output, ours("新")))).toBe("outputIsInput");
      expect(new Uint8Array(readFileSync(at("a.xlsx")))).toEqual(ours("决算"));
    });
  });
});

describe("a file that is there", () => {
  const savedElsewhere = zipSync(unzipSync(ours("改过")));

  test.each([
    ["that we wrote is replaced", ours("旧"), false, "done"],
    ["that we wrote and a person saved again is asked about", savedElsewhere, false, "outputExists"],
    ["of another kind is asked about", strToU8("会议记录"), false, "outputExists"],
    ["of any kind is replaced by force", strToU8("会议记录"), true, "done"],
    ["with the very contents to be written is no loss", ours("新"), false, "done"],
    ["with nothing in it is no loss", new Uint8Array(0), false, "done"],
  ])("%s", async (_, before, force, expected) => {
    writeFileSync(at("r.docx"), before);
    const files = new CallFiles({ force });
    expect(await refusal(files.write(at("r.docx"), ours("新")))).toBe(expected);
    expect(new Uint8Array(readFileSync(at("r.docx")))).toEqual(expected === "done" ? ours("新") : before);
    expect(readdirSync(folder)).toEqual(["r.docx"]);
  });

  test("keeps its rights; a link stays a link, also to a file that is not there yet", async () => {
    writeFileSync(at("r.docx"), ours("旧"));
    chmodSync(at("r.docx"), 0o640);
    symlinkSync("r.docx", at("l.docx"));
    symlinkSync("none.docx", at("n.docx"));
    const files = new CallFiles();
    await files.write(at("l.docx"), ours("新"));
    await files.write(at("n.docx"), ours("新"));
    expect(statSync(at("r.docx")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["l.docx", "n.docx", "none.docx", "r.docx"]);
    expect(new Uint8Array(readFileSync(at("r.docx")))).toEqual(ours("新"));
  });
});

describe("what cannot be written is said with its true cause", () => {
  test.each([
    ["a folder", () => at("sub"), "isFolder"],
    ["a folder that is not there", () => at("none", "r.docx"), "noFolder"],
    ["a file in a file", () => at("a.txt", "r.docx"), "noFolder"],
    ["a name that is too long", () => at(`${"报".repeat(90)}.docx`), "nameTooLong"],
    ["a name with a zero", () => at("r\0.docx"), "badName"],
    ["a link to itself", () => (symlinkSync("l", at("l")), at("l")), "tooManyLinks"],
  ])("%s", async (_, make, cause) => {
    mkdirSync(at("sub"));
    writeFileSync(at("a.txt"), "x");
    const file = make();
    const files = new CallFiles();
    expect(await refusal(files.willWrite([file], []))).toBe(`outputNotWritable ${cause}`);
    expect(await refusal(files.write(file, ours("新")))).toBe(`outputNotWritable ${cause}`);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)(
    "a folder without the right to write (skipped for root, who has every right)",
    async () => {
      mkdirSync(at("sub"), { mode: 0o500 });
      expect(await refusal(new CallFiles().write(at("sub", "r.docx"), ours("新")))).toBe("outputNotWritable noRight");
    },
  );

  test.each([
    ["a folder", () => folder, "fileUnreadable isFolder"],
    ["a file that is not there", () => at("none"), "fileNotFound"],
    ["a device without end", () => "/dev/zero", "fileTooLarge"],
  ])("nor read: %s", async (_, make, expected) => {
    expect(await refusal(new CallFiles().read(make()))).toBe(expected);
  });
});

/** A disk of 24 KB, where the machine lets us mount one. */
function smallDisk(): string | null {
  const disk = mkdtempSync(path.join(tmpdir(), "budget-report-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24k", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return null;
  }
}

const disk = smallDisk();
afterAll(() => {
  if (disk === null) return;
  execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

(disk === null ? test.skip : test)(
  "a full disk leaves the older file (skipped where no tmpfs can be mounted)",
  async () => {
    const file = path.join(disk ?? "", "r.docx");
    const older = ours("旧");
    writeFileSync(file, older);
    expect(await refusal(new CallFiles().write(file, new Uint8Array(60_000)))).toBe("outputNotWritable noSpace");
    expect(new Uint8Array(readFileSync(file))).toEqual(older);
    expect(readdirSync(disk ?? "")).toEqual(["r.docx"]);
  },
);

test("eight at once: one of the eight is there, whole", async () => {
  const versions = Array.from({ length: 8 }, (_, index) => ours(String(index).repeat(200_000)));
  await Promise.all(versions.map((bytes) => new CallFiles().write(at("r.docx"), bytes)));
  const left = new Uint8Array(readFileSync(at("r.docx")));
  expect(versions.some((bytes) => Buffer.from(bytes).equals(left))).toBe(true);
  expect(readdirSync(folder)).toEqual(["r.docx"]);
});
