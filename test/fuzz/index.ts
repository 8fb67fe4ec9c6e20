/**
 * The cases of a seed from one number to another, each told on a line of JSON; run by scripts/fuzz.mjs, which starts again behind a case
 * that ended the process. With `one` as the last word a single case is kept in the folder it names.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { caseOf } from "./cases";
import { Chance } from "./chance";
import { faultsOf } from "./runCase";
import { seedsIn } from "./seeds";

const GIGABYTE_IN_KB = 1_048_576;
const [root = ".", seed = "1", from = "0", to = "0", keep] = process.argv.slice(2);

async function run(): Promise<void> {
  const seeds = seedsIn(root);
  let wasLarge = false;
  for (let number = Number(from); number < Number(to); number += 1) {
    const fuzz = caseOf(seeds, number, new Chance(`${seed}/${number}`));
    if (keep !== undefined) {
      mkdirSync(keep, { recursive: true });
      for (const [name, bytes] of Object.entries(fuzz.files)) writeFileSync(path.join(keep, name), bytes);
    }
    tell({ number, begins: fuzz.group, arguments: fuzz.arguments });
    const faults = await faultsOf(fuzz);
    const isLarge = process.resourceUsage().maxRSS > GIGABYTE_IN_KB;
    if (isLarge && !wasLarge) faults.push("takes more than 1 GB");
    wasLarge = isLarge;
    tell({ number, faults });
  }
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void run();
