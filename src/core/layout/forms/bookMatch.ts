import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { Evidence } from "../recognisedTable";
import type { Region } from "../region";
import type { Accepted, Refused } from "../reader";
import { evidence, refuse } from "../reader";
import type { BookHeader } from "./bookColumns";

/** A region that was matched as a book, with the header that was found. */
export interface FoundBook extends Accepted {
  readonly book: BookHeader;
}

export const ACCOUNT_ROLES = ["accountCode", "accountName", "account"] as const;
/** Where a total row may say what it is, the summary first. */
export const KIND_ROLES: readonly ColumnRole[] = [
  "summary",
  "date",
  "voucherNumber",
  "accountName",
  "account",
  "accountCode",
  "month",
  "day",
  "serialNumber",
];

export function hasRole(header: BookHeader, ...roles: readonly string[]): boolean {
  return header.columns.some(({ role }) => roles.includes(role));
}

/** @param usual the roles that this kind of book usually has, alternatives parted by `|`. */
export function acceptBook(
  region: Region,
  header: BookHeader,
  usual: readonly string[],
  distinctive: boolean,
): FoundBook {
  const hits = usual.filter((role) => hasRole(header, ...role.split("|"))).length;
  const { grid } = region;
  return {
    accepted: true,
    fit: hits / (usual.length + 0.1 * Math.min(header.unknown.length, 5)),
    distinctive,
    header: null,
    book: header,
    columns: header.columns,
    evidence: [
      evidence(
        "columns",
        { count: header.columns.length, labels: header.labels.join("、") },
        header.columns.map(({ column }) => grid.ref(header.bottom, column)),
      ),
      ...unknownColumns(header),
    ],
  };
}

function unknownColumns({ unknown }: BookHeader): Evidence[] {
  return unknown.length > 0 ? [evidence("columnsUnknown", { count: unknown.length, labels: unknown.join("、") })] : [];
}

/** A book in all but one thing: the reason is told even where no title says that it is one. */
export function refuseBook(code: string): Refused {
  return { ...refuse(code), isNear: true };
}
