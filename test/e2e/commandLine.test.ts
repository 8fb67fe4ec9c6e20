import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import path from "node:path";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");
const sample = path.resolve(__dirname, "../../samples/sample-bureau-2023.xlsx");

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

/** Runs the built program with its output going where it finds no taker. */
function run(stdout: number | "closed", stderr: number | "pipe", ...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...words], {
      stdio: ["ignore", stdout === "closed" ? "pipe" : stdout, stderr],
    });
    child.stdout?.destroy();
    let err = "";
    child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
    child.once("close", (status) => resolve({ status, err }));
  });
}

/** The device that never has space; not every system has one. */
const hasFull = existsSync("/dev/full");
const full = () => openSync("/dev/full", "w");

const whereFull = hasFull ? test : test.skip;

whereFull.each([[["validate", sample]], [["validate", sample, "--json"]], [["--help"]]])(
  "%j: a full or a closed standard output ends quietly with a status of its own",
  async (words) => {
    expect(await run(full(), "pipe", ...words)).toEqual({ status: 3, err: "" });
    expect(await run("closed", "pipe", ...words)).toEqual({ status: 3, err: "" });
  },
);

whereFull("a full standard error keeps the status", async () => {
  expect((await run("closed", full(), "validate", "none.xlsx")).status).toBe(2);
});
