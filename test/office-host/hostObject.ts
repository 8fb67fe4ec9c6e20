import { NotInStandIn, RichApiError } from "./richApi";

export interface ScalarMember {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** An object of the rich API at Excel's or Word's end. Names are in PascalCase, as they come over the wire. */
export interface HostObject {
  readonly className: string;
  /** The key by which its collection finds it again. */
  readonly id?: string;
  /** True for objects (ranges) to which Excel hands out reference ids. */
  readonly isReferenced?: boolean;
  readonly scalars?: Readonly<Record<string, ScalarMember>>;
  readonly children?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: never[]) => HostMethodResult>>;
  /** Of a collection. */
  readonly items?: () => readonly HostObject[];
  readonly indexer?: (key: unknown) => HostObject;
  /** Of the global object: what is made by class name (Word's application). */
  readonly services?: Readonly<Record<string, () => HostObject>>;
}

/** A method gives an object (or none), or a plain value. */
export type HostMethodResult = { readonly object: HostObject | null } | { readonly value: unknown };

export const nothing: HostMethodResult = { value: null };

export function object(made: HostObject | null): HostMethodResult {
  return { object: made };
}

export function value(plain: unknown): HostMethodResult {
  return { value: plain };
}

export function childOf(parent: HostObject, name: string): HostObject | null {
  const make = parent.children?.[name];
  if (!make) throw new NotInStandIn(`${parent.className}.${name}`);
  return make();
}

export function callMethod(target: HostObject, name: string, args: readonly unknown[]): HostMethodResult {
  if (name === "GetItemAt" && target.items && !target.methods?.["GetItemAt"]) {
    const item = target.items()[Number(args[0])];
    if (!item) throw new RichApiError("InvalidArgument", `${target.className}.GetItemAt(${Number(args[0])})`);
    return object(item);
  }
  if (name === "GetCount" && target.items && !target.methods?.["GetCount"]) return value(target.items().length);
  const method = target.methods?.[name];
  if (!method) throw new NotInStandIn(`${target.className}.${name}()`);
  return method(...(args as never[]));
}

export function setScalar(target: HostObject, name: string, newValue: unknown): void {
  const member = target.scalars?.[name];
  if (!member?.set) throw new NotInStandIn(`${target.className}.${name} = …`);
  member.set(newValue);
}

function pascalCase(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * The members that a load asked for (`name`, `format/fill/color`), as Excel answers them. On a collection they are asked
 * of every item; inside another object office.js writes its items out (`areas/items/rowIndex`).
 */
export function query(target: HostObject, select: readonly string[]): Record<string, unknown> {
  if (target.items) {
    const members = select.map((path) => path.replace(/^items(?:\/|$)/, "")).filter((path) => path !== "");
    return { _Items: target.items().map((item) => query(item, members)) };
  }
  const answer: Record<string, unknown> = target.id === undefined ? {} : { _Id: target.id };
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length === 0) answer[pascalCase(first)] = scalar(target, first);
    else nested.set(first, [...(nested.get(first) ?? []), rest.join("/")]);
  }
  for (const [name, paths] of nested) {
    const child = childOf(target, pascalCase(name));
    answer[pascalCase(name)] = child === null ? { _IsNull: true } : query(child, paths);
  }
  return answer;
}

function scalar(target: HostObject, name: string): unknown {
  const member = target.scalars?.[pascalCase(name)];
  if (member?.get) return member.get();
  if (target.children?.[pascalCase(name)]) {
    // A load of a whole child without naming its members: real Excel would send all of them.
    throw new NotInStandIn(`${target.className} load "${name}" without naming members`);
  }
  throw new NotInStandIn(`${target.className}.${name}`);
}
