/**
 * The cases of a seed from one number to another, each told on a line of JSON; run by scripts/fuzz.mjs, which starts again behind a case
 * that ended the process. With a folder as the last word the files of the cases are kept there. `large` tells the names of the
 * large files, `large make NAME FILE` writes one, `large run NAME FILE` calls the command with it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { caseOf } from "./cases";
import { Chance } from "./chance";
import { faultsOf } from "./runCase";
import { LARGE_NAMES, makeLarge, runLarge } from "./runLarge";
import { seedsIn } from "./seeds";
import { watchTime } from "./watchTime";

/** A case that has taken so much of a processor ends the process; what the other programs of the machine take is not its fault. */
const SECONDS = 60;
const GIGABYTE_IN_KB = 1_048_576;
const [root = ".", seed = "1", from = "0", to = "0", keep] = process.argv.slice(2);

async function large(what: string, name: string, file: string | undefined): Promise<void> {
  if (what === "make" && file !== undefined) makeLarge(name, file);
  else if (what === "run" && file !== undefined) {
    tell(await runLarge(name, file, path.join(root, "samples", "sample-bureau-2023.xlsx")));
  } else tell({ names: LARGE_NAMES });
}

async function run(): Promise<void> {
  const seeds = seedsIn(root);
  const clock = watchTime(SECONDS);
  let wasLarge = false;
  for (let number = Number(from); number < Number(to); number += 1) {
    const fuzz = caseOf(seeds, number, new Chance(`${seed}/${number}`));
    if (keep !== undefined) {
      mkdirSync(keep, { recursive: true });
      for (const [name, bytes] of Object.entries(fuzz.files)) writeFileSync(path.join(keep, name), bytes);
    }
    tell({ number, begins: fuzz.group, arguments: fuzz.arguments });
    clock.begin();
    const faults = await faultsOf(fuzz);
    const isLarge = process.resourceUsage().maxRSS > GIGABYTE_IN_KB;
    if (isLarge && !wasLarge) faults.push("takes more than 1 GB");
    wasLarge = isLarge;
    tell({ number, faults });
  }
  clock.end();
}

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void (seed === "large" ? large(from, to, keep) : run());
