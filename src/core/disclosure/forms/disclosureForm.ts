import { z } from "zod";
import { certaintySchema } from "../../lexicon/certainty";
import { ORDINAL_STYLES } from "../../report/outline/ordinals";
import { TABLE_KINDS } from "../../tableKinds/tableKinds";
import files from "./data/index.catalog";
import { DISCLOSURE_ITEMS, type DisclosureItem } from "./disclosureItems";
import { BudgetReportError } from "../../errors";

/** 部门决算公开 tells what came of a year, 部门预算公开 what is planned for it. */
export type DisclosureKind = "final" | "budget";

/** A heading of the published text, and what is told under it. */
export interface DisclosureSection {
  readonly item: DisclosureItem;
  /** Without ordinal; `{$year}` and `{$department}` stand for this document's. */
  readonly heading: string;
  /** What is told under headings of its own; then nothing is told under this one itself. */
  readonly sections: readonly DisclosureSection[];
  /** Of `own`: under which name the unit's words are kept, and what they are to tell. */
  readonly own?: { readonly id: string; readonly what: string } | undefined;
}

const Section: z.ZodType<DisclosureSection> = z
  .strictObject({
    item: z.enum(DISCLOSURE_ITEMS),
    heading: z.string().min(1),
    sections: z.array(z.lazy(() => Section)).default([]),
    own: z.strictObject({ id: z.string().min(1), what: z.string().min(1) }).optional(),
  })
  .refine(({ item, own }) => (item === "own") === (own !== undefined), "own");

const Table = z.strictObject({
  /** `null`: a table that this program does not read; it can only be asked for. */
  kind: z.enum(TABLE_KINDS).nullable(),
  /** As the place prints it, without year and department. */
  title: z.string().min(1),
  /** 公开01表, 表1; none where the place prints none. */
  number: z.string().optional(),
});

export type DisclosureTable = z.infer<typeof Table>;

export const disclosureFormSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["final", "budget"]),
  title: z.string().min(1),
  /** 省, 市 or 县 whose units publish by it; none: it fits where no other does. */
  regions: z.array(z.string().min(1)).default([]),
  /** Fiscal years that it is known for; `null`: open. */
  years: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
  source: z.string().min(1),
  certainty: certaintySchema,
  /** `{$year}` and `{$department}` are filled in. */
  documentTitle: z.string().min(1),
  /** How the headings are numbered, the outer ones first; documents in parts begin with 第一部分. */
  numbering: z.array(z.enum(["第一部分", ...ORDINAL_STYLES])).min(3),
  sections: z.array(Section).min(1),
  /** In the place's order; they stand where the section `tables` does. */
  tables: z.array(Table).min(1),
});

export type DisclosureForm = z.infer<typeof disclosureFormSchema>;

const FORMS: ReadonlyMap<string, DisclosureForm> = new Map(
  Object.values(files).map((file) => {
    const form = disclosureFormSchema.parse(file);
    return [form.id, form];
  }),
);

/** The forms there are, and the user's own, which win over one of the same id. */
export function allForms(own: readonly DisclosureForm[] = []): DisclosureForm[] {
  return [...new Map([...FORMS, ...own.map((form) => [form.id, form] as const)]).values()];
}

/**
 * @param id as it stands in the data (`hunan-final`), or its place alone (`hunan`)
 * @throws BudgetReportError unknownDisclosureForm
 */
export function formOf(id: string, kind: DisclosureKind, own: readonly DisclosureForm[] = []): DisclosureForm {
  const forms = allForms(own).filter((form) => form.kind === kind);
  const form = forms.find((one) => one.id === id || one.id === `${id}-${kind}`);
  if (!form) throw new BudgetReportError("unknownDisclosureForm", { id, known: forms.map((one) => one.id).join(", ") });
  return form;
}

/** The built-in form of that id; `null` where there is none. */
export function knownForm(id: string): DisclosureForm | null {
  return FORMS.get(id) ?? null;
}

/** A section and all below it, in reading order. */
export function allDisclosureSections(sections: readonly DisclosureSection[]): DisclosureSection[] {
  return sections.flatMap((section) => [section, ...allDisclosureSections(section.sections)]);
}
