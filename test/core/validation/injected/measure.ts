import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import type { LastYear } from "../../../../src/core/accounts/finalAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { ofWorkbook } from "../../../../src/core/layout/ofWorkbook";
import { recognise } from "../../../../src/core/layout/recognise";
import type { Finding } from "../../../../src/core/findings/finding";
import { validate } from "../../../../src/core/validation/validate";
import { formatRef } from "../../../../src/core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { Dice } from "../../layout/variations/canonical";
import { Scene, valueAt, type Damage, type Fault } from "./scene";

export interface Injected {
  readonly rule: string;
  readonly name: string;
  readonly base: string;
  /** What was damaged, for people. */
  readonly where: string;
  readonly found: boolean;
  /** The rules of the findings that are new, where the right one is missing. */
  readonly instead: string;
}

/** The 1,600 lines of the sample's ledger cost more time than all the rest. */
export function shortened(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.rows.length > 500 ? { ...sheet, rows: sheet.rows.slice(0, 120) } : sheet,
    ),
  };
}

const lastYears = new Map<string, LastYear>();

/** From now on the workbook of that name, damaged or not, is looked at with last year's beside it. */
export function giveLastYear(name: string, { name: file, ...snapshot }: WorkbookSnapshot, year: number): void {
  const accounts = buildAccounts(ofWorkbook(recognise({ name: file, ...snapshot }), file), BUILT_IN);
  lastYears.set(name, { file, year, accounts });
}

export function hasLastYear({ name }: WorkbookSnapshot): boolean {
  return lastYears.has(name);
}

export function findingsOf(snapshot: WorkbookSnapshot): readonly Finding[] {
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition, BUILT_IN);
  return validate({ snapshot, recognition, accounts, lastYear: lastYears.get(snapshot.name) ?? null }).findings;
}

export type Base = readonly [name: string, snapshot: WorkbookSnapshot];

export interface Plan {
  /** Bases that each fault is injected into, at most; they take turns. */
  readonly bases: number;
  /** Throws of the dice for each of them. */
  readonly throws: number;
}

/** Inject every fault into some of the bases and see what is found. */
export function measure(bases: readonly Base[], faults: readonly Fault[], plan: Plan): Injected[] {
  const clean = bases.map(([, snapshot]) => new Set(findingsOf(snapshot).map(identity)));
  return faults.flatMap((fault, number) => {
    const results: Injected[] = [];
    let used = 0;
    for (let turn = 0; turn < bases.length && used < plan.bases; turn += 1) {
      const at = (turn + number) % bases.length;
      const [base, snapshot] = bases[at] ?? [];
      if (base === undefined || !snapshot) continue;
      const own = Array.from({ length: plan.throws }, (_, index) => new Dice(1000 * index + 31 * at + number)).flatMap(
        (dice): Injected[] => {
          const scene = new Scene(snapshot, dice);
          const damage = fault.inject(scene);
          return damage ? [judge(fault, base, scene, damage, clean[at] ?? new Set())] : [];
        },
      );
      results.push(...own);
      if (own.length > 0) used += 1;
    }
    return results;
  });
}

function judge(fault: Fault, base: string, scene: Scene, damage: Damage, before: ReadonlySet<string>): Injected {
  const fresh = findingsOf(damage.snapshot).filter((finding) => !before.has(identity(finding)));
  const cells = new Set(damage.cells.map(formatRef));
  const touches = ({ cells: own }: Finding) => cells.size === 0 || own.some((cell) => cells.has(formatRef(cell)));
  const first = damage.cells[0];
  const after = first ? valueAt(damage.snapshot, first) : null;
  return {
    rule: fault.rule,
    name: fault.name,
    base,
    where: first ? `${formatRef(first)} ${JSON.stringify(scene.value(first))} → ${JSON.stringify(after)}` : "",
    found: fresh.some((finding) => finding.rule === fault.rule && touches(finding)),
    instead: [...new Set(fresh.map((finding) => `${finding.rule}${touches(finding) ? "*" : ""}`))].join(" "),
  };
}

function identity({ id, params, cells }: Finding): string {
  return `${id}|${JSON.stringify(params)}|${cells.map(formatRef).join()}`;
}

/** Rule by rule: how many of how many were found, and the ones that were not. */
export function tableOf(results: readonly Injected[]): string {
  const kinds = new Map<string, Injected[]>();
  for (const one of results) {
    const key = `${one.rule} ${one.name}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  const lines = [...kinds].sort().flatMap(([kind, own]) => {
    const missed = own.filter(({ found }) => !found);
    return [
      `${own.length - missed.length}/${own.length} ${kind}`,
      ...missed.slice(0, 8).map(({ base, where, instead }) => `      ${base} ${where} | ${instead}`),
    ];
  });
  const found = results.filter((one) => one.found).length;
  return [`${found} of ${results.length} found (${((100 * found) / results.length).toFixed(2)} %)`, ...lines].join(
    "\n",
  );
}
