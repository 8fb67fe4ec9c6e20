/** Those whose name stands last in `before`; of names that end at one place the longest is meant: 预算执行率, not 执行率. */
export function namedLast<T extends { readonly name: string }>(before: string, named: readonly T[]): readonly T[] {
  const about = named.filter(({ name }) => name !== "" && before.includes(name));
  const endOf = ({ name }: T) => before.lastIndexOf(name) + name.length;
  const last = Math.max(0, ...about.map(endOf));
  const atLast = about.filter((one) => endOf(one) === last);
  const longest = Math.max(0, ...atLast.map(({ name }) => name.length));
  return atLast.filter(({ name }) => name.length === longest);
}
