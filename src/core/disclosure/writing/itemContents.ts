import { z } from "zod";
import { contentSchema } from "../../report/outline/outline";
import { hasStatement } from "../../report/prose/statement";
import type { DisclosureKind } from "../forms/disclosureForm";
import type { DisclosureItem } from "../forms/disclosureItems";
import { DISCLOSURE_ITEMS } from "../forms/disclosureItems";
import file from "./items.json";

const statement = z.string().refine(hasStatement, "unknownStatement");

/** By 项: a sentence for the whole, then one for each item with its opening budget. */
const ItemsContent = z.strictObject({
  kind: z.literal("items"),
  lead: statement,
  item: statement,
  missing: z.strictObject({ what: z.string(), where: z.string() }),
});

/** “三公”经费 kind by kind with what is counted; kinds without any money in one sentence. */
const ThreePublicKindsContent = z.strictObject({ kind: z.literal("threePublicKinds") });

/** 机关运行经费: as a table states it, else 公用经费 of an administrative unit, else that there is none. */
const AgencyOperationContent = z.strictObject({
  kind: z.literal("agencyOperation"),
  stated: statement,
  ofUnit: statement,
  none: statement,
});

const OwnKinds = z.discriminatedUnion("kind", [ItemsContent, ThreePublicKindsContent, AgencyOperationContent]);

const ItemContent = z.union([OwnKinds, contentSchema]);

export type ItemContent = z.infer<typeof ItemContent>;
export type ItemsContent = z.infer<typeof ItemsContent>;
export type AgencyOperationContent = z.infer<typeof AgencyOperationContent>;

/** `offices`: 机构设置 where 单位构成 has a heading of its own. */
const Id = z.enum([...DISCLOSURE_ITEMS, "offices"]);

const Contents = z.strictObject({
  items: z.partialRecord(Id, z.array(ItemContent)),
  /** What is told under a heading before the headings below it. */
  lead: z.partialRecord(Id, z.array(ItemContent)),
});

const CONTENTS = z.strictObject({ final: Contents, budget: Contents }).parse(file);

/** What each item tells, whatever the place calls it. */
export function contentOf(kind: DisclosureKind, item: DisclosureItem | "offices"): readonly ItemContent[] {
  return CONTENTS[kind].items[item] ?? [];
}

export function leadOf(kind: DisclosureKind, item: DisclosureItem): readonly ItemContent[] {
  return CONTENTS[kind].lead[item] ?? [];
}
