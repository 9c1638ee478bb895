/**
 * What is between that which two lists begin and end with alike. What is the same is the very same there, without a look
 * at what it says: most often it is one of a hundred thousand that changed.
 */
export function differing<T>(one: readonly T[], other: readonly T[]): readonly [readonly T[], readonly T[]] {
  const most = Math.min(one.length, other.length)
  let [begin, end] = [0, 0]
  while (begin < most && one[begin] === other[begin]) begin += 1
  while (end < most - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return [one.slice(begin, one.length - end), other.slice(begin, other.length - end)]
}
