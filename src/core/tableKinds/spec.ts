import type { ClassificationId } from "../classification/item";
import type { ColumnRole, SidePart } from "./columnRoles";

/** 决算 and 预算 as made public, the forms of the evaluation, the accounting books, what a unit tells of itself. */
export type Genre = "final" | "budget" | "evaluation" | "book" | "unit";

/** The parts of a workbook that rules look at: books are large, forms and tables are small and speak of each other. */
export const SCOPES = ["tables", "forms", "books"] as const;
export type Scope = (typeof SCOPES)[number];

/** What the cells of a column hold; labels tell what a row is, and are never a figure. */
export type Holds = "label" | "amount" | "count" | "points" | "rate" | "date" | "text";

/** How one column of a kind is labelled. All labels are keys (see headerKey); `*` at an end stands for anything. */
export interface ColumnSpec {
  readonly role: ColumnRole;
  readonly labels: readonly string[];
  /** One of the labels above it must be one of these. */
  readonly within?: readonly string[];
  /** None of the labels above it may be one of these. */
  readonly notWithin?: readonly string[];
  /** Without it the kind is refused. */
  readonly required?: boolean;
  /** Not part of the usual header: its absence does not lower the fit. */
  readonly optional?: boolean;
  /** May stand in several columns (code in 类 款 项, side-by-side blocks). */
  readonly repeats?: boolean;
}

/** A column that a table of the kind may have. Labels are absent where the kind's own reader knows it by patterns. */
export interface TableColumn extends Omit<ColumnSpec, "labels"> {
  readonly labels?: readonly string[];
  readonly holds: Holds;
  /** Need not be a number: people write it as they like (50万元, 12人), or another column stands for it. */
  readonly unchecked?: boolean;
  /** Seldom printed: not among the roles that a user is offered for a column. */
  readonly rare?: boolean;
}

/** How header and rows are read. */
export type TableForm =
  | {
      /** Rows are classification items, columns are known by their labels. */
      readonly shape: "coded";
      /** Roles that together are found in no other kind: with them the title may be missing. */
      readonly distinctiveRoles?: readonly ColumnRole[];
      /** Roles whose presence shows that it is another kind's table under the same name. */
      readonly refuseRoles?: readonly ColumnRole[];
      /** Further labels of the name column, where rows may be units instead of items. */
      readonly nameLabels?: readonly string[];
    }
  | {
      /** 收入 │ 支出 side by side. */
      readonly shape: "twoSided";
      /** How the amounts behind an item are labelled; `within` names sides. The last must take any number word. */
      readonly amounts: readonly SideColumn[];
      readonly required: readonly ColumnRole[];
      readonly refuseRoles?: readonly ColumnRole[];
      /** Row labels that this kind's sheets have; all found: no title is needed. */
      readonly typicalRows: readonly string[];
      /** `false`: the rows are found in other kinds too, so a title is needed. */
      readonly distinctive: boolean;
    }
  /** Rows by economic classification, in one block or several side by side. */
  | { readonly shape: "economic" }
  /** “三公”经费 in columns or in rows; `defaultSide` is what a number is where no label says 预算数 or 决算数. */
  | { readonly shape: "threePublic"; readonly defaultSide: "budget" | "final" }
  | OwnForm;

/** A kind with a reader of its own under layout/forms. */
export interface OwnForm {
  readonly shape: "own";
}

/** An amount behind an item, without the side's prefix. */
export interface SideColumn extends ColumnSpec {
  readonly role: SidePart;
}

/** How a table is made public. */
export interface Publication {
  /** Its number in the set (公开07表), by the last year in which it had it; `null`: to this day. None where places differ. */
  readonly numbers: readonly { readonly until: number | null; readonly number: number }[];
  /** The first year in which it is made public; `null`: always. */
  readonly since: number | null;
  /** Units without such money publish it empty, with a note. */
  readonly mayBeEmpty: boolean;
}

/** Everything that other rooms ask about a kind of table. A new kind must answer all of it. */
export interface TableKindSpec<G extends Genre = Genre, F extends TableForm = TableForm> {
  readonly genre: G;
  readonly scope: Scope;
  /**
   * Names as printed, normalised, without quotation marks and year: `收入支出决算总表`. Over all kinds the longest name
   * found in a title decides; two kinds may share a name (both are tried then).
   */
  readonly titles: readonly string[];
  readonly form: F;
  readonly columns: readonly TableColumn[];
  /** Whose codes its rows carry. */
  readonly classification: ClassificationId | null;
  /** Whose money it shows; `null`: of all funds, or no money. */
  readonly fund: "generalBudget" | "governmentFund" | "stateCapital" | null;
  readonly publication: Publication | null;
  /**
   * Where its year is stated: in title, marks and header; in the title alone, as lines speak of many years (`titleOrNext`:
   * it may be drawn up for the year that follows); nowhere that could be relied on.
   */
  readonly year: "table" | "title" | "titleOrNext" | "nowhere";
  /** Do the accounts rest on one table of the kind, on all of them together, or on none? */
  readonly inAccounts: "one" | "joined" | "none";
  /** How its classification items are filed among the figures. */
  readonly filedUnder: "income" | "expenditure" | "generalBudget" | "governmentFund" | "stateCapital" | "basic" | null;
  /** The figures that it states, by how their keys begin. */
  readonly states: readonly string[];
  /** May it run over several sheets: with its rows alone, under the same title again, or never? */
  readonly continues: "rowsAlone" | "sameTitle" | "never";
  /** One line for each entry, hundreds of thousands of them. */
  readonly holdsEntries: boolean;
  /** Lines of indicators: what was achieved and scored, or what is aimed at. */
  readonly indicators: "results" | "targets" | null;
  /** Does it speak of the whole department, of one project, or of either? */
  readonly subject: "department" | "project" | "either";
  /** Does it state what is planned for the year, what came of it, or may it stand beside either? */
  readonly stage: "plan" | "outcome" | "either";
  /** How it is printed behind the report: as a list with a header, or as the form that it is. */
  readonly attachment: "list" | "baseDataForm" | "selfEvaluationForm" | null;
}
