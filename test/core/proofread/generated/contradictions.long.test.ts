import { findingsOfFault } from "./findings";
import type { FaultKind } from "./pieces";
import { FAULT_KINDS } from "./pieces";
import type { GeneratedReport, Place } from "./reports";
import { generateReport, placesOf } from "./reports";

const SAMPLES = 10;
const SEEDS = 120;

/** Of ten reports with one such fault so many are noticed at least; words and names only question. */
const LEAST: Readonly<Record<FaultKind, number>> = {
  part: 6,
  total: 8,
  difference: 7,
  rate: 7,
  direction: 8,
  zeroBase: 8,
  percentPoint: 9,
  share: 7,
  completion: 9,
  zeroBudget: 9,
  budgetWord: 9,
  balance: 8,
  carryOver: 8,
  twoPlaces: 8,
  overWhole: 7,
  unitSlip: 8,
  countPart: 9,
  countTotal: 8,
  listCount: 9,
  perHead: 9,
  controlRate: 9,
  scorePart: 9,
  scoreTotal: 9,
  aboveWeight: 9,
  deduction: 9,
  weightSum: 9,
  yearLeft: 9,
  date: 9,
  residue: 9,
  choice: 9,
  blank: 7,
  numberJump: 9,
  numberRepeat: 9,
  formerName: 9,
  emptyClaim: 8,
  noneClaim: 9,
};

/** Arithmetic that cannot be right is an error; parts that may be incomplete, rates without their base are a question. */
const QUESTIONS: ReadonlySet<FaultKind> = new Set<FaultKind>([
  "part",
  "total",
  "rate",
  "controlRate",
  "yearLeft",
  "blank",
  "numberJump",
  "numberRepeat",
  "formerName",
  "emptyClaim",
  "noneClaim",
]);

interface Sample {
  readonly report: GeneratedReport;
  readonly place: Place;
}

/** Of every kind the first reports that offer it, each time in another place. */
const samples = new Map<FaultKind, Sample[]>(FAULT_KINDS.map((kind) => [kind, []]));
for (let seed = 1; seed <= SEEDS; seed++) {
  const report = generateReport(seed);
  for (const kind of FAULT_KINDS) {
    const places = placesOf(report, kind);
    const place = places[(seed * 31) % places.length];
    const taken = samples.get(kind) ?? [];
    if (place && taken.length < SAMPLES) taken.push({ report, place });
  }
}

test.each(FAULT_KINDS)("one contradiction of the kind %s is noticed where it stands", (kind) => {
  const taken = samples.get(kind) ?? [];
  expect(taken.length).toBeGreaterThan(3);
  const isFound = ({ report, place }: Sample) =>
    findingsOfFault(report, place).some(({ severity }) => severity === "error" || QUESTIONS.has(kind));
  const found = taken.filter(isFound).length;
  expect(found).toBeGreaterThanOrEqual(Math.floor((LEAST[kind] / 10) * taken.length));
});
