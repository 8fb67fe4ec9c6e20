import { z } from "zod";
import data from "./data/economicGroups.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

export type EconomicGroupKey = keyof typeof data.groups;

const code = z.string().regex(/^\d{3}$/);
const section = z.string().regex(/^\d{5}$/);

const classSchema = z.strictObject({
  code,
  name: z.string(),
  group: z.enum(["personnel", "public"]),
  /** How prose calls the class, where lists of its items stand behind it. */
  written: z.string().optional(),
  /**
   * `basic`: basic expenditure holds it. `project`: it belongs to projects; among basic expenditure it is worth a look, and
   * never an error, since forms of some years and places print its row there.
   */
  standing: z.enum(["basic", "project"]),
  /** Last year of the class. */
  until: z.number().int().optional(),
  certainty: certaintySchema,
  basis: z.string(),
  /** 款 that large projects usually pay. */
  usuallyProject: z.array(section).optional(),
});

const groupSchema = z.strictObject({
  name: z.string(),
  written: z.string(),
  /** Every class that no other group names belongs here. */
  holdsTheRest: z.literal(true).optional(),
});

const schema = z.strictObject({
  source: z.string(),
  classification: z.literal("departmentEconomic"),
  /** First year of these classes. */
  since: z.number().int(),
  groups: z.strictObject({ personnel: groupSchema, public: groupSchema }),
  classes: z.array(classSchema),
  paidWithWages: z.strictObject({ codes: z.array(section), certainty: certaintySchema, basis: z.string() }),
});

export type EconomicClass = z.infer<typeof classSchema>;

/** A part of basic expenditure, how prose calls it, and the economic classes that it holds. */
export interface EconomicGroup {
  /** `null`: a single class. */
  readonly key: EconomicGroupKey | null;
  readonly name: string;
  /** Source of a pattern. */
  readonly written: string;
  /** Three-digit codes. */
  readonly classes: readonly string[];
}

const groups = lazy(() => schema.parse(data));

/** 人员经费 or 公用经费, by a code of any level: within basic expenditure every class is the one or the other. */
export function groupOf(code: string): EconomicGroupKey {
  return classOf(code)?.group ?? "public";
}

/** What is known of a code's class; `null` where nothing is. */
export function classOf(code: string): EconomicClass | null {
  return groups().classes.find((one) => one.code === code.slice(0, 3)) ?? null;
}

/** Every class that is known, of whatever standing. */
export function economicClasses(): string[] {
  return groups().classes.map((one) => one.code);
}

/** Classes that basic expenditure holds: 301, 302 … and not 309, 311–313. */
export function basicClasses(group?: EconomicGroupKey): string[] {
  return groups()
    .classes.filter((one) => one.standing === "basic" && (group === undefined || one.group === group))
    .map((one) => one.code);
}

/** Does the class belong to projects, so that it is worth a look among basic expenditure? */
export function belongsToProjects(code: string): boolean {
  return classOf(code)?.standing === "project";
}

/** Is the 款 one that usually belongs to a project: 房屋建筑物购建, 基础设施建设, 大型修缮? */
export function isUsuallyProject(code: string): boolean {
  return classOf(code)?.usuallyProject?.includes(code) === true;
}

/** 工会经费, 福利费 and 公务交通补贴 follow from wages: units are known to tell them under 人员经费. */
export function isPaidWithWages(code: string): boolean {
  return groups().paidWithWages.codes.includes(code);
}

/** 人员经费 and 公用经费 with the classes that basic expenditure holds. */
export const basicGroups = lazy((): readonly EconomicGroup[] =>
  (["personnel", "public"] as const).map((key) => {
    const { name, written } = groups().groups[key];
    return { key, name, written, classes: basicClasses(key) };
  }),
);

/** The classes that prose tells lists of: 工资福利支出, 商品和服务支出, 对个人和家庭的补助. */
export const namedClasses = lazy((): readonly EconomicGroup[] =>
  groups().classes.flatMap(({ name, written, code: own }) =>
    written === undefined ? [] : [{ key: null, name, written, classes: [own] }],
  ),
);
