import { numberOfText } from "../../core/amount/parse";
import type {
  LimitName,
  STANDARDS_SETTING,
  SpendingStandards,
} from "../../core/validation/standards/spendingStandards";

/** Typed by the core's own key, whose schema the page need not load. */
export const LIMITS_KEY: typeof STANDARDS_SETTING = "validation.standards";

interface LimitKind {
  /** What a limit must be, as the core's schema demands it. */
  readonly isValid: (value: number) => boolean;
}

const POSITIVE: LimitKind = { isValid: (value) => value > 0 };
const COUNT: LimitKind = { isValid: (value) => Number.isInteger(value) && value >= 0 };
const GROWTH: LimitKind = { isValid: (value) => value >= -100 && value <= 1_000 };

/** The limits in the order of the rules, by what they are for. */
export const LIMIT_GROUPS: readonly {
  readonly group: string;
  readonly limits: readonly (readonly [LimitName, LimitKind])[];
}[] = [
  {
    group: "meeting",
    limits: [
      ["meetingPerPersonDay", POSITIVE],
      ["meetingDays", POSITIVE],
      ["meetingPersons", POSITIVE],
    ],
  },
  {
    group: "training",
    limits: [
      ["trainingPerPersonDay", POSITIVE],
      ["lecturePerHour", POSITIVE],
      ["trainingShareOfWages", POSITIVE],
    ],
  },
  {
    group: "staff",
    limits: [
      ["unionShareOfWages", POSITIVE],
      ["welfareShareOfWages", POSITIVE],
      ["publicFundsPerPerson", POSITIVE],
      ["generalExpenditureGrowth", GROWTH],
    ],
  },
  {
    group: "vehicles",
    limits: [
      ["vehicles", COUNT],
      ["vehiclePrice", POSITIVE],
    ],
  },
  {
    group: "budget",
    limits: [
      ["procurementLeast", POSITIVE],
      ["procurementMost", POSITIVE],
      ["surplusRate", POSITIVE],
    ],
  },
];

/** What stands in the form's fields. */
export interface LimitsDraft {
  readonly document: string;
  readonly year: string;
  readonly limits: Readonly<Partial<Record<LimitName, string>>>;
}

/** The form as the kept limits fill it; what is kept may be anything. */
export function draftOf(kept: unknown): LimitsDraft {
  const { document, year, limits } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<
    Record<keyof SpendingStandards, unknown>
  >;
  const numbers = typeof limits === "object" && limits !== null ? Object.entries(limits) : [];
  return {
    document: typeof document === "string" ? document : "",
    year: typeof year === "number" ? String(year) : "",
    limits: Object.fromEntries(
      numbers.flatMap(([name, value]) => (typeof value === "number" ? [[name, String(value)]] : [])),
    ),
  };
}

/** Can the text stand for the limit? An empty field is no limit. */
export function isLimit(text: string, { isValid }: LimitKind): boolean {
  const value = numberOfText(text);
  return text.trim() === "" || (value !== null && isValid(value));
}

export function isLimitYear(text: string): boolean {
  return text.trim() === "" || /^20\d\d$/.test(text.trim());
}

/**
 * What is kept of the form: `undefined` where no limit is given.
 * @param title what the limits are called where no document is named
 */
export function standardsOf(draft: LimitsDraft, title: string): SpendingStandards | undefined {
  const limits = Object.fromEntries(
    Object.entries(draft.limits).flatMap(([name, text]) => {
      const value = numberOfText(text);
      return value === null ? [] : [[name, value]];
    }),
  );
  if (Object.keys(limits).length === 0) return undefined;
  const document = draft.document.trim();
  return {
    title: document === "" ? title : document,
    ...(document === "" ? {} : { document }),
    ...(draft.year.trim() === "" ? {} : { year: Number(draft.year) }),
    limits,
  };
}
