import { z } from "zod";
import type { TableKind } from "../../tableKinds/tableKinds";
import { TABLE_KINDS } from "../../tableKinds/tableKinds";
import files from "./layouts/index.catalog";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { isColumnRole } from "../../tableKinds/columnRoles";

const Column = z.object({
  /** Column role of the recognised table; `code` and `name` are the row's own. */
  role: z.custom<ColumnRole>(isColumnRole),
  /** Header labels from the top row down; neighbours with the same label share one cell. */
  path: z.array(z.string()).min(1),
  /** Relative to the other columns. */
  width: z.number().positive(),
  /** `plain`: a number as it stands (points, percent, counts). */
  as: z.enum(["text", "code", "amount", "plain"]),
});

const AttachmentLayout = z.object({
  kind: z.enum(TABLE_KINDS),
  orientation: z.enum(["portrait", "landscape"]),
  columns: z.array(Column).min(1),
});

export type AttachmentColumn = z.infer<typeof Column>;
export type AttachmentLayout = z.infer<typeof AttachmentLayout>;

const LAYOUTS: ReadonlyMap<TableKind, AttachmentLayout> = new Map(
  Object.values(files).map((file) => {
    const layout = AttachmentLayout.parse(file);
    return [layout.kind, layout];
  }),
);

/** How the tables of a kind are printed as an attachment; `undefined` for kinds that are not attached. */
export function attachmentLayout(kind: TableKind): AttachmentLayout | undefined {
  return LAYOUTS.get(kind);
}
