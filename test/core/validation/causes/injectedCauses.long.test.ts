import { readFileSync } from "node:fs";
import path from "node:path";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import { validate } from "../../../../src/core/validation/validate";
import type { ValidationResult } from "../../../../src/core/validation/validationResult";
import { formatRef } from "../../../../src/core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";
import { Dice } from "../../layout/variations/canonical";
import { coherentWorkbooks } from "../injected/coherentWorkbooks";
import { FAULTS } from "../injected/faults";
import { nineTablesAndMore, summaryByNature } from "../injected/furtherBases";
import { shortened, type Base } from "../injected/measure";
import { Scene } from "../injected/scene";

const SAMPLES = path.resolve(__dirname, "../../../../samples");

async function sample(name: string): Promise<WorkbookSnapshot> {
  return shortened(await readWorkbookFile(readFileSync(path.join(SAMPLES, name)), name));
}

function run(snapshot: WorkbookSnapshot): ValidationResult {
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
}

/** Slips in one number of the sums and ties; what other families damage must never be blamed on a sound cell. */
const NUMBER_RULE = /^[BC]\d/;

interface Tried {
  readonly base: string;
  readonly fault: string;
  readonly damaged: readonly string[];
  /** Did the fault break several relations that speak of the damaged cell? */
  readonly several: boolean;
  readonly isFirst: boolean;
  readonly blamedWrongly: readonly string[];
  readonly told: string;
}

function tryFaults(base: Base, picks: number): Tried[] {
  const [name, snapshot] = base;
  const clean = run(snapshot);
  const hash = Number(/\d+$/.exec(name)?.[0] ?? name.length);
  const before = new Set(clean.findings.map(({ id }) => id));
  const certainBefore = new Set(clean.causes.filter(({ certain }) => certain).flatMap(({ findings }) => findings));
  return FAULTS.filter(({ rule }, at) => (at + hash) % (NUMBER_RULE.test(rule) ? picks : 4 * picks) === 0).flatMap(
    (fault, number): Tried[] => {
      const damage = fault.inject(new Scene(snapshot, new Dice(77 * number + hash)));
      if (!damage || damage.cells.length === 0) return [];
      const result = run(damage.snapshot);
      const fresh = result.findings.filter(({ id, severity }) => severity !== "info" && !before.has(id));
      const damaged = damage.cells.map(formatRef);
      const isDamaged = (cell: { sheet: string; address: string }) => damaged.includes(formatRef(cell));
      const touching = fresh.filter(({ cells }) => cells.some(isDamaged));
      const ids = new Set(touching.map(({ id }) => id));
      const [first] = result.causes
        .filter(({ findings }) => findings.some((id) => ids.has(id)))
        .sort((a, b) => b.findings.length - a.findings.length);
      const wrongly = result.causes.filter(
        ({ certain, findings, suspects }) =>
          certain && !findings.every((id) => certainBefore.has(id)) && !suspects.some(isDamaged),
      );
      return [
        {
          base: name,
          fault: `${fault.rule} ${fault.name}`,
          damaged,
          several: damaged.length === 1 && touching.filter(({ rule }) => NUMBER_RULE.test(rule)).length > 1,
          isFirst: first?.suspects[0] !== undefined && isDamaged(first.suspects[0]),
          blamedWrongly: wrongly.flatMap(({ suspects }) => suspects.map(formatRef)),
          told: result.causes
            .filter(({ findings }) => findings.some((id) => !before.has(id)))
            .map(
              ({ suspects, certain, findings }) =>
                `${suspects.slice(0, 3).map(formatRef).join(",")}${certain ? "!" : "?"} ${findings.join(" ")}`,
            )
            .join(" ; "),
        },
      ];
    },
  );
}

test("the damaged cell is named first, and no sound cell is named as certain", async () => {
  const bases: Base[] = [
    ["nine tables", nineTablesAndMore()],
    ["财决01", summaryByNature()],
    ["bureau", await sample("sample-bureau-2023.xlsx")],
    ["daoxian", await sample("daoxian-2021.xlsx")],
    ...coherentWorkbooks(33, 77_000),
  ];
  const short = bases.map(([name, snapshot]): Base => [
    name,
    { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 120) })) },
  ]);
  const tried = short.flatMap((base, at) => tryFaults(base, at < 4 ? 7 : 13));
  const several = tried.filter((one) => one.several);
  const first = several.filter(({ isFirst }) => isFirst);
  const missed = several.filter(({ isFirst }) => !isFirst).map(({ base, fault, told }) => `${base} ${fault}: ${told}`);
  expect(new Set(several.map(({ base }) => base)).size).toBeGreaterThanOrEqual(30);
  expect(tried.filter(({ blamedWrongly }) => blamedWrongly.length > 0)).toEqual([]);
  expect({ share: first.length / several.length >= 0.9, missed }).toEqual({ share: true, missed });
}, 240_000);
