/**
 * Workers of our own. Quirk hidden here: where a policy wants the address of every script vouched for, a worker's is
 * one, and the policy that vouches can be made only once; Firefox before 148 knows no such policy.
 */

const WORKERS = ['/file-lock.js', '/journal-search.js'] as const

/** The part of the browser's own that the types do not know yet; what it makes passes for a string. */
interface Policy {
  createScriptURL(of: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (of: string) => string }): Policy
}

let policy: Policy | undefined

/** Starts one of them. Throws where there are no workers. */
export function startWorker(which: (typeof WORKERS)[number]): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('own-worker', {
    createScriptURL: of => WORKERS.find(own => own === of) ?? '',
  })
  return new Worker(policy?.createScriptURL(which) ?? which)
}
