// Starts reading what the popup's first picture needs while the rest of its code is still on its way. A plain
// script outside the bundle, because a bundle would run it last. `stored.test.ts` checks the names.
{
  const world = /** @type {any} */ (globalThis)
  world.firstRead = (world.browser ?? world.chrome).storage.local.get(['arbor.window', 'arbor.settings'])
}
