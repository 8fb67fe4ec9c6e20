import { fen, numberIn } from "../../amount/amount";
import { formatRef, type CellRef } from "../../workbook/cellRef";
import type { Finding } from "../../findings/finding";
import { SEVERITIES } from "../../findings/severity";
import { groupBy } from "../../groupBy";
import type { Comparison } from "../equation";
import type { Cause } from "./cause";
import { EquationNet, type NetEquation, type Repair, worth } from "./equationNet";

interface Draft {
  readonly suspects: readonly CellRef[];
  readonly certain: boolean;
  readonly findings: Finding[];
  /** In 分. */
  readonly excess: number | null;
}

/**
 * Put findings together that one wrong cell explains.
 * @param findings the findings of a run, each with the cells of its equation where it speaks of one
 * @param equations every equation that was judged: one that holds tells that its cells are right
 * @returns causes, the worst first; every finding belongs to exactly one
 */
export function causesOf(findings: readonly Finding[], equations: readonly Comparison[]): Cause[] {
  const net = new EquationNet(equations);
  const spoken = new Map<NetEquation, Finding[]>();
  const others: Finding[] = [];
  for (const finding of findings) {
    const equation = finding.severity === "info" ? undefined : net.equationOf(finding.cells);
    if (!equation) others.push(finding);
    else spoken.set(equation, [...(spoken.get(equation) ?? []), finding]);
  }
  const pointedAt = groupBy(others, keyOfFirst);
  const drafts = explain(net, spoken, pointedAt);
  joinOthers(drafts, pointedAt);
  return drafts
    .map((draft, order) => ({ draft, order }))
    .sort((a, b) => gravity(a.draft) - gravity(b.draft) || weight(b.draft) - weight(a.draft) || a.order - b.order)
    .map(({ draft }) => finished(draft, net));
}

function finished({ suspects, certain, findings, excess }: Draft, net: EquationNet): Cause {
  const term = suspects[0] && net.termOf(suspects[0]);
  return {
    suspects,
    certain,
    findings: findings.map(({ id }) => id),
    label: term?.label ?? null,
    excess: term && excess !== null ? numberIn(fen(excess), term.unit) : null,
    unit: term?.unit ?? null,
  };
}

type Pointed = ReadonlyMap<string | null, readonly Finding[]>;

/** Cell by cell, the one that explains most first; what stays open is told equation by equation. */
function explain(net: EquationNet, spoken: ReadonlyMap<NetEquation, Finding[]>, pointed: Pointed): Draft[] {
  const open = new Set(spoken.keys());
  const doubtful = sheetsInDoubt(pointed);
  const drafts: Draft[] = [];
  const queue = new Queue(
    [...open].flatMap(({ factors }) => [...factors.keys()]),
    net,
    pointed,
  );
  for (let best = queue.next(); best; best = queue.next()) {
    const mended = best.mended.filter((equation) => open.has(equation));
    if (mended.length < 2 && !(mended.length === 1 && best.mended.length > 1)) continue;
    const rivals = rivalsOf(best, net, pointed);
    drafts.push({
      suspects: [best, ...rivals.equal].map(({ ref }) => ref),
      certain:
        best.left === 0 &&
        best.mended.length > 1 &&
        rivals.equal.length === 0 &&
        !rivals.others &&
        !doubtful.has(best.ref.sheet),
      findings: mended.flatMap((equation) => spoken.get(equation) ?? []),
      excess: -best.change,
    });
    net.apply(best);
    for (const equation of mended) open.delete(equation);
    queue.again(best.mended.flatMap(({ factors }) => [...factors.keys()]));
  }
  for (const equation of open) drafts.push(alone(equation, spoken.get(equation) ?? [], net, pointed));
  return drafts;
}

