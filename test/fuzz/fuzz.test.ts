import path from "node:path";
import { caseOf, GROUP_NAMES } from "./cases";
import { Chance } from "./chance";
import { faultsOf, listenToTerminal } from "./runCase";
import { seedsIn } from "./seeds";

/** The short version of `npm run fuzz`: a few cases of every group, the same ones each time. */
const CASES_OF_A_GROUP = 5;

const seeds = seedsIn(path.resolve(__dirname, "../.."));

test.each(GROUP_NAMES.map((group, index) => [group, index] as const))(
  "hostile %s: refused in one line or read whole, nothing lost, nothing changed",
  async (_group, index) => {
    for (let round = 0; round < CASES_OF_A_GROUP; round += 1) {
      const number = round * GROUP_NAMES.length + index;
      const fuzz = caseOf(seeds, number, new Chance(`short/${number}`));
      expect({ number, arguments: fuzz.arguments, faults: await faultsOf(fuzz) }).toMatchObject({ faults: [] });
    }
  },
);

test.each<[string, () => void]>([
  ["the console", () => globalThis.console.info("Missing Info for XLS Record 0x1")],
  ["standard output", () => void process.stdout.write("Missing Info for XLS Record 0x1\n")],
  ["standard error", () => void process.stderr.write(new TextEncoder().encode("Missing Info for XLS Record 0x1"))],
])("what a library says on %s is heard, and nobody else hears it", (_where, speak) => {
  const voices = () =>
    [process.stdout, process.stderr, globalThis.console].map((one) => Object.getOwnPropertyDescriptors(one));
  const before = voices();
  const { lines, stop } = listenToTerminal();
  speak();
  stop();
  expect(lines.join()).toContain("Missing Info");
  voices().forEach((now, at) =>
    expect([now["write"], now["info"]]).toEqual([before[at]?.["write"], before[at]?.["info"]]),
  );
});
