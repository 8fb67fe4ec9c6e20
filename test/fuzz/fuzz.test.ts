import path from "node:path";
import { caseOf, GROUP_NAMES } from "./cases";
import { Chance } from "./chance";
import { faultsOf } from "./runCase";
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
