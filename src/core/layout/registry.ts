import type { TableKind } from "../tableKinds/tableKinds";
import { isOwnForm, specOf, TABLE_KINDS } from "../tableKinds/tableKinds";
import { codedTable } from "./codedTable";
import { economicTable } from "./economicTable";
import { FORM_READERS } from "./forms/formReaders";
import { OTHER_TABLES } from "./otherTables";
import type { TableReader } from "./reader";
import { threePublicTable } from "./threePublic";
import { TitleIndex } from "./title";
import { twoSidedTable } from "./twoSided";

/** A reader for every kind of table, by the shape that its specification names. */
export const READERS: readonly TableReader[] = TABLE_KINDS.map(readerOf);

export const TITLES = new TitleIndex(READERS, OTHER_TABLES);

function readerOf(kind: TableKind): TableReader {
  if (isOwnForm(kind)) return { kind, titles: specOf(kind).titles, ...FORM_READERS[kind] };
  const spec = specOf(kind);
  const { form } = spec;
  switch (form.shape) {
    case "coded":
      return codedTable(kind, { ...spec, form });
    case "twoSided":
      return twoSidedTable(kind, { ...spec, form });
    case "economic":
      return economicTable(kind, spec);
    case "threePublic":
      return threePublicTable(kind, { ...spec, form });
    case "own":
      throw new TypeError(`no reader for ${kind}`);
  }
}
