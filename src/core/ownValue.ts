/**
 * The value under a key that came from a file or a person; `undefined` where the record itself has no such key. Words such as
 * `constructor` are keys of every object's prototype.
 */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && isOwnKey(record, key) ? record[key] : undefined;
}

export function isOwnKey(record: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}
