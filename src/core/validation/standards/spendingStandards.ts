import { z } from "zod";

/** The workbook setting that keeps the unit's own spending limits. */
export const STANDARDS_SETTING = "validation.standards";

const positive = z.number().positive();
const percent = z.number().min(-100).max(1_000);

/**
 * Spending limits of one place and year, as the user reads them in the local document: none is built in, for they differ
 * from county to county. Every limit may be left out; its rule is then not checked.
 */
export const standardsSchema = z.strictObject({
  /** What the limits are called: 本县机关会议费管理办法等. */
  title: z.string().min(1),
  /** 文号 of the documents, for findings. */
  document: z.string().min(1).optional(),
  /** The year that the limits hold for; without it every year. */
  year: z.int().min(2000).max(2100).optional(),
  limits: z
    .strictObject({
      /** 会议费综合定额, 元/人天 (H01). */
      meetingPerPersonDay: positive,
      /** 每次会议天数 (H01). */
      meetingDays: positive,
      /** 每次会议人数 (H01). */
      meetingPersons: positive,
      /** 培训费综合定额, 元/人天 (H02). */
      trainingPerPersonDay: positive,
      /** 讲课费, 元/学时 (H02). */
      lecturePerHour: positive,
      /** 培训费占工资总额, % (H03). */
      trainingShareOfWages: positive,
      /** 工会经费占工资总额, % (H04). */
      unionShareOfWages: positive,
      /** 福利费占工资总额, % (H04). */
      welfareShareOfWages: positive,
      /** 公用经费定额, 万元/人 (H05). */
      publicFundsPerPerson: positive,
      /** 一般性支出比上年最多增长, %; negative where it must be cut (H06). */
      generalExpenditureGrowth: percent,
      /** 公务用车编制数, 辆 (H07). */
      vehicles: z.int().min(0),
      /** 公务用车购置价格上限, 万元/辆 (H07). */
      vehiclePrice: positive,
      /** 政府采购执行率下限, % (H08). */
      procurementLeast: positive,
      /** 政府采购执行率上限, % (H08). */
      procurementMost: positive,
      /** 结转结余率上限, % (H09). */
      surplusRate: positive,
    })
    .partial()
    .refine((limits) => Object.keys(limits).length > 0),
});

export type SpendingStandards = z.infer<typeof standardsSchema>;
export type LimitName = keyof SpendingStandards["limits"];

/** The limits kept in the workbook; `null` where there are none, or what is kept is none (any more). */
export function readStandards(settings: Readonly<Record<string, unknown>>): SpendingStandards | null {
  return standardsSchema.safeParse(settings[STANDARDS_SETTING]).data ?? null;
}