/** Sheets of which a rule says that a code, a name or a row is wrong: then the sums may bind other rows than they should. */
function sheetsInDoubt(pointed: Pointed): ReadonlySet<string> {
  const structural = [...pointed.values()].flat().filter(({ severity, difference, fix }) => {
    return severity !== "info" && difference === null && fix === null;
  });
  return new Set(structural.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
}

/** Cells that explain the same as well, and whether one explains part of it together with what this one cannot. */
function rivalsOf(best: Repair, net: EquationNet, pointed: Pointed): { equal: readonly Repair[]; others: boolean } {
  const own = new Set(best.mended);
  const keys = new Set(best.mended.flatMap(({ factors }) => [...factors.keys()]));
  keys.delete(best.key);
  const repairs = [...keys].flatMap((key) => net.repairOf(key) ?? []).filter(({ mended }) => mended.length > 1);
  const whole = repairs.filter(({ left }) => left <= best.left);
  return {
    equal: whole
      .filter(({ mended }) => mended.length === own.size && mended.every((equation) => own.has(equation)))
      .sort((a, b) => pointedAt(b.key, pointed) - pointedAt(a.key, pointed)),
    others: repairs.some(({ mended, spoiled }) => spoiled === 0 && mended.some((equation) => !own.has(equation))),
  };
}

/** One broken equation: every cell of it that no other equation holds to its amount may be the wrong one. */
function alone(equation: NetEquation, findings: Finding[], net: EquationNet, pointed: Pointed): Draft {
  const repairs = equation.cells.flatMap((ref) => {
    const repair = net.repairOf(formatRef(ref));
    return repair?.mended.includes(equation) && repair.spoiled === 0 ? [repair] : [];
  });
  // A cell that another rule finds wrong is mended first, whatever else may be.
  const named = repairs.filter(({ key }) => pointedAt(key, pointed) > 0);
  const likely = (named.length > 0 ? named : repairs).sort((a, b) => a.left - b.left);
  const [first] = likely;
  return {
    suspects: first ? likely.map(({ ref }) => ref) : equation.cells.slice(0, 1),
    certain: false,
    findings,
    excess: likely.length === 1 && first ? -first.change : null,
  };
}

/** What other rules say of a suspect belongs to its cause; the rest is told cell by cell. */
function joinOthers(drafts: Draft[], pointed: Pointed): void {
  const bySuspect = new Map<string, Draft>();
  for (const draft of drafts) {
    const [first] = draft.suspects;
    if (first && !bySuspect.has(formatRef(first))) bySuspect.set(formatRef(first), draft);
  }
  for (const [key, own] of pointed) {
    const draft = key === null ? undefined : bySuspect.get(key);
    if (draft) draft.findings.push(...own);
    else if (key === null) {
      for (const finding of own) drafts.push({ suspects: [], certain: false, findings: [finding], excess: null });
    } else drafts.push({ suspects: own[0]?.cells.slice(0, 1) ?? [], certain: false, findings: [...own], excess: null });
  }
}

function keyOfFirst({ cells }: Finding): string | null {
  return cells[0] ? formatRef(cells[0]) : null;
}

/** Does another rule say of this very cell that something is wrong with it? */
function pointedAt(key: string, pointed: Pointed): number {
  return (pointed.get(key) ?? []).some(({ severity }) => severity !== "info") ? 1 : 0;
}

function gravity({ findings }: Draft): number {
  return Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
}

function weight({ findings }: Draft): number {
  return findings.length;
}

/** The cells by the worth of their repair. It is looked up anew when a cell's turn comes: others may have been repaired. */
class Queue {
  private readonly waiting = new Map<number, Set<string>>();

  constructor(
    keys: readonly string[],
    private readonly net: EquationNet,
    private readonly pointed: Pointed,
  ) {
    this.again(keys);
  }

  again(keys: readonly string[]): void {
    for (const key of new Set(keys)) this.put(key, this.net.repairOf(key));
  }

  /** The most worthy repair of all; `null` where none mends two equations and spoils fewer. */
  next(): Repair | null {
    while (this.waiting.size > 0) {
      const level = Math.max(...this.waiting.keys());
      const keys = this.waiting.get(level);
      const [key] = keys ?? [];
      if (!keys || key === undefined) {
        this.waiting.delete(level);
        continue;
      }
      keys.delete(key);
      const repair = this.net.repairOf(key);
      if (!isUseful(repair)) continue;
      if (this.levelOf(repair) === level) return repair;
      this.put(key, repair);
    }
    return null;
  }

  private put(key: string, repair: Repair | null): void {
    if (!isUseful(repair)) return;
    const level = this.levelOf(repair);
    const keys = this.waiting.get(level) ?? new Set<string>();
    keys.add(key);
    this.waiting.set(level, keys);
  }

  private levelOf(repair: Repair): number {
    return worth(repair) + pointedAt(repair.key, this.pointed) / 8;
  }
}

function isUseful(repair: Repair | null): repair is Repair {
  return repair !== null && repair.mended.length > 1 && repair.mended.length > repair.spoiled;
}
